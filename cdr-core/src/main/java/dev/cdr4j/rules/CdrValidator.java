package dev.cdr4j.rules;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether records make sense, by rules that can be switched:
 *
 * <pre>{@code
 * CdrValidator validator = CdrValidator.standard().without(CoreRule.UNKNOWN_COUNTRY);
 * for (Finding finding : validator.validate(cdr)) {
 *   log.warn("{}", finding);
 * }
 * }</pre>
 *
 * <p>Immutable, and so shareable between threads: every method that sets something returns another
 * instance. What it finds is told in {@link Finding}s, never in exceptions.
 */
public final class CdrValidator {
  private static final CdrValidator EMPTY = new CdrValidator(new LinkedHashMap<>());
  private static final CdrValidator STANDARD =
      EMPTY
          .with(CoreRule.standard())
          .with(
              DuplicateCallId.standard(),
              InboundCallMissing.standard(),
              InboundCallUnchecked.INSTANCE);

  private final Map<Rule, Severity> severities;
  private final CheckList ofRecords;

  private CdrValidator(Map<Rule, Severity> severities) {
    this.severities = severities;
    List<RecordRule> rules = new ArrayList<>();
    List<Severity> weights = new ArrayList<>();
    severities.forEach(
        (rule, severity) -> {
          if (rule instanceof RecordRule recordRule) {
            rules.add(recordRule);
            weights.add(severity);
          }
        });
    ofRecords = new CheckList(rules, weights);
  }

  /**
   * The core's rules for single records, but for those that regular traffic breaks: {@link
   * CoreRule#standard()}; and its rules for feeds, {@link DuplicateCallId}, {@link
   * InboundCallMissing} and {@link InboundCallUnchecked}.
   */
  public static CdrValidator standard() {
    return STANDARD;
  }

  /** No rules at all, to start from. */
  public static CdrValidator empty() {
    return EMPTY;
  }

  /**
   * Adds rules, behind those that are there; one that is there already stays where it is.
   *
   * @throws IllegalArgumentException if two rules have the same id, or one has an id or a sentence
   *     that {@link RecordRule#of} would refuse
   */
  public CdrValidator with(Rule... rules) {
    return with(Arrays.asList(rules));
  }

  /**
   * Adds rules, behind those that are there; one that is there already stays where it is.
   *
   * @throws IllegalArgumentException if two rules have the same id, or one has an id or a sentence
   *     that {@link RecordRule#of} would refuse
   */
  public CdrValidator with(Collection<? extends Rule> rules) {
    Map<Rule, Severity> all = new LinkedHashMap<>(severities);
    for (Rule rule : rules) {
      requireNonNull(rule, "rule must not be null");
      RuleForm.require(rule.id(), rule.severity(), rule.sentence());
      Rule other = find(all.keySet(), rule.id());
      if (other != null && !other.equals(rule)) {
        throw new IllegalArgumentException("two rules have the id " + rule.id());
      }
      all.putIfAbsent(rule, rule.severity());
    }
    return new CdrValidator(all);
  }

  /** Takes rules away; those that are not there are passed over. */
  public CdrValidator without(Rule... rules) {
    Map<Rule, Severity> all = new LinkedHashMap<>(severities);
    for (Rule rule : rules) {
      all.remove(requireNonNull(rule, "rule must not be null"));
    }
    return new CdrValidator(all);
  }

  /**
   * Takes rules away by their ids, as a program's configuration names them.
   *
   * @throws IllegalArgumentException if there is no rule of that id
   */
  public CdrValidator without(String... ids) {
    Map<Rule, Severity> all = new LinkedHashMap<>(severities);
    for (String id : ids) {
      all.remove(require(all, id));
    }
    return new CdrValidator(all);
  }

  /**
   * Takes the core's rules away that take it for a fault of the call that a field is absent: for
   * exports that do not have the column. {@link CoreRule#FIELD_MISSING} goes if it asks for one of
   * them. Rules that are not there are passed over.
   */
  public CdrValidator withoutFields(CdrField... fields) {
    Map<Rule, Severity> all = new LinkedHashMap<>(severities);
    for (CdrField field : fields) {
      requireNonNull(field, "field must not be null");
      AbsentFields.rules(field).forEach(all::remove);
    }
    return new CdrValidator(all);
  }

  /**
   * Sets how much the findings of a rule weigh.
   *
   * @throws IllegalArgumentException if there is no rule of that id
   */
  public CdrValidator severity(String id, Severity severity) {
    requireNonNull(severity, "severity must not be null");
    Map<Rule, Severity> all = new LinkedHashMap<>(severities);
    all.put(require(all, id), severity);
    return new CdrValidator(all);
  }

  private static Rule require(Map<Rule, Severity> rules, String id) {
    requireNonNull(id, "id must not be null");
    Rule rule = find(rules.keySet(), id);
    if (rule == null) {
      throw new IllegalArgumentException("there is no rule " + id);
    }
    return rule;
  }

  private static @Nullable Rule find(Collection<Rule> rules, String id) {
    for (Rule rule : rules) {
      if (rule.id().equals(id)) {
        return rule;
      }
    }
    return null;
  }

  /** The rules and how much their findings weigh, in the order of the checks. Unmodifiable. */
  public Map<Rule, Severity> rules() {
    return Collections.unmodifiableMap(severities);
  }

  /**
   * What the rules for single records find about a record, in their order. Unmodifiable. {@link
   * FeedRule}s need {@link #open}.
   */
  public List<Finding> validate(Cdr cdr) {
    requireNonNull(cdr, "cdr must not be null");
    FindingList list = new FindingList();
    ofRecords.run(cdr, ofRecords.findings(list));
    return list.found();
  }

  CheckList ofRecords() {
    return ofRecords;
  }

  /**
   * Starts a check of the records of one feed, by all rules: give it each record, and finish it at
   * the end of the feed.
   *
   * @param receiver gets every finding at once, on the thread that gives the record
   */
  public FeedValidation open(Consumer<? super Finding> receiver) {
    return new FeedValidation(this, requireNonNull(receiver, "receiver must not be null"));
  }
}
