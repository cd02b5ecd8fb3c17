package dev.cdr4j.benchmarks.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.data.Export;
import dev.cdr4j.benchmarks.data.Format;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * An export of any length in constant memory: the same records over and over, so that making it
 * takes hardly any time.
 */
final class RepeatedExport {
  private static final int DIFFERENT_RECORDS = 1_000;
  private static final byte[] COMMA = {','};

  private final byte[] head;
  private final byte[] body;
  private final byte[] separator;
  private final byte[] end;

  RepeatedExport(Format format) {
    List<Cdr> calls = Export.calls(Direction.OUTBOUND).limit(DIFFERENT_RECORDS).toList();
    byte[] export = format.output(Direction.OUTBOUND).toBytes(calls);
    if (format == Format.CSV) {
      int header = new String(export, UTF_8).indexOf('\n') + 1;
      head = Arrays.copyOf(export, header);
      body = Arrays.copyOfRange(export, header, export.length);
      separator = new byte[0];
      end = new byte[0];
    } else {
      head = new byte[] {'['};
      body = Arrays.copyOfRange(export, 1, export.length - 1);
      separator = COMMA;
      end = new byte[] {']'};
    }
  }

  /** The export with so many records, which must be a multiple of 1,000. */
  InputStream open(int records) {
    if (records % DIFFERENT_RECORDS != 0 || records == 0) {
      throw new IllegalArgumentException("records must be a multiple of " + DIFFERENT_RECORDS);
    }
    return new Stream(2 * (records / DIFFERENT_RECORDS));
  }

  /** Head, bodies with separators in between, and end. */
  private final class Stream extends InputStream {
    private final int last;
    private int part;
    private byte[] bytes = head;
    private int at;

    Stream(int last) {
      this.last = last;
    }

    @Override
    public int read() {
      return advance() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (!advance()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, buffer, offset, count);
      at += count;
      return count;
    }

    private boolean advance() {
      while (at == bytes.length && part < last) {
        part++;
        at = 0;
        bytes = part == last ? end : part % 2 == 1 ? body : separator;
      }
      return at < bytes.length;
    }
  }
}
