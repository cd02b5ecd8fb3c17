package dev.cdr4j.wire;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens sources of every kind for a format, and closes those that cannot be opened.
 *
 * @param charset the charset of bytes without a byte order mark
 * @param format makes the reader of a source
 */
public record SourceOpener<R>(Charset charset, Format<R> format) {
  /** Makes a reader, which looks at what comes before the first record. */
  @FunctionalInterface
  public interface Format<R> {
    /**
     * The reader of a source.
     *
     * @throws IOException if the source fails
     */
    R read(ByteSource source) throws IOException;
  }

  /** Gives a source, unless I/O fails. */
  @FunctionalInterface
  private interface IoSupplier<V> {
    V get() throws IOException;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be opened or read
   */
  public R open(Path path) throws IOException {
    requireNonNull(path, "path must not be null");
    return open(Files.newInputStream(path));
  }

  /**
   * Opens a stream of bytes.
   *
   * @throws IOException if it cannot be read
   */
  public R open(InputStream in) throws IOException {
    requireNonNull(in, "in must not be null");
    return open(in, () -> ByteSource.of(in, charset));
  }

  /**
   * Opens a stream of characters.
   *
   * @throws IOException if it cannot be read
   */
  public R open(Reader in) throws IOException {
    requireNonNull(in, "in must not be null");
    return open(in, () -> ByteSource.of(in));
  }

  /** Opens a text. */
  public R open(String text) {
    requireNonNull(text, "text must not be null");
    return openInMemory(() -> open(new StringReader(text)));
  }

  /** Opens a text in bytes. */
  public R open(byte[] bytes) {
    requireNonNull(bytes, "bytes must not be null");
    return openInMemory(() -> open(new BytesInMemory(bytes)));
  }

  private R open(Closeable in, IoSupplier<ByteSource> source) throws IOException {
    try {
      return format.read(source.get());
    } catch (UncheckedIOException e) {
      throw closing(in, requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw closing(in, e);
    } catch (RuntimeException e) {
      throw closing(in, e);
    }
  }

  /** Closes a source that cannot be opened, whatever comes of it. */
  private static <E extends Exception> E closing(Closeable in, E failure) {
    try {
      in.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /** Bytes in memory fail in one way alone: as gzip that is cut off or corrupt. */
  private R openInMemory(IoSupplier<R> open) {
    try {
      return open.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
