package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes some exports with one library. It is made only where the library writes them right. */
public final class WriteTask<R> {
  private final RecordWriter<R> writer;
  private final Sink sink = new Sink();
  private final List<Batch<R>> batches = new ArrayList<>();

  private WriteTask(RecordWriter<R> writer) {
    this.writer = writer;
  }

  /**
   * Prepares the records, and proves that what is written of them reads back as they are.
   *
   * @throws IllegalStateException if it does not
   */
  public static <R> WriteTask<R> prove(
      RecordWriter<R> writer, List<Export> exports, Format format) {
    WriteTask<R> task = new WriteTask<>(writer);
    try {
      for (Export export : exports) {
        task.add(export, format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return task;
  }

  private void add(Export export, Format format) throws IOException {
    List<R> records = new ArrayList<>(export.calls().size());
    export.calls().forEach(cdr -> records.add(writer.fromCdr(cdr)));
    Batch<R> batch = new Batch<>(export.direction(), records);
    batches.add(batch);
    write(batch);
    Proof.ofBytes(sink.toByteArray(), format, export.direction(), export.calls());
  }

  /** Writes all exports once, and tells how many bytes they have. */
  public long run() throws IOException {
    long bytes = 0;
    for (Batch<R> batch : batches) {
      write(batch);
      bytes += sink.size();
    }
    return bytes;
  }

  private void write(Batch<R> batch) throws IOException {
    sink.reset();
    writer.write(batch.records, batch.direction, sink);
  }

  private record Batch<R>(Direction direction, List<R> records) {}
}
