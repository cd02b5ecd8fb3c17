package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.Direction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads exports into typed records, one after the other. What can be shared between reads, such as
 * a mapper, is made once; it reads any number of exports then.
 *
 * @param <R> its own type of record
 */
public interface RecordReader<R> {
  /** Reads an export that is in memory, in the way that suits the library best. */
  default void read(byte[] export, Consumer<? super R> records) throws IOException {
    read(new ByteArrayInputStream(export), records);
  }

  /** Reads an export from a stream, which the caller closes. */
  void read(InputStream export, Consumer<? super R> records) throws IOException;

  /** Its own way to tell whether a record passes a query. */
  Predicate<? super R> filter(CdrQuery query);

  /** The record of cdr4j that has the same values; not part of what is measured. */
  Cdr toCdr(R record, Direction direction);
}
