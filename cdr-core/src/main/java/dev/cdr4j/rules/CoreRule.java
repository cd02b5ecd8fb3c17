package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.ANSWER;
import static dev.cdr4j.CdrField.START;
import static dev.cdr4j.rules.Severity.ERROR;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Timing;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The core's rules for single records. */
public enum CoreRule implements RecordRule {
  /** The answer is before the start. */
  ANSWER_BEFORE_START(
      "answer-before-start",
      ERROR,
      "the call was answered before it started",
      CoreRule::answerBeforeStart,
      ANSWER,
      START);

  private static final List<CoreRule> STANDARD = List.of(values());

  private final String id;
  private final Severity severity;
  private final String sentence;

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final Check check;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<CdrField> fields;

  /** What a rule does with a record. */
  @FunctionalInterface
  interface Check {
    void check(Cdr cdr, Findings findings);
  }

  CoreRule(String id, Severity severity, String sentence, Check check, CdrField... fields) {
    this.id = id;
    this.severity = severity;
    this.sentence = sentence;
    this.check = check;
    this.fields = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(fields)));
  }

  private static void answerBeforeStart(Cdr cdr, Findings findings) {
    Timing timing = cdr.timing();
    if (timing.answer() != null && timing.answer().isBefore(timing.start())) {
      findings.add(cdr, ANSWER, START);
    }
  }

  /** The rules that regular traffic does not break. Unmodifiable. */
  public static List<CoreRule> standard() {
    return STANDARD;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public Set<CdrField> fields() {
    return fields;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public void check(Cdr cdr, Findings findings) {
    check.check(cdr, findings);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
