package dev.cdr4j.formats;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cdr4j.MalformedCdrException;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sizes are limited, the limits can be set, and what is beyond them is not lost. */
class LimitsTest {
  private static Document withName(Format format, int length) {
    Row longOne = Row.outbound("2").with("cli_name", "x".repeat(length));
    return format.document(Row.outbound("1"), longOne, Row.outbound("3"));
  }

  @ParameterizedTest
  @EnumSource
  @Covers("limits")
  void aValueMayBeAsLongAsItsLimit(Format format) {
    Document atLimit = withName(format, 65_536);
    Document beyond = withName(format, 65_537);

    assertThat(Reading.handled(format.input(), atLimit.bytes()).ids())
        .containsExactly("1", "2", "3");
    Reading reading = Reading.handled(format.input(), beyond.bytes());
    assertThat(reading.ids()).containsExactly("1", "3");
    Reject reject = reading.rejects().get(0);
    assertThat(reject.problems().get(0).reason()).isEqualTo(Reason.FIELD_TOO_LONG);
    assertThat(reject.problems().get(0).location()).isEqualTo(beyond.location(2, "cli_name"));
    assertThat(reject.rawText()).isEqualTo(beyond.raw(2));
    assertThat(reject.isMalformed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void messagesNameTheOptionThatMovesTheLimit(Format format) {
    byte[] bytes = withName(format, 500).bytes();

    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> format.input(Limits.STANDARD.maxFieldLength(499)).readAll(bytes))
        .withMessageContaining("499")
        .withMessageContaining("maxFieldLength");
    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> format.input(Limits.STANDARD.maxRecordLength(300)).readAll(bytes))
        .withMessageContaining("300")
        .withMessageContaining("maxRecordLength");
    assertThat(format.input(Limits.STANDARD.maxFieldLength(500)).readAll(bytes)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  @Covers("limits")
  void aRecordThatIsTooLongComesInPiecesThatCountOnce(Format format) {
    Document document = withName(format, 5000);
    for (int bufferSize : new int[] {1, 64, 131_072}) {
      Limits limits = Limits.STANDARD.maxRecordLength(400).bufferSize(bufferSize);
      Reading reading = Reading.handled(format.input(limits), document.bytes());

      assertThat(reading.ids()).containsExactly("1", "3");
      assertThat(reading.rejected()).isOne();
      List<Reject> pieces = reading.rejects();
      assertThat(pieces).hasSizeGreaterThan(12).allMatch(r -> r.rawBytes().length <= 400);
      assertThat(pieces.get(0).problems().get(0).reason()).isEqualTo(Reason.RECORD_TOO_LONG);
      assertThat(pieces.get(0).location()).isEqualTo(document.location(2));
      assertThat(pieces).allMatch(r -> r.location().record() == 2);
      assertThat(pieces.get(0).isContinuation()).isFalse();
      assertThat(pieces.subList(1, pieces.size())).allMatch(Reject::isContinuation);
      assertThat(pieces.stream().map(Reject::rawText).collect(joining()))
          .isEqualTo(document.raw(2));
      assertThat(reading.places()).containsExactly(document.location(1), document.location(3));
    }
  }
}
