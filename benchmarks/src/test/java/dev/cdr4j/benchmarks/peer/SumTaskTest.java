package dev.cdr4j.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.data.Medium;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A library that sums up wrong is not measured. */
class SumTaskTest {
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private final List<Export> exports = Export.both(Format.CSV, 50).subList(1, 2);
  private final Sums right = SumTask.sums(exports.get(0).calls());

  @Test
  void sumsUpWhatIsRight() throws IOException {
    try (SumTask task = prove(new Sums(right.billedSeconds(), right.debitInCents().setScale(9)))) {
      assertThat(task.run()).isEqualTo(right);
    }
  }

  @Test
  void refusesASecondTooMuch() {
    assertThatIllegalStateException()
        .isThrownBy(() -> prove(new Sums(right.billedSeconds() + 1, right.debitInCents())))
        .withMessageContainingAll("summed up", right.toString());
  }

  @Test
  void refusesAHundredthOfACentTooLittle() {
    BigDecimal debit = right.debitInCents().subtract(HUNDREDTH);

    assertThatIllegalStateException()
        .isThrownBy(() -> prove(new Sums(right.billedSeconds(), debit)));
  }

  private SumTask prove(Sums sums) {
    return SumTask.prove(new Puppet(sums), exports, Medium.MEMORY);
  }

  /** Sums up to what it is told to, whatever the export has. */
  private record Puppet(Sums sums) implements SumReader {
    @Override
    public Sums sum(byte[] export) {
      return sums;
    }

    @Override
    public Sums sum(InputStream export) {
      return sums;
    }
  }
}
