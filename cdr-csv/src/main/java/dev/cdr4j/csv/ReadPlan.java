package dev.cdr4j.csv;

import dev.cdr4j.CdrField;
import dev.cdr4j.wire.FieldSet;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a source are to be read, which is settled once its header is known. Not to be
 * changed any more: those who decode chunks of the source share it.
 */
final class ReadPlan {
  private final CsvReadOptions options;
  private final Charset charset;
  private final CsvHeader header;
  private final byte[] headerBytes;
  private final byte delimiter;
  private final @Nullable FieldSet chosen;

  /**
   * A plan.
   *
   * @param scanner has found the header, and nothing behind it
   * @param chosen the fields to decode, or null to decode all that there is
   */
  ReadPlan(
      CsvReadOptions options,
      Charset charset,
      CsvHeader header,
      CsvScanner scanner,
      @Nullable FieldSet chosen) {
    this.options = options;
    this.charset = charset;
    this.header = header;
    headerBytes = scanner.raw();
    delimiter = scanner.delimiter();
    this.chosen = chosen;
  }

  CsvReadOptions options() {
    return options;
  }

  /** The charset of the source, which may be another one than that of the options. */
  Charset charset() {
    return charset;
  }

  CsvHeader header() {
    return header;
  }

  /** The header as it stands in the source, with its line end. Not to be changed. */
  byte[] headerBytes() {
    return headerBytes;
  }

  byte delimiter() {
    return delimiter;
  }

  /** How many values a record has. */
  int valuesPerRecord() {
    return header.size() + (options.trailingDelimiter ? 1 : 0);
  }

  /** Whether all fields are decoded, and what is no field of the table too. */
  boolean isForAll() {
    return chosen == null;
  }

  /** Whether a field is decoded where there is a column of it. */
  boolean isFor(CdrField field) {
    return chosen == null || chosen.contains(field);
  }

  /** Whether the values of a column are looked at. */
  boolean isForColumn(int column) {
    if (chosen == null) {
      return true;
    }
    CdrField field = header.fields()[column];
    return field == null ? column == header.directionColumn() : chosen.contains(field);
  }
}
