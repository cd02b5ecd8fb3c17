package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An open source of records, read lazily and in constant memory. Made by {@link CdrInput}.
 *
 * <p>A source can be gone through once: {@link #read()}, the iterators and the stream all take from
 * the same place and go on where the others stopped. An open reader belongs to one thread.
 *
 * <p>Records that are not accepted go to the handler of {@link CdrInput#onReject}; without one,
 * each of them is thrown as a {@link CdrException}, after which reading may go on with the next.
 * Whatever happens, records delivered and records rejected add up to the records of the source.
 *
 * <p>I/O failures are thrown as {@link java.io.UncheckedIOException}, after the last good record
 * before them was delivered. After {@link #close()}, reading throws {@link IllegalStateException}.
 *
 * @param <T> the type of the records
 */
public interface CdrReader<T extends Cdr> extends Iterable<T>, AutoCloseable {
  /**
   * The next record, or null at the end of the source.
   *
   * @throws CdrException if the next record is not accepted and there is no handler for it
   * @throws java.io.UncheckedIOException if the source fails
   */
  @Nullable T read();

  /**
   * The place of the record that was last delivered.
   *
   * @throws IllegalStateException if none was delivered yet
   */
  Location location();

  /** How many records were delivered so far. */
  long delivered();

  /**
   * How many records were rejected so far, be it to the handler or by an exception. One that was
   * too long and came in pieces counts once.
   */
  long rejected();

  /**
   * The records from here on. Use one iterator at a time: {@code hasNext()} reads a record ahead.
   */
  @Override
  default Iterator<T> iterator() {
    return new Iterator<>() {
      private @Nullable T next;

      @Override
      public boolean hasNext() {
        if (next == null) {
          next = read();
        }
        return next != null;
      }

      @Override
      public T next() {
        if (!hasNext() || next == null) {
          throw new NoSuchElementException("there are no more records");
        }
        T record = next;
        next = null;
        return record;
      }
    };
  }

  /** Hands the records from here on to an action, in order. */
  @Override
  default void forEach(Consumer<? super T> action) {
    requireNonNull(action, "action must not be null");
    for (T record = read(); record != null; record = read()) {
      action.accept(record);
    }
  }

  /** The records from here on, in order, as a sequential stream; closing it closes this reader. */
  default Stream<T> stream() {
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(iterator(), characteristics), false)
        .onClose(this::close);
  }

  /**
   * Closes the source. Closing it again does nothing.
   *
   * @throws java.io.UncheckedIOException if the source cannot be closed
   */
  @Override
  void close();
}
