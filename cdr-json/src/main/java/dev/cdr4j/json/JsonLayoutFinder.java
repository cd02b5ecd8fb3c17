package dev.cdr4j.json;

import dev.cdr4j.wire.RecordDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Tells an object that is a record from one whose values are records, by the names of properties:
 * the first that is known decides, be it of the object itself or of one of its values.
 */
final class JsonLayoutFinder {
  /** What an object may be. */
  enum Kind {
    RECORD,
    RECORDS,
    /** One of its values is an object that is broken before that tells. */
    BROKEN_IN_VALUE,
    /** It ends too soon to tell. */
    UNDECIDED,
    /** It ends too soon to tell, within one of its values that is an object. */
    UNDECIDED_IN_VALUE
  }

  private final JsonScanner scanner;
  private final JsonText texts;
  private int decidedAt;

  JsonLayoutFinder(JsonScanner scanner, RecordDecoder decoder) {
    this.scanner = scanner;
    texts = new JsonText(decoder);
  }

  /** The index of the last byte that it took to decide. */
  int decidedAt() {
    return decidedAt;
  }

  /** The kind of the object at an index; one without properties has no records. */
  Kind find(byte[] buffer, int from) {
    int at = scanner.blanks(from + 1);
    decidedAt = at;
    if (buffer[at] == '}') {
      return Kind.RECORDS;
    }
    boolean hasScalars = false;
    while (true) {
      int value = valueOf(at);
      if (value == JsonScanner.FAILED) {
        return undecidedOr(Kind.RECORD);
      }
      boolean isObject = buffer[value] == '{';
      if (isObject) {
        Boolean isRecord = isRecord(buffer, value);
        if (isRecord == null) {
          decidedAt = scanner.troubleAt();
          return scanner.lacksMore() ? Kind.UNDECIDED_IN_VALUE : Kind.BROKEN_IN_VALUE;
        }
        if (isRecord) {
          return Kind.RECORDS;
        }
      } else if (isKnown(buffer, at)) {
        return Kind.RECORD;
      }
      hasScalars |= !isObject;
      int end = scanner.value(value);
      if (end == JsonScanner.FAILED) {
        return undecidedOr(Kind.RECORD);
      }
      end = scanner.blanks(end);
      decidedAt = end;
      if (buffer[end] == '}') {
        return hasScalars ? Kind.RECORD : Kind.RECORDS;
      }
      at = scanner.behind(',', end);
      if (at == JsonScanner.FAILED) {
        return undecidedOr(Kind.RECORD);
      }
      at = scanner.blanks(at);
    }
  }

  /** The index of the value behind a name, if that is there to be seen. */
  private int valueOf(int name) {
    int value = scanner.name(name);
    decidedAt = value;
    return value != JsonScanner.FAILED && scanner.isAtLimit(value) ? scanner.fail(value) : value;
  }

  private Kind undecidedOr(Kind kind) {
    return scanner.lacksMore() ? Kind.UNDECIDED : kind;
  }

  /** Whether a property of the object has a known name; null where it ends, or fails, before. */
  private @Nullable Boolean isRecord(byte[] buffer, int from) {
    int at = scanner.blanks(from + 1);
    if (buffer[at] == '}') {
      return false;
    }
    while (true) {
      int value = valueOf(at);
      if (value == JsonScanner.FAILED) {
        return null;
      }
      if (isKnown(buffer, at)) {
        return true;
      }
      int end = scanner.value(value);
      if (end == JsonScanner.FAILED) {
        return null;
      }
      end = scanner.blanks(end);
      if (buffer[end] == '}') {
        return false;
      }
      at = scanner.behind(',', end);
      if (at == JsonScanner.FAILED) {
        return null;
      }
      at = scanner.blanks(at);
    }
  }

  private boolean isKnown(byte[] buffer, int open) {
    int close = scanner.string(open);
    String text = texts.text(buffer, open + 1, close, scanner.isEscaped());
    return text != null && new PropertyName(buffer, open + 1, close, text).isKnown();
  }
}
