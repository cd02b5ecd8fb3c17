package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Medium;
import dev.cdr4j.benchmarks.data.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads some exports with one library. It is made only where the library reads them right. */
public final class ReadTask<R> implements AutoCloseable {
  private final RecordReader<R> reader;
  private final List<Source> sources = new ArrayList<>();

  private ReadTask(RecordReader<R> reader) {
    this.reader = reader;
  }

  /**
   * Prepares the exports, and proves that each of their records is read as it was written.
   *
   * @throws IllegalStateException if one is not
   */
  public static <R> ReadTask<R> prove(RecordReader<R> reader, List<Export> exports, Medium medium) {
    ReadTask<R> task = new ReadTask<>(reader);
    try {
      for (Export export : exports) {
        Source source = new Source(export, medium);
        task.sources.add(source);
        Proof<R> proof = new Proof<>(reader, export.direction(), export.calls());
        source.read(task.reading(proof));
        proof.finish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return task;
  }

  /** Reads all exports once. */
  public void run(Consumer<? super R> records) throws IOException {
    Source.Reading reading = reading(records);
    for (Source source : sources) {
      source.read(reading);
    }
  }

  private Source.Reading reading(Consumer<? super R> records) {
    return new Source.Reading() {
      @Override
      public void read(byte[] bytes) throws IOException {
        reader.read(bytes, records);
      }

      @Override
      public void read(InputStream in) throws IOException {
        reader.read(in, records);
      }
    };
  }

  @Override
  public void close() {
    sources.forEach(Source::close);
  }
}
