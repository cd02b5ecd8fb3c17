package dev.cdr4j.formats;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cdr4j.MalformedCdrException;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a source is opened, and in whatever pieces it comes, the same comes of it. */
class SourcesTest {
  private static final String MARK = "\uFEFF";

  @TempDir static Path folder;

  /** Good and bad records, with values that are awkward in one format or the other. */
  private static Document mixed(Format format) {
    return format.document(
        Row.outbound("1").with("cli_name", "Zoë, \"the\" {first}; [one]\n😀"),
        Row.outbound("2").with("start", "never"),
        Row.inbound("3").with("note", ""),
        Row.bare("4").with("duration", "x").with("cli_name", "\\\"},"),
        Row.outbound("5").with("note", "\r\n\t€"));
  }

  @ParameterizedTest
  @EnumSource
  void everyWayOfOpeningGivesTheSame(Format format) {
    byte[] bytes = mixed(format).bytes();
    List<String> events = Reading.handled(format.input(), bytes).events();

    assertThat(events).hasSize(5);
    for (Opening opening : Opening.values()) {
      for (int bufferSize : new int[] {1, 2, 7, 64, 131_072}) {
        assertThat(
                Reading.handled(
                        format.input(Limits.STANDARD.bufferSize(bufferSize)),
                        in -> opening.open(in, bytes, folder))
                    .events())
            .as("%s, buffer of %d", opening, bufferSize)
            .isEqualTo(events);
      }
      assertThat(Reading.thrown(format.input(), in -> opening.open(in, bytes, folder)).events())
          .as("%s, rejects thrown", opening)
          .isEqualTo(events);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySizeOfTheBufferGivesTheSame(Format format) {
    byte[] bytes = mixed(format).bytes();
    List<String> events = Reading.handled(format.input(), bytes).events();
    for (int size = 1; size <= bytes.length + 2; size++) {
      assertThat(Reading.handled(format.input(Limits.STANDARD.bufferSize(size)), bytes).events())
          .as("buffer of %d", size)
          .isEqualTo(events);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Covers("byte-order-mark")
  void aByteOrderMarkIsTakenOff(Format format) {
    String text = mixed(format).text();
    Reading plain = Reading.handled(format.input(), text.getBytes(UTF_8));
    List<String> marked = Reading.handled(format.input(), (MARK + text).getBytes(UTF_8)).events();

    for (byte[] bytes :
        List.of((MARK + text).getBytes(UTF_16LE), (MARK + text).getBytes(UTF_16BE))) {
      assertThat(Reading.handled(format.input(), bytes).events()).isEqualTo(marked);
      assertThat(Reading.handled(format.input(), Opening.gzip(bytes)).events()).isEqualTo(marked);
    }
    assertThat(Reading.handled(format.input(), in -> in.open(MARK + text)).events())
        .isEqualTo(marked);
    Reading reading = Reading.handled(format.input(), in -> in.open(MARK + text));
    assertThat(reading.records()).isEqualTo(plain.records());
    assertThat(reading.rejects())
        .extracting(Reject::rawText)
        .isEqualTo(plain.rejects().stream().map(Reject::rawText).toList());
    assertThat(reading.places().get(0).byteOffset())
        .isEqualTo(plain.places().get(0).byteOffset() + MARK.getBytes(UTF_8).length);
  }

  @ParameterizedTest
  @EnumSource
  @Covers("empty")
  void anEmptySourceIsNotASourceOfNoRecords(Format format) {
    if (format != Format.JSON_LINES) { // which has no header and no brackets
      assertThatExceptionOfType(MalformedCdrException.class)
          .isThrownBy(() -> format.input().open(""))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY_SOURCE));
    } else {
      assertThat(format.input().readAll("")).isEmpty();
    }
    String none = format.isCsv() ? "callid,start,number\n" : format.document(List.of()).text();
    assertThat(format.input().readAll(none)).isEmpty();
  }

  /**
   * Wherever a source is cut: the records before the cut are delivered, none behind it, and what is
   * left is rejected to the last byte.
   */
  @ParameterizedTest
  @EnumSource
  @Covers("cut-off")
  void everyTruncationDeliversWhatIsWhole(Format format) {
    Document document = format.document(Row.outbound("1"), Row.outbound("2"), Row.outbound("3"));
    String text = document.text();
    int first = document.records().get(0).start();
    for (int length = first; length < text.length(); length++) {
      byte[] cut = Arrays.copyOf(text.getBytes(UTF_8), length);
      Reading reading = Reading.handled(format.input(), cut);

      int end = length;
      long whole =
          document.records().stream()
              .filter(span -> text.substring(0, span.end()).stripTrailing().length() <= end)
              .count();
      assertThat(reading.ids())
          .as("cut at %d", length)
          .isEqualTo(List.of("1", "2", "3").subList(0, reading.records().size()))
          .hasSizeBetween((int) whole, (int) whole + 1); // of CSV, a last value may be cut unseen
      for (Reject reject : reading.rejects()) {
        int from = (int) reject.location().byteOffset();
        assertThat(reject.rawText()).isEqualTo(text.substring(from, length));
      }
      assertThat(Reading.thrown(format.input(), in -> in.open(cut)).events())
          .isEqualTo(reading.events());
    }
  }

  @ParameterizedTest
  @EnumSource
  @Covers("gzip")
  void gzipOfSeveralMembersIsOneSource(Format format) {
    byte[] bytes = mixed(format).bytes();
    byte[] head = Opening.gzip(Arrays.copyOf(bytes, 100));
    byte[] tail = Opening.gzip(Arrays.copyOfRange(bytes, 100, bytes.length));
    byte[] both = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, both, head.length, tail.length);

    assertThat(Reading.handled(format.input(), both).events())
        .isEqualTo(Reading.handled(format.input(), bytes).events());
  }
}
