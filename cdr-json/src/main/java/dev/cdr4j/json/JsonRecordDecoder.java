package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.wire.FieldSet;
import dev.cdr4j.wire.LimitText;
import dev.cdr4j.wire.RecordDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the properties of one object after the other to a {@link RecordDecoder}. */
final class JsonRecordDecoder {
  /** Tells the place of a byte, as that of a value. */
  @FunctionalInterface
  interface Places {
    Location ofValue(int index, String step);
  }

  /** How long a value may be that is decoded without a look at the limits. */
  private static final int LONGEST_REGULAR = 128;

  /** What is added where something else than records is read as one. */
  private static final String RESPONSE = "this is a response of the API, see CdrJson.response()";

  private final JsonScanner scanner;
  private final RecordDecoder decoder;
  private final JsonReadOptions options;
  private final Places places;
  private final PropertyNames names;
  private final JsonText texts;
  private final ObjectShape shape;
  private final RegularObjects regular;
  private final boolean takesRegular;
  private final FieldSet keys = new FieldSet();
  private final Set<String> extraNames = new HashSet<>();
  private boolean hasDirection;
  private byte[] buffer = {};
  private @Nullable List<Problem> problems;

  JsonRecordDecoder(
      JsonScanner scanner, RecordDecoder decoder, JsonReadOptions options, Places places) {
    this.scanner = scanner;
    this.decoder = decoder;
    this.options = options;
    this.places = places;
    names = new PropertyNames(decoder);
    texts = new JsonText(decoder);
    shape = new ObjectShape(scanner, names);
    regular = new RegularObjects(shape, scanner, decoder, this::accepts);
    takesRegular =
        options.maxFieldLength >= LONGEST_REGULAR && options.maxNumberLength >= LONGEST_REGULAR;
  }

  /**
   * Whether the object at an index starts with the property with which the last one started, and
   * that makes it a record.
   */
  boolean startsAsBefore(byte[] buffer, int from, int limit) {
    PropertyName name = buffer[from + 1] == '"' ? names.expected(0, buffer, from + 2, limit) : null;
    if (name == null || !name.isKnown()) {
      return false;
    }
    int behindColon = scanner.behind(':', from + name.length() + 3);
    int value = behindColon == JsonScanner.FAILED ? behindColon : scanner.blanks(behindColon);
    return value != JsonScanner.FAILED && !scanner.isAtLimit(value) && buffer[value] != '{';
  }

  /** All that is wrong with the object that was decoded last, or null. */
  @Nullable List<Problem> problems() {
    return problems;
  }

  /**
   * Decodes an object.
   *
   * @return the index behind it, or {@link JsonScanner#FAILED} where it is none
   */
  int decode(byte[] buffer, int limit, int from) {
    this.buffer = buffer;
    int end = takesRegular ? regular.decode(buffer, from, limit) : JsonScanner.FAILED;
    if (end != JsonScanner.FAILED) {
      problems = null;
      return end;
    }
    end = decodeCarefully(buffer, limit, from);
    if (takesRegular && end != JsonScanner.FAILED && problems == null) {
      shape.learn(buffer, from, end);
    }
    return end;
  }

  private int decodeCarefully(byte[] buffer, int limit, int from) {
    clear();
    int at = scanner.blanks(from + 1);
    if (buffer[at] == '}') {
      finish(from);
      return at + 1;
    }
    for (int place = 0; ; place++) {
      at = property(place, at, limit);
      if (at == JsonScanner.FAILED) {
        return JsonScanner.FAILED;
      }
      if (buffer[at] != ',') {
        at = scanner.blanks(at);
      }
      if (buffer[at] == '}') {
        finish(from);
        return at + 1;
      }
      if (buffer[at] != ',') {
        return scanner.fail(at);
      }
      at++;
      if (buffer[at] != '"') {
        at = scanner.blanks(at);
      }
    }
  }

  private void clear() {
    decoder.clear();
    keys.clear();
    problems = null;
    hasDirection = false;
    if (!extraNames.isEmpty()) {
      extraNames.clear();
    }
  }

  /** The index behind a property, whose name starts at an index. */
  private int property(int place, int open, int limit) {
    PropertyName name = buffer[open] == '"' ? names.expected(place, buffer, open + 1, limit) : null;
    int close;
    if (name != null) {
      close = open + 1 + name.length();
      if (!name.isAscii()) {
        scanner.passedOtherThanPlain();
      }
    } else {
      close = scanner.string(open);
      if (close == JsonScanner.FAILED) {
        return close;
      }
      name = names.learn(place, buffer, open + 1, close, scanner.isEscaped());
    }
    int colon = scanner.behind(':', close + 1);
    if (colon == JsonScanner.FAILED) {
      return colon;
    }
    int from = scanner.blanks(colon);
    int to = scanner.value(from);
    if (to == JsonScanner.FAILED) {
      return to;
    }
    Reason reason =
        name == null ? Reason.MALFORMED_ENCODING : take(name, from, to, scanner.isEscaped());
    if (reason != null) {
      add(name == null ? malformedName(open, close) : problem(reason, name, from, to));
    }
    return to;
  }

  private @Nullable Reason take(PropertyName name, int from, int to, boolean escaped) {
    if (!isNew(name)) {
      return Reason.DUPLICATE_NAME;
    }
    return takeNew(name, from, to, escaped);
  }

  /** Whether the value is accepted of a property that the object does not have a second time. */
  private boolean accepts(PropertyName name, int from, int to, boolean escaped) {
    return takeNew(name, from, to, escaped) == null;
  }

  private @Nullable Reason takeNew(PropertyName name, int from, int to, boolean escaped) {
    if (isTooLong(from, to) || scanner.longestNumber() > options.maxNumberLength) {
      return Reason.FIELD_TOO_LONG;
    }
    CdrField field = name.field();
    return field == null ? takeOther(name, from, to, escaped) : takeField(field, from, to, escaped);
  }

  private boolean isTooLong(int from, int to) {
    int quotes = buffer[from] == '"' ? 2 : 0;
    return to - from - quotes > options.maxFieldLength;
  }

  private boolean isNew(PropertyName name) {
    CdrField field = name.field();
    if (field != null) {
      return keys.add(field);
    }
    if (name.isDirection()) {
      boolean isNew = !hasDirection;
      hasDirection = true;
      return isNew;
    }
    return extraNames.add(name.text());
  }

  private @Nullable Reason takeField(CdrField field, int from, int to, boolean escaped) {
    switch (buffer[from]) {
      case '"' -> {
        if (!escaped) {
          return decoder.set(field, buffer, from + 1, to - 1);
        }
        String text = texts.text(buffer, from + 1, to - 1, true);
        return text == null
            ? Reason.MALFORMED_ENCODING
            : decoder.setEscaped(field, buffer, from + 1, to - 1, text);
      }
      case 'n' -> {
        return null;
      }
      case 't', 'f', '[', '{' -> {
        return scanner.deepest() > options.maxNesting ? Reason.NESTING_TOO_DEEP : wrongType(field);
      }
      default -> {
        return decoder.set(field, buffer, from, to);
      }
    }
  }

  /** Why a field does not accept a value that is neither a text nor a number. */
  static Reason wrongType(CdrField field) {
    return switch (field.kind()) {
      case DATETIME -> Reason.INVALID_DATETIME;
      case SECONDS -> Reason.INVALID_SECONDS;
      case PRICE -> Reason.INVALID_PRICE;
      default -> Reason.WRONG_TYPE;
    };
  }

  private @Nullable Reason takeOther(PropertyName name, int from, int to, boolean escaped) {
    boolean isText = buffer[from] == '"';
    if (scanner.deepest() > options.maxNesting) {
      return Reason.NESTING_TOO_DEEP;
    }
    if (name.text().isBlank()) {
      return Reason.BLANK_NAME;
    }
    String text =
        isText ? texts.text(buffer, from + 1, to - 1, escaped) : decoder.text(buffer, from, to);
    if (text == null) {
      return Reason.MALFORMED_ENCODING;
    }
    if (!name.isDirection()) {
      decoder.addExtra(name.text(), isText ? Extra.ofText(text) : Extra.ofJson(text));
      return null;
    }
    if (isText && !text.isEmpty()) {
      return decoder.setDirection(text);
    }
    return isText || buffer[from] == 'n' ? null : Reason.INVALID_DIRECTION;
  }

  private void finish(int from) {
    addIfMissing(CdrField.CALLID, from);
    addIfMissing(CdrField.START, from);
    if (problems != null) {
      problems.sort((a, b) -> Long.compare(a.location().byteOffset(), b.location().byteOffset()));
    }
    Reason reason = decoder.decideDirection(keys);
    if (reason != null && (problems == null || problems.stream().noneMatch(this::isOfDirection))) {
      Location value = places.ofValue(from, "");
      Location place = Location.ofRecord(value.record(), value.line(), value.byteOffset());
      add(Problem.ofRecord(reason, place, decoder.contradiction()));
    }
  }

  private boolean isOfDirection(Problem problem) {
    return problem.reason() == Reason.INVALID_DIRECTION
        || problem.reason() == Reason.DIRECTION_CONFLICT;
  }

  private void addIfMissing(CdrField field, int from) {
    if (decoder.has(field)
        || (problems != null && problems.stream().anyMatch(p -> p.field() == field))) {
      return;
    }
    int at = keys.contains(field) ? valueOf(field, from) : from;
    Location place = places.ofValue(at, JsonPath.step(field.wireName()));
    String detail = decoder.hasExtra("jsonrpc") ? RESPONSE : null;
    add(Problem.ofValue(Reason.MISSING_VALUE, place, field, null, detail));
  }

  /** Where the value of a field stands that is there but means that there is none. */
  private int valueOf(CdrField field, int from) {
    int at = scanner.blanks(from + 1);
    while (true) {
      int close = scanner.string(at);
      String text = texts.text(buffer, at + 1, close, scanner.isEscaped());
      int value = scanner.blanks(scanner.behind(':', close + 1));
      if (text != null && CdrField.find(text) == field) {
        return value;
      }
      at = scanner.blanks(scanner.behind(',', scanner.value(value)));
    }
  }

  private void add(Problem problem) {
    List<Problem> all = problems;
    if (all == null) {
      all = new ArrayList<>();
      problems = all;
    }
    all.add(problem);
  }

  private Problem malformedName(int open, int close) {
    String text = new String(buffer, open + 1, close - open - 1, UTF_8);
    Location place = places.ofValue(decoder.malformedAt(), JsonPath.step(text));
    return Problem.ofValue(Reason.MALFORMED_ENCODING, place, null, null, "a name, " + UTF_8);
  }

  private Problem problem(Reason reason, PropertyName name, int from, int to) {
    String raw = null;
    String detail = null;
    int at = from;
    switch (reason) {
      case FIELD_TOO_LONG ->
          detail =
              isTooLong(from, to)
                  ? LimitText.ofValue(options.maxFieldLength)
                  : options.numberTooLong();
      case NESTING_TOO_DEEP -> detail = options.nestingTooDeep();
      case MALFORMED_ENCODING -> {
        at = decoder.malformedAt();
        detail = UTF_8.name();
        raw = rawText(from, to);
      }
      default -> raw = rawText(from, to);
    }
    return Problem.ofValue(
        reason, places.ofValue(at, JsonPath.step(name.text())), name.field(), raw, detail);
  }

  /** A string's text, or the JSON text of another value. */
  private String rawText(int from, int to) {
    if (buffer[from] != '"') {
      return new String(buffer, from, to - from, UTF_8);
    }
    boolean escaped = new String(buffer, from, to - from, UTF_8).indexOf('\\') >= 0;
    String text = escaped ? texts.text(buffer, from + 1, to - 1, true) : null;
    return text == null ? new String(buffer, from + 1, to - from - 2, UTF_8) : text;
  }
}
