package dev.cdr4j.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Location;
import dev.cdr4j.Reject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a source to its end and keeps what came of it, in order. Lets nothing pass that a reader
 * may not throw, and checks what holds of every reading.
 */
final class Reading {
  /** Opens the source. */
  @FunctionalInterface
  interface Opener {
    CdrReader<? extends Cdr> open(CdrInput<? extends Cdr> input) throws IOException;
  }

  private final List<Cdr> records = new ArrayList<>();
  private final List<Location> places = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private boolean opened;
  private boolean failed;

  private Reading() {}

  /** What comes of a source where a handler takes the rejects. */
  static Reading handled(CdrInput<? extends Cdr> input, Opener opener) {
    Reading reading = new Reading();
    reading.read(input.onReject(reading::reject), opener);
    return reading;
  }

  /** What comes of bytes where a handler takes the rejects. */
  static Reading handled(CdrInput<? extends Cdr> input, byte[] bytes) {
    return handled(input, in -> in.open(bytes));
  }

  /** What comes of a source where the rejects are thrown, and reading goes on each time. */
  static Reading thrown(CdrInput<? extends Cdr> input, Opener opener) {
    Reading reading = new Reading();
    reading.read(input, opener);
    return reading;
  }

  private void read(CdrInput<? extends Cdr> input, Opener opener) {
    try (CdrReader<? extends Cdr> reader = opener.open(input)) {
      opened = true;
      boolean more = true;
      while (more) {
        more = readOne(reader);
        assertThat(reader.delivered()).isEqualTo(records.size());
        assertThat(reader.rejected()).isEqualTo(rejected());
      }
    } catch (CdrException e) {
      assertThat(opened).as("%s", e).isFalse();
      events.add("not opened: " + e.problems());
    } catch (IOException e) {
      events.add("not opened: " + e.getMessage());
      failed = true;
    } catch (UncheckedIOException e) {
      events.add("failed: " + e.getCause().getMessage());
      failed = true;
    }
  }

  private boolean readOne(CdrReader<? extends Cdr> reader) {
    try {
      Cdr cdr = reader.read();
      if (cdr == null) {
        assertThat(reader.read()).as("read again at the end").isNull();
        return false;
      }
      records.add(cdr);
      places.add(reader.location());
      events.add("delivered " + reader.location() + ": " + describe(cdr));
    } catch (CdrException e) {
      assertThat(e.location()).isEqualTo(e.problems().get(0).location());
      assertThat(e.problems()).isEqualTo(e.reject().problems());
      reject(e.reject());
    }
    return true;
  }

  private void reject(Reject reject) {
    rejects.add(reject);
    events.add(
        "rejected %s: %s, truncated %s, further piece %s, raw %s"
            .formatted(
                reject.location(),
                reject.problems(),
                reject.isTruncated(),
                reject.isContinuation(),
                new String(reject.rawBytes(), ISO_8859_1)));
  }

  private static String describe(Cdr cdr) {
    StringBuilder text = new StringBuilder(cdr.direction().toString());
    for (CdrField field : CdrField.values()) {
      String value = field.text(cdr);
      if (value != null) {
        text.append(" | ").append(field).append('=').append(value);
      }
    }
    return text.append(" | ").append(cdr.extras()).toString();
  }

  List<Cdr> records() {
    return records;
  }

  List<String> ids() {
    return records.stream().map(Cdr::callId).toList();
  }

  /** The place of each record that was delivered. */
  List<Location> places() {
    return places;
  }

  List<Reject> rejects() {
    return rejects;
  }

  /** How many records were rejected; those in pieces count once. */
  long rejected() {
    return rejects.stream().filter(reject -> !reject.isContinuation()).count();
  }

  /** All that came, in order, as texts that tell all there is to it. */
  List<String> events() {
    return events;
  }

  boolean isOpened() {
    return opened;
  }

  /** Whether the source failed. */
  boolean isFailed() {
    return failed;
  }
}
