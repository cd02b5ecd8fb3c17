package dev.cdr4j.json;

import dev.cdr4j.wire.RecordDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Tells an object that is a record from one whose values are records, by the names of properties
 * that are known. One of the object itself makes it a record, unless its value is an object; one of
 * a value makes that look like a record. Where the first to look like one comes before any known
 * name of the object, it may still be an extra of a record: that is told by what stands behind it.
 */
final class JsonLayoutFinder {
  /** What an object may be. */
  enum Kind {
    RECORD,
    RECORDS,
    /** It is broken before that tells. */
    BROKEN,
    /** One of its values is an object that is broken before that tells. */
    BROKEN_IN_VALUE,
    /** It ends too soon to tell. */
    UNDECIDED,
    /** It ends too soon to tell, within one of its values that is an object. */
    UNDECIDED_IN_VALUE,
    /** One of its values looks like a record; it ends too soon to tell that it is no extra. */
    RECORDS_SO_FAR
  }

  private static final int NONE = -1;

  private final JsonScanner scanner;
  private final JsonText texts;
  private int decidedAt;
  private int likeRecordAt;

  JsonLayoutFinder(JsonScanner scanner, RecordDecoder decoder) {
    this.scanner = scanner;
    texts = new JsonText(decoder);
  }

  /** The index of the last byte that it took to decide. */
  int decidedAt() {
    return decidedAt;
  }

  /**
   * The kind of the object at an index; one without properties has no records.
   *
   * @param most the index up to which it is looked for what makes a value that looks like a record
   *     an extra of one
   */
  Kind find(byte[] buffer, int from, int most) {
    likeRecordAt = NONE;
    Kind kind = findFirst(buffer, from);
    boolean isExtra = kind == Kind.RECORD && decidedAt <= most;
    if (likeRecordAt == NONE || isExtra) {
      return kind;
    }
    decidedAt = likeRecordAt;
    boolean mayTell = kind == Kind.UNDECIDED || kind == Kind.UNDECIDED_IN_VALUE;
    return mayTell ? Kind.RECORDS_SO_FAR : Kind.RECORDS;
  }

  private Kind findFirst(byte[] buffer, int from) {
    int at = scanner.blanks(from + 1);
    decidedAt = at;
    if (buffer[at] == '}') {
      return Kind.RECORDS;
    }
    boolean hasScalars = false;
    while (at != JsonScanner.FAILED) {
      int value = valueOf(at);
      if (value == JsonScanner.FAILED) {
        break;
      }
      boolean isObject = buffer[value] == '{';
      Kind kind = isObject ? kindByValue(buffer, value) : kindByName(buffer, at);
      if (kind != null) {
        return kind;
      }
      hasScalars |= !isObject;
      int end = behindValue(value);
      if (end != JsonScanner.FAILED && buffer[end] == '}') {
        return hasScalars && likeRecordAt == NONE ? Kind.RECORD : Kind.RECORDS;
      }
      at = nextName(end);
    }
    return scanner.lacksMore() ? Kind.UNDECIDED : Kind.BROKEN;
  }

  private @Nullable Kind kindByName(byte[] buffer, int name) {
    return isKnown(buffer, name) ? Kind.RECORD : null;
  }

  /** What the object is that has another one for a value, or null where that does not tell. */
  private @Nullable Kind kindByValue(byte[] buffer, int value) {
    Boolean isRecord = isRecord(buffer, value);
    if (isRecord == null) {
      decidedAt = scanner.troubleAt();
      return scanner.lacksMore() ? Kind.UNDECIDED_IN_VALUE : Kind.BROKEN_IN_VALUE;
    }
    if (isRecord && likeRecordAt != NONE) {
      return Kind.RECORDS;
    }
    likeRecordAt = isRecord ? decidedAt : likeRecordAt;
    return null;
  }

  /** The index of what stands behind a value, which is no blank. */
  private int behindValue(int value) {
    int end = scanner.value(value);
    if (end == JsonScanner.FAILED) {
      return end;
    }
    decidedAt = scanner.blanks(end);
    return decidedAt;
  }

  /** The index of the name behind a comma. */
  private int nextName(int comma) {
    int name = comma == JsonScanner.FAILED ? comma : scanner.behind(',', comma);
    return name == JsonScanner.FAILED ? name : scanner.blanks(name);
  }

  /** The index of the value behind a name, if that is there to be seen. */
  private int valueOf(int name) {
    int value = scanner.name(name);
    decidedAt = value;
    return value != JsonScanner.FAILED && scanner.isAtLimit(value) ? scanner.fail(value) : value;
  }

  /** Whether a property of the object has a known name; null where it ends, or fails, before. */
  private @Nullable Boolean isRecord(byte[] buffer, int from) {
    int at = scanner.blanks(from + 1);
    if (buffer[at] == '}') {
      return false;
    }
    while (at != JsonScanner.FAILED) {
      int value = valueOf(at);
      if (value == JsonScanner.FAILED) {
        return null;
      }
      if (isKnown(buffer, at)) {
        return true;
      }
      int end = behindValue(value);
      if (end != JsonScanner.FAILED && buffer[end] == '}') {
        return false;
      }
      at = nextName(end);
    }
    return null;
  }

  private boolean isKnown(byte[] buffer, int open) {
    int close = scanner.string(open);
    String text = texts.text(buffer, open + 1, close, scanner.isEscaped());
    return text != null && new PropertyName(buffer, open + 1, close, text).isKnown();
  }
}
