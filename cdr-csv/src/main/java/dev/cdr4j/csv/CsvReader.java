package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import java.util.List;

/**
 * An open CSV source: a {@link CdrReader} that knows its header. Made by {@link CsvInput}.
 *
 * @param <T> the type of the records
 */
public interface CsvReader<T extends Cdr> extends CdrReader<T> {
  /** The header's exact text as the source has it, with its line end, without byte order mark. */
  String headerText();

  /**
   * The header's exact bytes, as {@link dev.cdr4j.Reject#rawBytes()} gives those of a reject: in
   * front of the bytes of rejects they make a file to repair and read again. The caller may change
   * the array.
   */
  byte[] headerBytes();

  /**
   * The names under which values of this source may be found in {@link Cdr#extras()}, in the order
   * of the columns: those that are no field of the table and, where the direction was stated, the
   * fields of the other direction. To write records as they are read, give them to {@link
   * CsvOutput#extras}. Unmodifiable.
   */
  List<String> extraNames();
}
