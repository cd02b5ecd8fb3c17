package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.CdrQuery;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Medium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;

/** Counts the records that pass a query. It is made only where the count is right. */
public final class FilterTask<R> implements AutoCloseable {
  private final ReadTask<R> task;
  private final Predicate<? super R> filter;

  private FilterTask(ReadTask<R> task, Predicate<? super R> filter) {
    this.task = task;
    this.filter = filter;
  }

  /**
   * Prepares the exports, and proves that they are read right, and the count with them.
   *
   * @throws IllegalStateException if not
   */
  public static <R> FilterTask<R> prove(
      RecordReader<R> reader, List<Export> exports, Medium medium, CdrQuery query) {
    FilterTask<R> task =
        new FilterTask<>(ReadTask.prove(reader, exports, medium), reader.filter(query));
    long expected =
        exports.stream().flatMap(export -> export.calls().stream()).filter(query).count();
    try {
      long counted = task.run();
      if (counted != expected || expected == 0) {
        throw new IllegalStateException("counted " + counted + " of " + expected + " records");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return task;
  }

  /** Reads and counts once. */
  public long run() throws IOException {
    Counter counter = new Counter();
    task.run(
        record -> {
          if (filter.test(record)) {
            counter.count++;
          }
        });
    return counter.count;
  }

  @Override
  public void close() {
    task.close();
  }

  private static final class Counter {
    private long count;
  }
}
