package dev.cdr4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * How to read records of a format: immutable, and so shareable between threads. Every method that
 * sets something returns another instance.
 *
 * <p>A program that takes any format works with this type; the formats have their own with more
 * options.
 *
 * <p>The {@code open} methods read what comes before the first record, and throw a {@link
 * CdrException} where that is not what it should be. They detect gzip by its first bytes, and close
 * the source if they fail.
 *
 * @param <T> the type of the records
 */
public interface CdrInput<T extends Cdr> {
  /**
   * Takes every record for an inbound one, instead of inferring its direction. A record that says
   * of itself that it is outbound is rejected; fields that only outbound records have are kept in
   * {@link Cdr#extras()}.
   */
  CdrInput<InboundCdr> inbound();

  /**
   * Takes every record for an outbound one, instead of inferring its direction. A record that says
   * of itself that it is inbound is rejected; fields that only inbound records have are kept in
   * {@link Cdr#extras()}.
   */
  CdrInput<OutboundCdr> outbound();

  /**
   * Hands each record that is not accepted to a handler, whole, and goes on with the next. Without
   * a handler the first one is thrown. An exception that the handler throws ends the call that
   * read.
   */
  CdrInput<T> onReject(Consumer<? super Reject> handler);

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be opened or read
   */
  CdrReader<T> open(Path path) throws IOException;

  /**
   * Opens a stream of bytes. Closing the reader closes the stream.
   *
   * @throws IOException if it cannot be read
   */
  CdrReader<T> open(InputStream in) throws IOException;

  /**
   * Opens a stream of characters. Closing the reader closes the stream.
   *
   * @throws IOException if it cannot be read
   */
  CdrReader<T> open(Reader in) throws IOException;

  /**
   * Opens a text: the content itself, never the name of a file, which is opened by {@link
   * Path#of(String, String...) its path}.
   */
  CdrReader<T> open(String text);

  /** Opens a text in bytes, which must not be changed until the reader is closed. */
  CdrReader<T> open(byte[] bytes);

  /**
   * All records of a file. Unmodifiable. Without a handler for rejects the first one ends it, and
   * the records before that are lost: see {@link #onReject}.
   *
   * @throws IOException if it cannot be opened or read
   */
  default List<T> readAll(Path path) throws IOException {
    return drain(open(path));
  }

  /**
   * All records of a stream of bytes, which is closed then. Unmodifiable.
   *
   * @throws IOException if it cannot be read
   */
  default List<T> readAll(InputStream in) throws IOException {
    return drain(open(in));
  }

  /**
   * All records of a stream of characters, which is closed then. Unmodifiable.
   *
   * @throws IOException if it cannot be read
   */
  default List<T> readAll(Reader in) throws IOException {
    return drain(open(in));
  }

  /**
   * All records of a text: the content itself, never the name of a file, which is read by {@link
   * Path#of(String, String...) its path}. Unmodifiable.
   */
  default List<T> readAll(String text) {
    return drainInMemory(open(text));
  }

  /** All records of a text in bytes. Unmodifiable. */
  default List<T> readAll(byte[] bytes) {
    return drainInMemory(open(bytes));
  }

  private static <T extends Cdr> List<T> drain(CdrReader<T> reader) throws IOException {
    try {
      return drainInMemory(reader);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static <T extends Cdr> List<T> drainInMemory(CdrReader<T> reader) {
    try (reader) {
      List<T> records = new ArrayList<>();
      reader.forEach(records::add);
      return Collections.unmodifiableList(records);
    }
  }
}
