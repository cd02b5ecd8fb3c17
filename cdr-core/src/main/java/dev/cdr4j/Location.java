package dev.cdr4j;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source.
 *
 * @param record the number of the record, from 1, counting delivered and rejected ones; 0 for what
 *     stands before the first, such as a header
 * @param line the number of the line on which the record starts, from 1
 * @param column in CSV the number of the value in its record, from 1, in JSON the number of the
 *     character in its line, from 1; 0 for the record as a whole
 * @param byteOffset how many bytes of the source, after decompression, stand before the record, or
 *     before the value where one is meant. A source that is given as characters, or in a charset
 *     that is not a superset of ASCII, counts as its UTF-8 form
 * @param path the value's column name in CSV or its path in JSON; null for the record as a whole
 */
public record Location(long record, long line, int column, long byteOffset, @Nullable String path) {

  /** The place of a record as a whole. */
  public static Location ofRecord(long record, long line, long byteOffset) {
    return new Location(record, line, 0, byteOffset, null);
  }

  /** The place of one value of the record at this place. */
  public Location ofValue(int column, long byteOffset, @Nullable String path) {
    return new Location(record, line, column, byteOffset, path);
  }

  /** The same place in a source that has this many records and lines more before it. */
  Location movedBy(long records, long lines) {
    return new Location(record + records, line + lines, column, byteOffset, path);
  }

  /**
   * For people: {@code record 3, line 5, column 2 (start), byte 412}. Of the path, 200 characters
   * are shown, and what may be a phone number in it is masked.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(record == 0 ? "before the first record" : "record " + record);
    text.append(", line ").append(line);
    if (column > 0) {
      text.append(", column ").append(column);
    }
    if (path != null) {
      text.append(" (").append(Masking.path(path)).append(')');
    }
    return text.append(", byte ").append(byteOffset).toString();
  }
}
