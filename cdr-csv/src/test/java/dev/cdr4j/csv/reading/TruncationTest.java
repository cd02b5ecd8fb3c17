package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Reason;
import dev.cdr4j.csv.reading.Event.Broken;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.NotOpened;
import dev.cdr4j.csv.reading.Event.NotReadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are cut off, at every byte there is. */
class TruncationTest {
  static List<GoodFile> files() {
    return GoodFile.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void deliversWhatIsWholeAndReportsTheRest(GoodFile file) {
    byte[] whole = file.bytes();
    List<Delivered> records = file.records();
    assertThat(records).hasSize(file.size());
    for (int length = 0; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      List<Event> events = Reading.handled(file.input(), cut);
      assertThat(Reading.handled(file.input().bufferSize(1), cut))
          .as("cut at %d, buffer of 1", length)
          .isEqualTo(events);
      if (length < file.headerLength()) {
        assertNothingButAnErrorAtOpen(length, events);
      } else {
        int whollyThere = file.recordsWithin(length);
        assertThat(events).as("cut at %d", length).hasSizeGreaterThanOrEqualTo(whollyThere);
        assertThat(events.subList(0, whollyThere))
            .as("cut at %d", length)
            .isEqualTo(records.subList(0, whollyThere));
        new RowExpectation(cut, file.headerLength(), file.delimiter(), file.columns())
            .assertMetBy(events);
      }
    }
  }

  private static void assertNothingButAnErrorAtOpen(int length, List<Event> events) {
    if (length == 0) {
      Event only = events.get(0);
      assertThat(((NotOpened) only).reject().reason()).isEqualTo(Reason.EMPTY_SOURCE);
    }
    assertThat(events)
        .as("cut at %d", length)
        .hasSizeLessThanOrEqualTo(1)
        .allSatisfy(event -> assertThat(event).isInstanceOf(NotOpened.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void ofCharactersIsAlike(GoodFile file) {
    String whole = new String(file.bytes(), UTF_8);
    for (int length = 0; length <= whole.length(); length++) {
      String cut = whole.substring(0, length);
      boolean isText = length == 0 || !Character.isHighSurrogate(cut.charAt(length - 1));
      if (isText) {
        assertThat(Reading.handled(file.input(), in -> in.open(cut)))
            .as("cut at %d", length)
            .isEqualTo(Reading.handled(file.input(), cut.getBytes(UTF_8)));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void ofGzipIsAFailureBehindTheRecordsThatCameThrough(GoodFile file) throws IOException {
    byte[] whole = SourceBytes.gzip(file.bytes());
    List<Delivered> records = file.records();
    assertThat(Reading.handled(file.input(), whole)).isEqualTo(records);
    for (int length = 2; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      byte[] content = decompressed(cut);
      List<Event> events = Reading.handled(file.input(), cut);

      Event last = events.get(events.size() - 1);
      if (content.length < file.headerLength() - 1) {
        assertThat(events).as("cut at %d", length).hasSize(1);
        assertThat(last).isInstanceOf(NotReadable.class);
      } else if (content.length >= file.headerLength()) {
        // where lines end with CR, the next byte tells whether that is all of the line end
        int whollyThere = file.recordsWithin(content.length);
        List<Event> before = events.subList(0, events.size() - 1);
        assertThat(last).as("cut at %d", length).isInstanceOf(Broken.class);
        assertThat(before).hasSizeGreaterThanOrEqualTo(whollyThere);
        assertThat(before).isEqualTo(records.subList(0, before.size()));
      }
    }
  }

  private static byte[] decompressed(byte[] cut) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(cut))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        content.write(next);
      }
    } catch (IOException e) {
      // as expected: the end is missing
    }
    return content.toByteArray();
  }
}
