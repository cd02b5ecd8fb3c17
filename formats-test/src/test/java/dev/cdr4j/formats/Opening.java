package dev.cdr4j.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Every way of opening the same source. */
enum Opening {
  BYTES,
  STREAM,
  STREAM_BYTE_BY_BYTE,
  PATH,
  GZIP_BYTES,
  GZIP_STREAM_BYTE_BY_BYTE,
  GZIP_PATH,
  STRING,
  READER,
  READER_CHAR_BY_CHAR;

  /** Whether the reader is given characters, which bytes that are no UTF-8 cannot be. */
  boolean isOfCharacters() {
    return this == STRING || this == READER || this == READER_CHAR_BY_CHAR;
  }

  <T extends Cdr> CdrReader<T> open(CdrInput<T> input, byte[] bytes, Path folder)
      throws IOException {
    return switch (this) {
      case BYTES -> input.open(bytes);
      case STREAM -> input.open(new ByteArrayInputStream(bytes));
      case STREAM_BYTE_BY_BYTE -> input.open(byteByByte(bytes));
      // the name of a file means nothing: each of these has the other's
      case PATH -> input.open(Files.write(folder.resolve("calls.gz"), bytes));
      case GZIP_PATH -> input.open(Files.write(folder.resolve("calls"), gzip(bytes)));
      case GZIP_BYTES -> input.open(gzip(bytes));
      case GZIP_STREAM_BYTE_BY_BYTE -> input.open(byteByByte(gzip(bytes)));
      case STRING -> input.open(new String(bytes, UTF_8));
      case READER -> input.open(new StringReader(new String(bytes, UTF_8)));
      case READER_CHAR_BY_CHAR -> input.open(charByChar(new String(bytes, UTF_8)));
    };
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream byteByByte(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, 1));
      }

      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }

  private static Reader charByChar(String text) {
    return new StringReader(text) {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, 1));
      }
    };
  }
}
