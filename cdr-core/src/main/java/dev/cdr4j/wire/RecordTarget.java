package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/** Where the bytes of whole records go. */
public interface RecordTarget extends Closeable, Flushable {
  /**
   * Writes the first bytes of a buffer: whole records, so that no character is cut in two.
   *
   * @throws IOException if the target fails
   */
  void write(byte[] buffer, int length) throws IOException;

  /** A stream that takes the bytes as they are, or transcoded from UTF-8. */
  static RecordTarget of(OutputStream out, Charset charset) {
    return ByteSource.isSupersetOfAscii(charset)
        ? new Bytes(out)
        : new Characters(new OutputStreamWriter(out, charset));
  }

  /** A stream of the characters that the bytes are in UTF-8. */
  static RecordTarget of(Writer out) {
    return new Characters(out);
  }

  /**
   * Takes the bytes as they are.
   *
   * @param out where they go
   */
  record Bytes(OutputStream out) implements RecordTarget {
    @Override
    public void write(byte[] buffer, int length) throws IOException {
      out.write(buffer, 0, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /**
   * Takes the characters that the bytes are in UTF-8.
   *
   * @param out where they go
   */
  record Characters(Writer out) implements RecordTarget {
    @Override
    public void write(byte[] buffer, int length) throws IOException {
      out.write(new String(buffer, 0, length, UTF_8));
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
