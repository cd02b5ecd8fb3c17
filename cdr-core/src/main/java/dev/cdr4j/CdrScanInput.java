package dev.cdr4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;

/**
 * How to go through records for some of their fields: immutable, and so shareable between threads.
 * Made by the input of a format, such as CSV.
 *
 * <p>The methods open a source just as those of {@link CdrInput} do.
 */
public interface CdrScanInput {
  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be opened or read
   */
  CdrScan open(Path path) throws IOException;

  /**
   * Opens a stream of bytes. Closing the scan closes the stream.
   *
   * @throws IOException if it cannot be read
   */
  CdrScan open(InputStream in) throws IOException;

  /**
   * Opens a stream of characters. Closing the scan closes the stream.
   *
   * @throws IOException if it cannot be read
   */
  CdrScan open(Reader in) throws IOException;

  /**
   * Opens a text: the content itself, never the name of a file, which is opened by {@link
   * Path#of(String, String...) its path}.
   */
  CdrScan open(String text);

  /** Opens a text in bytes, which must not be changed until the scan is closed. */
  CdrScan open(byte[] bytes);
}
