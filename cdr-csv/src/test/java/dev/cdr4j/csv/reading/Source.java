package dev.cdr4j.csv.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same content in all the forms in which it can be opened. */
final class Source {
  private final byte[] bytes;
  private final String text;
  private final Path folder;
  private byte[] gzip;
  private Path path;
  private Path gzipPath;

  /**
   * A source.
   *
   * @param text the content as text, or null where it is none
   * @param folder where files can be written
   */
  Source(byte[] bytes, String text, Path folder) {
    this.bytes = bytes;
    this.text = text;
    this.folder = folder;
  }

  boolean isText() {
    return text != null;
  }

  byte[] bytes() {
    return bytes;
  }

  String text() {
    return text;
  }

  byte[] gzip() {
    if (gzip == null) {
      gzip = SourceBytes.gzip(bytes);
    }
    return gzip;
  }

  // Names mean nothing to a reader: each of the two files has the other's.

  Path path() {
    if (path == null) {
      path = write("calls.csv.gz", bytes);
    }
    return path;
  }

  Path gzipPath() {
    if (gzipPath == null) {
      gzipPath = write("calls.csv", gzip());
    }
    return gzipPath;
  }

  private Path write(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
