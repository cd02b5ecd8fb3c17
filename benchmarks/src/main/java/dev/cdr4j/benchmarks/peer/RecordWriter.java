package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes typed records of one direction as an export.
 *
 * @param <R> its own type of record
 */
public interface RecordWriter<R> {
  void write(List<R> records, Direction direction, OutputStream out) throws IOException;

  /** Its own record that has the same values; not part of what is measured. */
  R fromCdr(Cdr cdr);
}
