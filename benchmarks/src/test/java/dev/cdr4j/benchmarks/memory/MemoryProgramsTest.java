package dev.cdr4j.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** The programs that measure memory, each in a JVM of its own. */
class MemoryProgramsTest {
  @Test
  void aRecordTakesSomeMemory() throws Exception {
    double cdr4j = retained("CDR4J");
    double other = retained("JACKSON");

    assertThat(cdr4j).isBetween(50.0, 2_000.0);
    assertThat(other).isGreaterThan(cdr4j);
  }

  private static double retained(String peer) throws Exception {
    return Double.parseDouble(
        new ForkedJvm("-Xmx64m").run(RetainedProgram.class, "CSV", peer, "4000"));
  }

  @Test
  void readingTakesTimeAndAPieceOfTheHeap() throws Exception {
    String[] figures =
        new ForkedJvm("-Xmx16m", "-XX:+UseSerialGC")
            .run(GrowthProgram.class, "CSV", "100000")
            .split(" ", 2);

    assertThat(Double.parseDouble(figures[0])).isPositive();
    assertThat(Double.parseDouble(figures[1])).isBetween(0.1, 16.8);
  }

  @Test
  void aProgramThatFailsIsTold() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new ForkedJvm("-Xmx16m").run(RetainedProgram.class, "CSV", "NOBODY", "1"))
        .withMessageContainingAll("RetainedProgram ended with 1", "NOBODY");
  }
}
