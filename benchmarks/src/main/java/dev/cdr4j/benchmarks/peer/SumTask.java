package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.Cdr;
import dev.cdr4j.Price;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Medium;
import dev.cdr4j.benchmarks.data.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sums some exports up in one way. It is made only where the sums are right. */
public final class SumTask implements AutoCloseable {
  private final SumReader reader;
  private final List<Source> sources = new ArrayList<>();

  private SumTask(SumReader reader) {
    this.reader = reader;
  }

  /**
   * Prepares the exports, and proves that the sums of each are those of the records that went into
   * it.
   *
   * @throws IllegalStateException if they are not
   */
  public static SumTask prove(SumReader reader, List<Export> exports, Medium medium) {
    SumTask task = new SumTask(reader);
    try {
      for (Export export : exports) {
        Source source = new Source(export, medium);
        task.sources.add(source);
        Sums expected = sums(export.calls());
        Sums actual = task.sum(source);
        if (!actual.equals(expected) || expected.equals(Sums.NONE)) {
          throw new IllegalStateException("summed up " + actual + " in place of " + expected);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return task;
  }

  static Sums sums(List<Cdr> calls) {
    return new Sums(
        calls.stream()
            .map(call -> call.timing().billed())
            .filter(Objects::nonNull)
            .mapToLong(Duration::toSeconds)
            .sum(),
        calls.stream()
            .map(call -> call.billing().debit())
            .filter(Objects::nonNull)
            .map(Price::inCents)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Sums all exports up once. */
  public Sums run() throws IOException {
    Sums sums = Sums.NONE;
    for (Source source : sources) {
      sums = sums.plus(sum(source));
    }
    return sums;
  }

  private Sums sum(Source source) throws IOException {
    Summing summing = new Summing(reader);
    source.read(summing);
    return summing.sums;
  }

  @Override
  public void close() {
    sources.forEach(Source::close);
  }

  private static final class Summing implements Source.Reading {
    private final SumReader reader;
    private Sums sums = Sums.NONE;

    private Summing(SumReader reader) {
      this.reader = reader;
    }

    @Override
    public void read(byte[] bytes) throws IOException {
      sums = reader.sum(bytes);
    }

    @Override
    public void read(InputStream in) throws IOException {
      sums = reader.sum(in);
    }
  }
}
