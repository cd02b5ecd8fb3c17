package dev.cdr4j;

/**
 * An open target of records. Made by {@link CdrOutput}. What was written before a failure stays
 * written; {@link CdrOutput#writeAll(java.nio.file.Path, Iterable)} is the atomic way.
 *
 * <p>An open writer belongs to one thread. I/O failures are thrown as {@link
 * java.io.UncheckedIOException}. After {@link #close()}, writing throws {@link
 * IllegalStateException}.
 */
public interface CdrWriter extends AutoCloseable {
  /**
   * Writes one record.
   *
   * @throws CdrDataException if the format cannot carry the record; then nothing of it is written,
   *     and writing may go on with the next
   * @throws java.io.UncheckedIOException if the target fails
   */
  void write(Cdr cdr);

  /** Writes records, as {@link #write} does with each. */
  default void writeAll(Iterable<? extends Cdr> cdrs) {
    cdrs.forEach(this::write);
  }

  /** How many records were written so far. */
  long written();

  /**
   * Hands what was written so far to the target.
   *
   * @throws java.io.UncheckedIOException if the target fails
   */
  void flush();

  /**
   * Writes what the format needs at its end, and closes the target. Closing it again does nothing.
   *
   * @throws java.io.UncheckedIOException if the target fails
   */
  @Override
  void close();
}
