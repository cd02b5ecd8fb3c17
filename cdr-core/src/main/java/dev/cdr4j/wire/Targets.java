package dev.cdr4j.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Files that formats write to. A name that ends in {@code .gz}, in any case, means gzip. */
public final class Targets {
  private static final int GZIP_BUFFER = 1 << 14;

  private Targets() {}

  /** Writes what is to stand in a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes to a stream, and leaves it open.
     *
     * @throws IOException if the stream fails, or the source of what is written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Opens a file to write to, in place of what it holds.
   *
   * @throws IOException if it cannot be opened
   */
  public static OutputStream open(Path path) throws IOException {
    return compressedByName(path, Files.newOutputStream(path));
  }

  /**
   * Writes a file as a whole: the file at the path, if there is one, is replaced once all is
   * written and on the disk, and stays as it was if anything fails on the way.
   *
   * @throws IOException if the file fails, or the content
   */
  public static void replace(Path path, Content content) throws IOException {
    AtomicFile.replace(path, content);
  }

  /** The stream as the name wants it; it is closed where that fails. */
  static OutputStream compressedByName(Path path, OutputStream out) throws IOException {
    if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return out;
    }
    try {
      // The JDK's gzip header has neither a name nor a time, so that equal content is equal bytes.
      return new GZIPOutputStream(out, GZIP_BUFFER, true);
    } catch (IOException e) {
      try (out) {
        throw e;
      }
    }
  }
}
