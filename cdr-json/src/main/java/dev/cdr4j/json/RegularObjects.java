package dev.cdr4j.json;

import dev.cdr4j.CdrField;
import dev.cdr4j.wire.QuotedValues;
import dev.cdr4j.wire.RecordDecoder;

/**
 * Decodes objects in one go that are like those before them: of the names, colons and blanks it
 * only asks whether they are the same bytes again, and goes from value to value. It takes regular
 * objects alone, and proves that they are: that each value is of its field's type, and that a
 * record can be made of them. Any other object is left to those who look at it carefully, and can
 * tell what is wrong with it.
 */
final class RegularObjects {
  /** Takes a value that is not what most are. */
  @FunctionalInterface
  interface Others {
    /** Whether the value of a property is accepted, which was scanned and is well-formed. */
    boolean accept(PropertyName name, int from, int to, boolean escaped);
  }

  private final ObjectShape shape;
  private final JsonScanner scanner;
  private final RecordDecoder decoder;
  private final QuotedValues values;
  private final Others others;

  RegularObjects(ObjectShape shape, JsonScanner scanner, RecordDecoder decoder, Others others) {
    this.shape = shape;
    this.scanner = scanner;
    this.decoder = decoder;
    this.others = others;
    values = decoder.quotedValues();
  }

  /**
   * Decodes an object.
   *
   * @param limit the index behind the last byte, where there is one that is part of no value
   * @return the index behind it, or {@link JsonScanner#FAILED} where it is not regular
   */
  int decode(byte[] buffer, int from, int limit) {
    KnownProperty[] properties = shape.properties();
    if (properties.length == 0 || !properties[0].stands(buffer, from)) {
      return JsonScanner.FAILED;
    }
    decoder.clear();
    values.begin();
    int at = from;
    int next = 0;
    while (next < properties.length) {
      KnownProperty property = properties[next++];
      if (property.stands(buffer, at)) {
        at = value(property, buffer, at + property.length(), limit);
        if (at == JsonScanner.FAILED) {
          return at;
        }
      }
    }
    return end(buffer, at);
  }

  /** Takes the value that stands at an index; the index behind it. */
  private int value(KnownProperty property, byte[] buffer, int at, int limit) {
    int slot = property.slot();
    if (slot != QuotedValues.NONE) {
      boolean isQuoted = buffer[at] == '"';
      int end =
          isQuoted ? values.quoted(slot, buffer, at + 1, limit) : values.bare(slot, buffer, at);
      if (end != QuotedValues.NONE) {
        return isQuoted ? end + 1 : end;
      }
      values.name(slot);
    }
    int to = scanner.value(at);
    boolean isTaken =
        to != JsonScanner.FAILED && others.accept(property.name(), at, to, scanner.isEscaped());
    return isTaken ? to : JsonScanner.FAILED;
  }

  private int end(byte[] buffer, int at) {
    byte[] closing = shape.closing();
    for (int i = 0; i < closing.length; i++) {
      if (buffer[at + i] != closing[i]) {
        return JsonScanner.FAILED;
      }
    }
    boolean isRecord =
        values.finish() == null && decoder.has(CdrField.CALLID) && decoder.has(CdrField.START);
    if (!isRecord) {
      return JsonScanner.FAILED;
    }
    scanner.passedContinuations(values.continuations());
    if (!shape.isPlain()) {
      scanner.passedOtherThanPlain();
    }
    shape.fits();
    return at + closing.length;
  }
}
