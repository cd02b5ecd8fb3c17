package dev.cdr4j.phonenumber;

import static dev.cdr4j.CdrField.CLI_COUNTRY_CODE;
import static dev.cdr4j.CdrField.CLI_NUMBER;
import static dev.cdr4j.CdrField.CLI_NUMBER_TYPE;
import static dev.cdr4j.CdrField.DID_INTL_NUMBER;
import static dev.cdr4j.CdrField.NUMBER;
import static dev.cdr4j.CdrField.NUMBER_COUNTRY_CODE;
import static dev.cdr4j.CdrField.NUMBER_TYPE;
import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.RecordRule;
import dev.cdr4j.rules.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules for the numbers of records: the caller's, the DID, and the dialled one. They need a
 * {@link NumberingPlan}:
 *
 * <pre>{@code
 * CdrValidator validator =
 *     CdrValidator.standard().with(PhoneNumberRule.all(NumberingPlan.create()));
 * }</pre>
 *
 * <p>All are {@linkplain Severity#WARNING warnings}, as numbering plans change faster than
 * libraries. What is wrong with a number is told by one rule: of one that cannot exist, nothing
 * else is told, and of one that is not E.164, nothing at all, as the core has a rule for that. What
 * a record itself calls invalid ({@code invalid_number}), or did not dial (NODIAL), may be.
 */
public enum PhoneNumberRule {
  /** A number with a calling code that is not assigned, or of a length that its plan lacks. */
  NUMBER_NOT_POSSIBLE(
      "number-not-possible",
      "the number cannot exist: no numbering plan has its calling code with its length",
      "E.164, libphonenumber",
      NumberCheck.ofNumbers(facts -> !facts.isPossible()),
      CLI_NUMBER,
      DID_INTL_NUMBER,
      NUMBER),

  /** A number that could exist, in a range that its numbering plan does not have in use. */
  NUMBER_NOT_VALID(
      "number-not-valid",
      "the number is in no range that its numbering plan has in use",
      "libphonenumber",
      NumberCheck.ofNumbers(facts -> facts.isPossible() && !facts.isValid()),
      CLI_NUMBER,
      DID_INTL_NUMBER,
      NUMBER),

  /** A valid number with digits in it that E.164 has not, such as a trunk prefix. */
  NUMBER_NOT_NORMALIZED(
      "number-not-normalized",
      "the number has digits that are not part of it in E.164, such as a trunk prefix",
      "E.164, libphonenumber",
      NumberCheck.ofNumbers(facts -> facts.isValid() && !facts.number().equals(facts.normalized())),
      CLI_NUMBER,
      DID_INTL_NUMBER,
      NUMBER),

  /**
   * A valid number that is not valid in the country that the record says it is of, nor in one that
   * shares its calling code and is counted as a part of it, such as Guernsey of Great Britain.
   */
  COUNTRY_CONTRADICTS_NUMBER(
      "country-contradicts-number",
      "the number is not one of the country that the country code says",
      "CDR overview, libphonenumber",
      NumberCheck::countries,
      CLI_COUNTRY_CODE,
      CLI_NUMBER,
      NUMBER_COUNTRY_CODE,
      NUMBER),

  /** A valid number that is of another type than the record says. */
  NUMBER_TYPE_CONTRADICTS_NUMBER(
      "number-type-contradicts-number",
      "the number is of another type than the number type says",
      "CDR overview, libphonenumber",
      NumberCheck::types,
      CLI_NUMBER_TYPE,
      CLI_NUMBER,
      NUMBER_TYPE,
      NUMBER);

  private final String id;
  private final String sentence;
  private final String source;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final NumberCheck check;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<CdrField> fields;

  PhoneNumberRule(
      String id, String sentence, String source, NumberCheck check, CdrField... fields) {
    this.id = id;
    this.sentence = sentence;
    this.source = source;
    this.check = check;
    this.fields = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(fields)));
  }

  /** All of them, on one plan, for {@link CdrValidator#with(java.util.Collection)}. */
  public static List<RecordRule> all(NumberingPlan plan) {
    return Arrays.stream(values()).map(rule -> rule.on(plan)).toList();
  }

  /** The rule itself, which asks that plan; equal to any other of the same rule and plan. */
  public RecordRule on(NumberingPlan plan) {
    return new NumberRule(this, requireNonNull(plan, "plan must not be null"));
  }

  /** The name of the rule, such as {@code number-not-valid}. */
  public String id() {
    return id;
  }

  /** How much its findings weigh, unless a validator says otherwise. */
  public Severity severity() {
    return Severity.WARNING;
  }

  /** What its findings say. */
  public String sentence() {
    return sentence;
  }

  /** Where the rule comes from: Google's libphonenumber, and what is held against its metadata. */
  public String source() {
    return source;
  }

  /** The fields that its findings may concern. Unmodifiable. */
  public Set<CdrField> fields() {
    return fields;
  }

  NumberCheck check() {
    return check;
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
