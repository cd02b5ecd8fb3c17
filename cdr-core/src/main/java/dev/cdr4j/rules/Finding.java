package dev.cdr4j.rules;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that a rule found about a record. Immutable; value equality. */
public final class Finding {
  private final Rule rule;
  private final Severity severity;
  private final Direction direction;
  private final String callId;
  private final List<CdrField> fields;
  private final Map<CdrField, String> values;
  private final long records;

  Finding(
      Rule rule,
      Severity severity,
      Direction direction,
      String callId,
      List<CdrField> fields,
      Map<CdrField, String> values,
      long records) {
    this.rule = rule;
    this.severity = severity;
    this.direction = requireNonNull(direction, "direction must not be null");
    this.callId = requireNonNull(callId, "callId must not be null");
    this.fields = List.copyOf(fields);
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.records = records;
  }

  /** The rule that found it. */
  public Rule rule() {
    return rule;
  }

  /** The id of that rule, such as {@code answer-before-start}. */
  public String ruleId() {
    return rule.id();
  }

  /** How much it weighs: what the rule says, or the validator in its place. */
  public Severity severity() {
    return severity;
  }

  /** Which way the call went. */
  public Direction direction() {
    return direction;
  }

  /** The id of the call; of the first one where the finding stands for several. */
  public String callId() {
    return callId;
  }

  /**
   * The same for logs: masked where it looks like a number or a text, as in {@link #maskedValues}.
   */
  public String maskedCallId() {
    return ValueMasking.masked(CdrField.CALLID, callId);
  }

  /** How many records it stands for: 1, but where a {@link FeedRule} gathers many into one. */
  public long records() {
    return records;
  }

  /** The fields concerned, the foremost first; empty where it is the record as a whole. */
  public List<CdrField> fields() {
    return fields;
  }

  /**
   * The exact wire texts of the fields concerned, <b>unmasked</b>, in the order of {@link
   * #fields()}, without those that the record does not have. Unmodifiable. Not for logs.
   */
  public Map<CdrField, String> values() {
    return values;
  }

  /**
   * The same for logs: what is personal is masked, control characters are escaped. So is a value
   * that does not look like one of its field, since a number or a name may have slipped into its
   * column. Shown are:
   *
   * <ul>
   *   <li>words and codes that are known; and of others up to 32 letters of ASCII, hyphens and
   *       underscores, all of them large or all of them small, and up to 4 digits
   *   <li>object ids of letters and digits, unless they are 7 digits or more and nothing else
   *   <li>call ids of printable ASCII, unless a plus comes first
   *   <li>prices, durations and texts of up to 6 digits; texts without control characters alone
   * </ul>
   */
  public Map<CdrField, String> maskedValues() {
    Map<CdrField, String> masked = new LinkedHashMap<>();
    values.forEach((field, text) -> masked.put(field, ValueMasking.masked(field, text)));
    return Collections.unmodifiableMap(masked);
  }

  /** One plain sentence without values, the same for all findings of the rule. */
  public String sentence() {
    return rule.sentence();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Finding that
            && rule.equals(that.rule)
            && severity == that.severity
            && direction == that.direction
            && callId.equals(that.callId)
            && records == that.records
            && fields.equals(that.fields)
            && values.equals(that.values));
  }

  @Override
  public int hashCode() {
    return 31 * callId.hashCode() + rule.hashCode();
  }

  /**
   * For logs: {@code error answer-before-start, outbound call 240711945874: the call was answered
   * before it started (answer 2026-03-02 07:59:00, start 2026-03-02 08:00:00)}. What is personal is
   * masked, control characters are escaped, and a field that the record does not have is {@code
   * absent}.
   */
  @Override
  public String toString() {
    Map<CdrField, String> masked = maskedValues();
    String shown =
        fields.stream()
            .map(field -> field + " " + masked.getOrDefault(field, "absent"))
            .collect(Collectors.joining(", "));
    return severity.label()
        + " "
        + ruleId()
        + ", "
        + direction.name().toLowerCase(Locale.ROOT)
        + " call "
        + maskedCallId()
        + (records == 1 ? "" : " and " + (records - 1) + " more")
        + ": "
        + sentence()
        + (shown.isEmpty() ? "" : " (" + shown + ")");
  }
}
