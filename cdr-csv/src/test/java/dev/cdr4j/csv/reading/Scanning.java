package dev.cdr4j.csv.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrScan;
import dev.cdr4j.CdrScanInput;
import dev.cdr4j.Price;
import dev.cdr4j.PriceSum;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.reading.Event.Broken;
import dev.cdr4j.csv.reading.Event.NotOpened;
import dev.cdr4j.csv.reading.Event.NotReadable;
import dev.cdr4j.csv.reading.Event.Rejected;
import dev.cdr4j.csv.reading.Event.Visited;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through a source to its end and tells what came of it. Checks what holds of every scan: that
 * all ways to ask for a value agree.
 */
final class Scanning {
  private final Set<CdrField> chosen;
  private final List<Event> events = new ArrayList<>();
  private long delivered;
  private long rejected;

  private Scanning(Set<CdrField> chosen) {
    this.chosen = chosen;
  }

  /** How a source is opened. */
  @FunctionalInterface
  interface Opener {
    CdrScan open(CdrScanInput input) throws IOException;
  }

  /** What comes of a source where a handler takes the rejects. */
  static List<Event> handled(CsvInput<? extends Cdr> input, Set<CdrField> chosen, Opener source) {
    Scanning scanning = new Scanning(chosen);
    return scanning.scan(input.onReject(reject -> scanning.reject(Rejected.of(reject))), source);
  }

  /** What comes of a source where the rejects are thrown. */
  static List<Event> thrown(CsvInput<? extends Cdr> input, Set<CdrField> chosen, Opener source) {
    return new Scanning(chosen).scan(input, source);
  }

  /** What comes of a stream of bytes where a handler takes the rejects. */
  static List<Event> handled(CsvInput<? extends Cdr> input, Set<CdrField> chosen, byte[] bytes) {
    return handled(input, chosen, in -> in.open(new ByteArrayInputStream(bytes)));
  }

  private List<Event> scan(CsvInput<? extends Cdr> input, Opener source) {
    try (CdrScan scan = source.open(input.scan(chosen.toArray(CdrField[]::new)))) {
      boolean more = true;
      while (more) {
        more = visitOne(scan);
        assertThat(scan.delivered()).isEqualTo(delivered);
        assertThat(scan.rejected()).isEqualTo(rejected);
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

  private boolean visitOne(CdrScan scan) {
    try {
      if (!scan.next()) {
        assertThat(scan.next()).as("next again at the end").isFalse();
        return false;
      }
      delivered++;
      Map<CdrField, Object> values = new EnumMap<>(CdrField.class);
      for (CdrField field : chosen) {
        visit(scan, field, values);
      }
      events.add(new Visited(scan.location(), values));
    } catch (CdrException e) {
      assertThat(e.location()).isEqualTo(e.problems().get(0).location());
      reject(Rejected.of(e.reject()));
    }
    return true;
  }

  private void visit(CdrScan scan, CdrField field, Map<CdrField, Object> values) {
    Object value = scan.value(field);
    assertThat(scan.has(field)).isEqualTo(value != null);
    assertThat(scan.text(field) == null).isEqualTo(value == null);
    assertThat(value == null ? null : field.parse(scan.text(field))).isEqualTo(value);
    if (value != null) {
      values.put(field, value);
    }
    switch (field.kind()) {
      case SECONDS ->
          assertThat(scan.seconds(field, -7))
              .isEqualTo(value == null ? -7 : ((Duration) value).toSeconds());
      case DATETIME ->
          assertThat(scan.epochSecond(field, -7))
              .isEqualTo(value == null ? -7 : ((Instant) value).getEpochSecond());
      case PRICE -> {
        PriceSum sum = new PriceSum();
        scan.addTo(sum, field);
        assertThat(scan.price(field)).isEqualTo(value);
        assertThat(sum.inCents())
            .isEqualByComparingTo(value == null ? Price.ZERO.inCents() : ((Price) value).inCents());
      }
      default -> {
        // has no method of its own
      }
    }
  }

  private void reject(Rejected reject) {
    rejected += reject.continuation() ? 0 : 1;
    events.add(reject);
  }
}
