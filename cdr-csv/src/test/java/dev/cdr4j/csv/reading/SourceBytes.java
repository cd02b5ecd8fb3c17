package dev.cdr4j.csv.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Streams that give what they hold in the most awkward of the ways that their contracts allow. */
final class SourceBytes {
  private SourceBytes() {}

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A stream that gives one byte at a time. */
  static InputStream byteByByte(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, 1));
      }
    };
  }

  /** A stream that gives a line at a time, and no byte of the next unless it follows a CR. */
  static InputStream lineByLine(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        int end = pos;
        while (end < count && buf[end] != '\n' && buf[end] != '\r') {
          end++;
        }
        int enough = end < count && buf[end] == '\r' ? end + 2 - pos : end + 1 - pos;
        return super.read(buffer, offset, Math.min(length, enough));
      }
    };
  }

  /** A stream that never knows how many bytes it could give, as those of networks. */
  static InputStream withoutAvailable(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int available() {
        return 0;
      }
    };
  }

  /** A reader that gives one character at a time. */
  static Reader charByChar(String text) {
    return new StringReader(text) {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, 1));
      }
    };
  }
}
