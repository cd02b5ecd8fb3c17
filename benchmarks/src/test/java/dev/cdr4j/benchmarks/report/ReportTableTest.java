package dev.cdr4j.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the report makes of times. */
class ReportTableTest {
  private final Measurement ours = new Measurement("CDR4J", 100, 0.02, 500_000);
  private final Measurement peer = new Measurement("PEER", 250, Double.NaN, 3_000_000);
  private final Measurement floor = new Measurement("FLOOR", 25, 0.004, 100);

  @Test
  void hasRatesRatiosAllocationAndShares() {
    ReportTable table = new ReportTable(2_000, 500_000);
    table.addFloor("counting", floor);
    table.addPeer("cdr4j", ours, ours);
    table.addPeer("peer", peer, ours);

    assertThat(table)
        .hasToString(
            """
            |          | records/s |   ± | MB/s | cdr4j / it | allocated B/record | of counting |
            |----------|----------:|----:|-----:|-----------:|-------------------:|------------:|
            | cdr4j    |    20,000 | 2 % |    5 |            |                250 |        25 % |
            | peer     |     8,000 |     |    2 |      2.50x |              1,500 |        10 % |
            | counting |           | 0 % |   20 |            |                    |             |
            """);
  }
}
