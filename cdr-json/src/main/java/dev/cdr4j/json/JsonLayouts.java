package dev.cdr4j.json;

import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.Window;

/** Tells, of the object at which a reader stands, whether its values are records. */
final class JsonLayouts {
  private final Window window;
  private final JsonScanner scanner;
  private final JsonCursor cursor;
  private final JsonRecordDecoder record;
  private final JsonLayoutFinder finder;
  private final int maxRecordLength;

  JsonLayouts(
      Window window,
      JsonScanner scanner,
      JsonCursor cursor,
      JsonRecordDecoder record,
      RecordDecoder decoder,
      int maxRecordLength) {
    this.window = window;
    this.scanner = scanner;
    this.cursor = cursor;
    this.record = record;
    this.maxRecordLength = maxRecordLength;
    finder = new JsonLayoutFinder(scanner, decoder);
  }

  /**
   * Whether the values of the object are records.
   *
   * @param isFirst whether nothing came before: where an object in the first text is broken, it is
   *     rather a record than an extra of one; further on, texts stand one behind the other, and
   *     each is a record
   */
  boolean isObjectOfRecords(boolean isFirst) {
    while (true) {
      scanner.load(window);
      int start = window.start();
      if (record.startsAsBefore(window.buffer(), start, window.limit())) {
        return false;
      }
      JsonLayoutFinder.Kind kind = finder.find(window.buffer(), start, start + maxRecordLength);
      scanner.load(window); // what it went over, is gone over again
      int looked = Math.min(finder.decidedAt(), window.limit()) - start;
      switch (kind) {
        case RECORD, BROKEN -> {
          return false;
        }
        case RECORDS -> {
          return looked <= maxRecordLength;
        }
        case BROKEN_IN_VALUE -> {
          return looked <= maxRecordLength && isFirst && !endsLinesBehind(looked);
        }
        case RECORDS_SO_FAR -> {
          if (window.limit() - start > maxRecordLength || !window.readMore()) {
            return looked <= maxRecordLength;
          }
        }
        default -> {
          if (window.limit() - start > maxRecordLength) {
            return false;
          }
          if (!window.readMore()) {
            return kind == JsonLayoutFinder.Kind.UNDECIDED_IN_VALUE && isFirst;
          }
        }
      }
    }
  }

  /**
   * Whether broken text ends with a line on which something closes, and the next one opens another:
   * then these are texts on lines of their own, and no values of one object.
   *
   * @param length how many bytes of it are not broken
   */
  private boolean endsLinesBehind(int length) {
    int lines = cursor.length(Remainder.ofBrokenText(length));
    int next = window.start() + lines;
    return lines > length
        && next < window.limit()
        && window.buffer()[next] == '{'
        && lastBefore(next) == '}';
  }

  /** The last byte before an index that is no blank. */
  private byte lastBefore(int index) {
    int at = index - 1;
    while (at > window.start() && (window.buffer()[at] & 0xFF) <= ' ') {
      at--;
    }
    return window.buffer()[at];
  }
}
