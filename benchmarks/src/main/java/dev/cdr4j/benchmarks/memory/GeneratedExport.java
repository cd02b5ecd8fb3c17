package dev.cdr4j.benchmarks.memory;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Iterator;

/** An export that is made up while it is read, so that it takes no memory. */
final class GeneratedExport extends InputStream {
  private static final int RECORDS_AT_A_TIME = 500;

  private final Iterator<Cdr> calls;
  private final ByteArrayOutputStream target = new ByteArrayOutputStream();
  private final CdrWriter writer;
  private boolean ended;
  private byte[] bytes = {};
  private int at;

  GeneratedExport(Format format, Direction direction, long records) {
    calls = Export.calls(direction).limit(records).iterator();
    writer = format.output(direction).open(target);
  }

  @Override
  public int read() {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, buffer, offset, count);
    at += count;
    return count;
  }

  private boolean fill() {
    while (at == bytes.length && !ended) {
      target.reset();
      for (int i = 0; i < RECORDS_AT_A_TIME && calls.hasNext(); i++) {
        writer.write(calls.next());
      }
      if (calls.hasNext()) {
        writer.flush();
      } else {
        writer.close();
        ended = true;
      }
      bytes = target.toByteArray();
      at = 0;
    }
    return at < bytes.length;
  }
}
