package dev.cdr4j.rules;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a rule reports what it finds. Valid during the call that was given it. */
public final class Findings {
  private final Consumer<? super Finding> receiver;
  private final Rule[] rules;
  private final Severity[] severities;
  private final Precedence precedence;
  private int current;
  private @Nullable Cdr known;
  private @Nullable CallFacts facts;

  /** For the findings of some rules, the first of which is the first to report. */
  Findings(Consumer<? super Finding> receiver, Rule[] rules, Severity[] severities) {
    this(receiver, rules, severities, Precedence.of(rules, severities));
  }

  /** The same, with the precedence of those rules. */
  Findings(
      Consumer<? super Finding> receiver,
      Rule[] rules,
      Severity[] severities,
      Precedence precedence) {
    this.receiver = receiver;
    this.rules = rules;
    this.severities = severities;
    this.precedence = precedence;
  }

  /** Turns to the rule whose findings come next, by its index. */
  void turnTo(int rule) {
    current = rule;
  }

  /** The facts of a record, worked out for the first rule that asks. */
  CallFacts facts(Cdr cdr) {
    CallFacts result = facts;
    if (result == null || cdr != known) {
      result = new CallFacts(cdr);
      known = cdr;
      facts = result;
    }
    return result;
  }

  /** Whether a rule about contradictions is broken by a record, and no other explains that. */
  boolean tells(Cdr cdr, CoreRule rule) {
    return facts(cdr).tells(rule, precedence);
  }

  /**
   * Adds a finding about a record.
   *
   * @param fields the fields that it concerns, the foremost first; their values are taken from the
   *     record. None where it concerns the record as a whole
   */
  public void add(Cdr cdr, CdrField... fields) {
    requireNonNull(cdr, "cdr must not be null");
    Map<CdrField, String> values = new LinkedHashMap<>();
    for (CdrField field : fields) {
      Object value = field.value(cdr);
      if (value != null) {
        values.put(field, FieldText.of(field, value));
      }
    }
    add(cdr.direction(), cdr.callId(), List.of(fields), values);
  }

  /**
   * Adds a finding about a record that is not at hand any more.
   *
   * @param fields the fields that it concerns, the foremost first
   * @param values their wire texts, without those that the record does not have
   */
  public void add(
      Direction direction, String callId, List<CdrField> fields, Map<CdrField, String> values) {
    add(direction, callId, fields, values, 1);
  }

  /**
   * Adds one finding about several records that are not at hand any more.
   *
   * @param callId the id of the first of them
   * @param fields the fields that it concerns, the foremost first
   * @param values their wire texts in the first record, without those that it does not have
   * @param records how many records they are
   * @throws IllegalArgumentException if there are less than one
   */
  public void add(
      Direction direction,
      String callId,
      List<CdrField> fields,
      Map<CdrField, String> values,
      long records) {
    if (records < 1) {
      throw new IllegalArgumentException("records must be at least 1");
    }
    receiver.accept(
        new Finding(
            rules[current], severities[current], direction, callId, fields, values, records));
  }
}
