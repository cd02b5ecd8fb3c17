package dev.cdr4j;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;

/**
 * How to write records in a format: immutable, and so shareable between threads. Every method that
 * sets something returns another instance. The same records and options give the same bytes.
 *
 * <p>A program that writes any format works with this type; the formats have their own with more
 * options.
 */
public interface CdrOutput {
  /**
   * Opens a file to write to, in place of what it holds. A name that ends in {@code .gz} makes it a
   * gzip file.
   *
   * @throws IOException if it cannot be opened
   */
  CdrWriter open(Path path) throws IOException;

  /** Opens a stream of bytes to write to. Closing the writer closes the stream. */
  CdrWriter open(OutputStream out);

  /** Opens a stream of characters to write to. Closing the writer closes the stream. */
  CdrWriter open(Writer out);

  /**
   * Writes a file as a whole: the file at the path, if there is one, is replaced once all is
   * written, and stays as it was if anything fails on the way. A name that ends in {@code .gz}
   * makes it a gzip file.
   *
   * @throws CdrDataException if the format cannot carry one of the records
   * @throws IOException if the file, or the source of the records, fails
   */
  void writeAll(Path path, Iterable<? extends Cdr> cdrs) throws IOException;

  /**
   * Writes all records to a stream of bytes, which is flushed then and stays open.
   *
   * @throws CdrDataException if the format cannot carry one of the records
   * @throws IOException if the stream, or the source of the records, fails
   */
  void writeAll(OutputStream out, Iterable<? extends Cdr> cdrs) throws IOException;

  /**
   * All records as one text.
   *
   * @throws CdrDataException if the format cannot carry one of the records
   */
  String toText(Iterable<? extends Cdr> cdrs);

  /**
   * All records as one text in bytes.
   *
   * @throws CdrDataException if the format cannot carry one of the records
   */
  byte[] toBytes(Iterable<? extends Cdr> cdrs);
}
