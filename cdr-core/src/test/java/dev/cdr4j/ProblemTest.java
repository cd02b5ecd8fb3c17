package dev.cdr4j;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a record that is not accepted. */
class ProblemTest {
  private static final Location RECORD = Location.ofRecord(3, 5, 400);
  private static final Location VALUE = RECORD.ofValue(2, 412, "start");

  @Test
  void aPlaceNamesWhatItHas() {
    assertThat(VALUE).hasToString("record 3, line 5, column 2 (start), byte 412");
    assertThat(RECORD).hasToString("record 3, line 5, byte 400");
    assertThat(Location.ofRecord(0, 1, 0)).hasToString("before the first record, line 1, byte 0");
  }

  @Test
  void aPlaceOfAValueIsInThatOfItsRecord() {
    assertThat(VALUE.record()).isEqualTo(3);
    assertThat(VALUE.line()).isEqualTo(5);
    assertThat(VALUE.column()).isEqualTo(2);
    assertThat(VALUE.byteOffset()).isEqualTo(412);
    assertThat(VALUE.path()).isEqualTo("start");
    assertThat(RECORD.path()).isNull();
    assertThat(RECORD.column()).isZero();
  }

  @Test
  void aMessageSaysWhichValueIsWrongAndWhy() {
    Problem problem = problem(Reason.INVALID_DATETIME, CdrField.START, "2024-02-30 10:00:00");

    assertThat(problem.message())
        .isEqualTo("start is not a datetime (YYYY-MM-DD HH:MM:SS): \"2024-02-30 10:00:00\"");
    assertThat(problem).hasToString(VALUE + ": " + problem.message());
    assertThat(problem.rawValue()).isEqualTo("2024-02-30 10:00:00");
    assertThat(problem.field()).isSameAs(CdrField.START);
    assertThat(problem.reason()).isSameAs(Reason.INVALID_DATETIME);
    assertThat(problem.location()).isEqualTo(VALUE);
  }

  @Test
  void aMessageOfARecordHasItsDetail() {
    Problem problem = Problem.ofRecord(Reason.FIELD_COUNT, RECORD, "3 instead of 30");

    assertThat(problem.message()).isEqualTo(Reason.FIELD_COUNT.text() + ": 3 instead of 30");
    assertThat(problem.field()).isNull();
    assertThat(problem.rawValue()).isNull();
  }

  private static Problem problem(Reason reason, CdrField field, String rawValue) {
    return Problem.ofValue(reason, VALUE, field, rawValue, null);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void malformedTextAndWrongDataAreTwoExceptions(Reason reason) {
    Reject reject = reject(Problem.ofRecord(reason, RECORD, null));
    CdrException exception = CdrException.of(reject);

    assertThat(reject.isMalformed()).isEqualTo(reason.isMalformed());
    assertThat(exception)
        .isExactlyInstanceOf(
            reason.isMalformed() ? MalformedCdrException.class : CdrDataException.class)
        .hasMessage(reject.toString());
    assertThat(exception.reason()).isSameAs(reason);
    assertThat(reason.text()).isNotBlank();
  }

  private static Reject reject(Problem... problems) {
    return Reject.of(RECORD, List.of(problems), new byte[] {'a', '\n'}, UTF_8, false);
  }

  @Test
  void anExceptionTellsTheFirstProblemAndHasThemAll() {
    Problem first = problem(Reason.INVALID_DATETIME, CdrField.START, "x");
    Problem second = problem(Reason.INVALID_SECONDS, CdrField.DURATION, "y");
    CdrException exception = CdrException.of(reject(first, second));

    assertThat(exception.location()).isEqualTo(VALUE);
    assertThat(exception.field()).isSameAs(CdrField.START);
    assertThat(exception.reason()).isSameAs(Reason.INVALID_DATETIME);
    assertThat(exception.problems()).containsExactly(first, second).isUnmodifiable();
    assertThat(exception.getMessage())
        .isEqualTo(RECORD + ": " + first.message() + "; " + second.message());
  }

  /** A record can be made of nothing but problems. */
  @Test
  void anExceptionDoesNotTellProblemsWithoutEnd() {
    Problem problem = problem(Reason.INVALID_DATETIME, CdrField.START, "x");
    String twenty = RECORD + (": " + problem.message() + ";").repeat(20).replace(";:", ";");

    Reject few = reject(Collections.nCopies(20, problem).toArray(Problem[]::new));
    assertThat(few.toString() + ";").isEqualTo(twenty);
    Reject many = reject(Collections.nCopies(1_022, problem).toArray(Problem[]::new));
    assertThat(many).hasToString(twenty + " and 1002 more");
    assertThat(many.problems()).hasSize(1_022);
  }

  @Test
  void aPathIsShownInPart() {
    Location place = RECORD.ofValue(2, 412, "$." + "x".repeat(50_000));
    Problem problem = Problem.ofValue(Reason.DUPLICATE_NAME, place, null, null, null);

    assertThat(problem.message()).startsWith("$." + "x".repeat(198) + "...");
    assertThat(problem.toString()).hasSizeLessThan(600);
    assertThat(problem.location().path()).hasSize(50_002);
    assertThat(RECORD.ofValue(2, 412, "😀".repeat(100) + "x")).asString().contains("😀...");
    assertThat(RECORD.ofValue(2, 412, "x" + "😀".repeat(100))).asString().contains("😀...");
  }

  @Test
  void oneMalformedProblemMakesTheRecordMalformed() {
    Problem data = problem(Reason.INVALID_DATETIME, CdrField.START, "x");
    Problem malformed = Problem.ofRecord(Reason.TRUNCATED, RECORD, null);

    assertThat(reject(data).isMalformed()).isFalse();
    assertThat(reject(data, malformed).isMalformed()).isTrue();
  }

  @Test
  void aRejectIsItsOwnCopy() {
    byte[] raw = "é\r\n".getBytes(ISO_8859_1);
    List<Problem> problems = new ArrayList<>();
    problems.add(Problem.ofRecord(Reason.FIELD_COUNT, RECORD, null));
    Reject reject = Reject.of(RECORD, problems, raw, ISO_8859_1, true);
    raw[0] = 'x';
    problems.clear();
    reject.rawBytes()[0] = 'y';

    assertThat(reject.rawText()).isEqualTo("é\r\n");
    assertThat(reject.rawBytes()).isEqualTo("é\r\n".getBytes(ISO_8859_1));
    assertThat(reject.problems()).hasSize(1).isUnmodifiable();
    assertThat(reject.isTruncated()).isTrue();
    assertThat(reject.location()).isEqualTo(RECORD);
  }

  @Test
  void aRejectHasAProblem() {
    assertThatThrownBy(() -> Reject.of(RECORD, List.of(), new byte[0], UTF_8, false))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }
}
