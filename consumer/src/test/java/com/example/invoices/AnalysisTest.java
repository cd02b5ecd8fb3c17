package com.example.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDeduplicator;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.Direction;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.csv.CdrCsv;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final List<Cdr> calls = CdrCsv.reader().readAll(Exports.OUTBOUND);

  @Test
  void aQueryFiltersAsTheConsoleDoes() {
    CdrQuery morning =
        CdrQuery.builder().direction(Direction.OUTBOUND).from(EIGHT).to(NINE).build();

    assertThat(calls.stream().filter(morning)).hasSize(2);
    assertThat(calls.stream().filter(morning.toBuilder().to(NINE.minusSeconds(1)).build()))
        .hasSize(1);
    assertThat(calls.stream().filter(morning.negate())).isEmpty();
    assertThat(calls.stream().filter(numbered("+33199004719"))).hasSize(2);
    assertThat(calls.stream().filter(numbered("+33199004710"))).isEmpty();
  }

  private static CdrQuery numbered(String number) {
    return CdrQuery.builder().number(PhoneNumber.of(number)).build();
  }

  @Test
  void overlappingExportsCountEachCallOnce() {
    CdrDeduplicator exact = CdrDeduplicator.exact();
    CdrDeduplicator ordered = CdrDeduplicator.orderedByStart(Duration.ofHours(1));

    assertThat(Stream.concat(calls.stream(), calls.stream()).filter(exact)).hasSize(2);
    assertThat(exact.dropped()).isEqualTo(2);
    assertThat(Stream.of(calls.get(0), calls.get(0), calls.get(1)).filter(ordered))
        .isEqualTo(calls);
  }
}
