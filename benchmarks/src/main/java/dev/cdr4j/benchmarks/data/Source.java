package dev.cdr4j.benchmarks.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of an export on a medium. Closing it deletes the file, if it is one. */
public final class Source implements AutoCloseable {
  private final byte[] bytes;
  private final @Nullable Path file;

  /** Puts an export on a medium. */
  public Source(Export export, Medium medium) {
    try {
      bytes = export.bytes();
      file = medium == Medium.FILE ? Files.createTempFile("cdr4j-", ".export") : null;
      if (file != null) {
        Files.write(file, bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads it once, in the way of its medium. */
  public void read(Reading reading) throws IOException {
    if (file == null) {
      reading.read(bytes);
    } else {
      try (InputStream in = Files.newInputStream(file)) {
        reading.read(in);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is done with the bytes. */
  public interface Reading {
    void read(byte[] bytes) throws IOException;

    void read(InputStream in) throws IOException;
  }
}
