package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.data.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** cdr4j with its defaults; of CSV, the direction is stated. */
public final class CdrFormatWriter implements RecordWriter<Cdr> {
  private final Format format;

  public CdrFormatWriter(Format format) {
    this.format = format;
  }

  @Override
  public void write(List<Cdr> records, Direction direction, OutputStream out) throws IOException {
    format.output(direction).writeAll(out, records);
  }

  @Override
  public Cdr fromCdr(Cdr cdr) {
    return cdr;
  }
}
