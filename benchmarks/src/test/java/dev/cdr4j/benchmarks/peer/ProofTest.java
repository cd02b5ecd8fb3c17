package dev.cdr4j.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.Direction;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.data.Medium;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A library that reads wrong is not measured. */
class ProofTest {
  private final List<Export> exports = Export.both(Format.CSV, 3);
  private final List<Cdr> calls = exports.get(1).calls();

  @Test
  void refusesAReaderThatBendsAValue() {
    Cdr first = calls.get(0);
    Cdr bent = ((OutboundCdr) first).toBuilder().timing(t -> t.totalSeconds(9999)).build();

    assertThatIllegalStateException()
        .isThrownBy(() -> prove(List.of(bent, calls.get(1), calls.get(2))))
        .withMessageContainingAll("record 1 differs", "duration: expected");
  }

  @Test
  void refusesAReaderThatLosesARecord() {
    assertThatIllegalStateException()
        .isThrownBy(() -> prove(calls.subList(0, 2)))
        .withMessage("there are no more records than 2");
  }

  @Test
  void refusesAReaderThatInventsARecord() {
    assertThatIllegalStateException()
        .isThrownBy(() -> prove(List.of(calls.get(0), calls.get(1), calls.get(2), calls.get(0))))
        .withMessage("there are more records than 3");
  }

  private void prove(List<Cdr> delivered) {
    ReadTask.prove(new Puppet(delivered), exports.subList(1, 2), Medium.MEMORY).close();
  }

  /** Delivers what it is told to, whatever the export has. */
  private record Puppet(List<Cdr> records) implements RecordReader<Cdr> {
    @Override
    public void read(InputStream export, Consumer<? super Cdr> consumer) {
      records.forEach(consumer);
    }

    @Override
    public Predicate<Cdr> filter(CdrQuery query) {
      return query;
    }

    @Override
    public Cdr toCdr(Cdr record, Direction direction) {
      return record;
    }
  }
}
