package dev.cdr4j.csv.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrReader;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.reading.Event.Broken;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.NotOpened;
import dev.cdr4j.csv.reading.Event.NotReadable;
import dev.cdr4j.csv.reading.Event.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a source to its end and tells what came of it. Lets nothing pass that a reader may not
 * throw, and checks what holds of every reading.
 */
final class Reading {
  private final List<Event> events = new ArrayList<>();
  private long delivered;
  private long rejected;

  private Reading() {}

  /** How a source is opened. */
  @FunctionalInterface
  interface Opener {
    CdrReader<? extends Cdr> open(CsvInput<? extends Cdr> input) throws IOException;
  }

  /** What comes of a source where a handler takes the rejects. */
  static List<Event> handled(CsvInput<? extends Cdr> input, Opener source) {
    Reading reading = new Reading();
    return reading.read(input.onReject(reject -> reading.reject(Rejected.of(reject))), source);
  }

  /** What comes of a source where the rejects are thrown. */
  static List<Event> thrown(CsvInput<? extends Cdr> input, Opener source) {
    return new Reading().read(input, source);
  }

  /** What comes of a stream of bytes where a handler takes the rejects. */
  static List<Event> handled(CsvInput<? extends Cdr> input, byte[] bytes) {
    return handled(input, in -> in.open(new ByteArrayInputStream(bytes)));
  }

  private List<Event> read(CsvInput<? extends Cdr> input, Opener source) {
    try (CdrReader<? extends Cdr> reader = source.open(input)) {
      boolean more = true;
      while (more) {
        more = readOne(reader);
        assertThat(reader.delivered()).isEqualTo(delivered);
        assertThat(reader.rejected()).isEqualTo(rejected);
      }
    } catch (CdrException e) {
      events.add(new NotOpened(Rejected.of(e.reject())));
    } catch (IOException e) {
      events.add(new NotReadable(e.getMessage()));
    } catch (UncheckedIOException e) {
      events.add(new Broken(e.getCause().getMessage()));
    }
    return events;
  }

  private boolean readOne(CdrReader<? extends Cdr> reader) {
    try {
      Cdr cdr = reader.read();
      if (cdr == null) {
        assertThat(reader.read()).as("read again at the end").isNull();
        return false;
      }
      delivered++;
      events.add(new Delivered(reader.location(), cdr));
    } catch (CdrException e) {
      assertThat(e.location()).isEqualTo(e.problems().get(0).location());
      reject(Rejected.of(e.reject()));
    }
    return true;
  }

  private void reject(Rejected reject) {
    rejected += reject.continuation() ? 0 : 1;
    events.add(reject);
  }
}
