package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.Reason;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the values of one record after the other and makes the records of them: {@link #clear()},
 * then a call for each value, then {@link #decideDirection}, then {@link #record()}.
 *
 * <p>Most values are decoded straight from their bytes, by code that proves that they are what it
 * takes them for. Whatever it cannot prove is made a text and left to {@link CdrField#parse}, the
 * one definition of what is right.
 */
public final class RecordDecoder {
  private static final long INBOUND = 'I' | 'N' << 8;
  private static final long OUTBOUND = 'O' | 'U' << 8 | 'T' << 16;

  private final @Nullable Direction stated;
  private final TextDecoder texts;
  private final @Nullable ValueCache[] caches = new @Nullable ValueCache[CdrField.values().length];
  private final Map<CdrField, Reason> invalid = invalidReasons();
  private final FlatValues values = new FlatValues();
  private final RecordAssembler assembler = new RecordAssembler();
  private @Nullable PlainValues plain;
  private Map<String, Extra> extras = Map.of();
  private @Nullable Direction told;
  private @Nullable Direction direction;

  /**
   * A decoder.
   *
   * @param stated the direction of every record, or null where it is to be inferred
   * @param charset the charset of the bytes, a superset of ASCII
   */
  public RecordDecoder(@Nullable Direction stated, Charset charset) {
    this(stated, new TextDecoder(charset));
    for (CdrField field : CdrField.values()) {
      caches[FlatValues.index(field)] =
          PlainValues.kindOf(field) == PlainValues.OTHER ? new ValueCache() : null;
    }
  }

  private RecordDecoder(@Nullable Direction stated, TextDecoder texts) {
    this.stated = stated;
    this.texts = texts;
  }

  /**
   * A decoder of values that are texts already. It does not remember those that recur, for which
   * the others set 40 kB aside.
   *
   * @param stated the direction of every record, or null where it is to be inferred
   */
  public static RecordDecoder ofTexts(@Nullable Direction stated) {
    return new RecordDecoder(stated, new TextDecoder(UTF_8));
  }

  private static Map<CdrField, Reason> invalidReasons() {
    Map<CdrField, Reason> reasons = new EnumMap<>(CdrField.class);
    for (CdrField field : CdrField.values()) {
      reasons.put(
          field,
          switch (field.kind()) {
            case DATETIME -> Reason.INVALID_DATETIME;
            case SECONDS -> Reason.INVALID_SECONDS;
            default -> Reason.INVALID_PRICE;
          });
    }
    return reasons;
  }

  /**
   * What decodes rows of delimited values, into this decoder.
   *
   * @param fields the fields of the columns, null where one is none of the table
   * @param names the names of the columns
   * @param directionColumn the column that tells the direction, or -1
   * @param mostBytes how long a row may be that it takes
   */
  public RowDecoder rows(
      @Nullable CdrField[] fields,
      List<String> names,
      int directionColumn,
      byte delimiter,
      int mostBytes) {
    return new RowDecoder(this, fields, names, directionColumn, delimiter, mostBytes);
  }

  /**
   * What decodes some of the values of rows alone, into this decoder.
   *
   * @param fields the fields of the columns, null where one is not to be decoded
   * @param directionColumn the column that tells the direction, or -1
   * @param mostBytes how long a row may be that it takes
   */
  public RegularRows pickingRows(
      @Nullable CdrField[] fields, int directionColumn, byte delimiter, int mostBytes) {
    return new RowPicker(this, fields, directionColumn, delimiter, mostBytes);
  }

  /** What decodes values in quotes from where they stand, into this decoder. */
  public QuotedValues quotedValues() {
    return new QuotedValues(this);
  }

  FlatValues values() {
    return values;
  }

  RecordAssembler assembler() {
    return assembler;
  }

  /** Made when it is asked for, as decoders of texts never do. */
  PlainValues plainValues() {
    PlainValues made = plain;
    if (made == null) {
      made = new PlainValues(values);
      plain = made;
    }
    return made;
  }

  @Nullable ValueCache cache(CdrField field) {
    return caches[FlatValues.index(field)];
  }

  /** Forgets the values of the record before. */
  public void clear() {
    values.clear();
    told = null;
    direction = null;
    if (!extras.isEmpty()) {
      extras = Map.of();
    }
  }

  /**
   * Takes a field's value from bytes, which are left as they are.
   *
   * @param buffer holds the value, and at least {@link Words#PADDING} bytes behind it
   * @return null, or why the value is not accepted
   */
  public @Nullable Reason set(CdrField field, byte[] buffer, int from, int to) {
    if (from == to) {
      return null;
    }
    byte kind = PlainValues.kindOf(field);
    boolean done =
        kind == PlainValues.OTHER
            ? setRecurring(field, buffer, from, to)
            : setPlain(kind, field, buffer, from, to);
    return done ? null : setCarefully(field, buffer, from, to);
  }

  private boolean setPlain(byte kind, CdrField field, byte[] buffer, int from, int to) {
    if (plainValues().take(kind, FlatValues.index(field), buffer, from) != to) {
      return false;
    }
    long bit = FlatValues.bit(field);
    values.add(bit, PlainValues.isNumeric(kind) ? bit : 0);
    return true;
  }

  private boolean setRecurring(CdrField field, byte[] buffer, int from, int to) {
    ValueCache cache = caches[FlatValues.index(field)];
    Object known = cache == null ? null : cache.get(buffer, from, to);
    if (known == null) {
      return false;
    }
    values.setValue(field, known);
    return true;
  }

  @Nullable Reason setCarefully(CdrField field, byte[] buffer, int from, int to) {
    String text = texts.decode(buffer, from, to);
    if (text == null) {
      return Reason.MALFORMED_ENCODING;
    }
    Reason reason = set(field, text);
    if (reason == null) {
      remember(field, buffer, from, to);
    }
    return reason;
  }

  private void remember(CdrField field, byte[] buffer, int from, int to) {
    ValueCache cache = caches[FlatValues.index(field)];
    Object value = values.value(field);
    if (cache != null && value != null) {
      cache.put(buffer, from, to, value);
    }
  }

  /**
   * Takes a field's value from its text.
   *
   * @return null, or why the value is not accepted
   */
  public @Nullable Reason set(CdrField field, String text) {
    Object value;
    try {
      value = field.parse(text);
    } catch (ArithmeticException e) {
      return Reason.NUMBER_OVERFLOW;
    } catch (IllegalArgumentException e) {
      return invalid.get(field);
    }
    if (value instanceof Instant instant) {
      values.setNumber(field, instant.getEpochSecond());
    } else if (value instanceof Duration duration) {
      values.setNumber(field, duration.toSeconds());
    } else if (value != null) {
      values.setValue(field, value);
    }
    return null;
  }

  /**
   * Takes a field's value from the text that its bytes stand for by their escapes, and remembers
   * that they do.
   *
   * @param buffer holds the bytes, and at least {@link Words#PADDING} bytes behind them
   * @return null, or why the value is not accepted
   */
  public @Nullable Reason setEscaped(CdrField field, byte[] buffer, int from, int to, String text) {
    Reason reason = set(field, text);
    if (reason == null) {
      remember(field, buffer, from, to);
    }
    return reason;
  }

  /**
   * Takes a text from bytes that are no field's.
   *
   * @return the text, or null where the bytes are malformed
   */
  public @Nullable String text(byte[] buffer, int from, int to) {
    return texts.decode(buffer, from, to);
  }

  /** Index of the first malformed byte of the last value that was not accepted for that. */
  public int malformedAt() {
    return texts.malformedAt();
  }

  /** Adds a value beyond the field table. */
  public void addExtra(String name, Extra value) {
    if (extras.isEmpty()) {
      extras = new LinkedHashMap<>();
    }
    extras.put(name, value);
  }

  /**
   * Takes what the record says of its own direction.
   *
   * @return null, or why it is not accepted
   */
  public @Nullable Reason setDirection(String text) {
    Direction named = Direction.find(text);
    if (named == null) {
      return Reason.INVALID_DIRECTION;
    }
    return tell(named) ? null : Reason.DIRECTION_CONFLICT;
  }

  /** Takes the bytes of what the record says, if any; whether it is accepted. */
  boolean setDirection(byte[] buffer, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return true;
    }
    long word = Words.get(buffer, from);
    if (length == 2 && (word & 0xFFFF) == INBOUND) {
      return tell(Direction.INBOUND);
    }
    if (length == 3 && (word & 0xFFFFFF) == OUTBOUND) {
      return tell(Direction.OUTBOUND);
    }
    String text = texts.decode(buffer, from, to);
    return text != null && setDirection(text) == null;
  }

  /** Takes the direction that the record tells; whether it does not contradict the stated one. */
  private boolean tell(Direction named) {
    told = named;
    return stated == null || stated == named;
  }

  /**
   * The direction that is known without a look at the values of fields: the stated one, or the one
   * that the record told, or whose own fields alone the source has; else null.
   *
   * @param columns the fields that the source has, filled in or not
   */
  public @Nullable Direction knownDirection(FieldSet columns) {
    if (stated != null) {
      return stated;
    }
    return told != null ? told : inferFrom(columns.bits());
  }

  /**
   * The direction that is known without a look at the records, if the source has no fields of the
   * other one; else null.
   */
  @Nullable Direction onlyDirection(FieldSet columns) {
    Direction known = stated != null ? stated : inferFrom(columns.bits());
    boolean isOnly = known != null && (columns.bits() & FlatValues.only(known.opposite())) == 0;
    return isOnly ? known : null;
  }

  /**
   * Decides the record's direction: the one that the caller stated, or that the record told, or
   * whose own fields the source has, or, where it has those of both, whose own fields the record
   * has.
   *
   * @param columns the fields that the source has, filled in or not
   * @return null, or why it cannot be decided
   */
  public @Nullable Reason decideDirection(FieldSet columns) {
    return decideDirection(columns.bits());
  }

  @Nullable Reason decideDirection(long columns) {
    if (stated != null) {
      direction = stated;
    } else if (told != null) {
      direction = told;
    } else {
      direction = inferFrom(columns);
      if (direction == null) {
        direction = inferFrom(values.present());
      }
    }
    return direction == null ? Reason.DIRECTION_UNDECIDED : null;
  }

  /** Which fields tell opposite directions, for people, or null where none do. */
  public @Nullable String contradiction() {
    long in = values.present() & FlatValues.only(Direction.INBOUND);
    long out = values.present() & FlatValues.only(Direction.OUTBOUND);
    return in == 0 || out == 0
        ? null
        : firstOf(in) + " is of inbound calls alone, " + firstOf(out) + " of outbound ones";
  }

  private static String firstOf(long fields) {
    return Stream.of(CdrField.values())
        .filter(field -> (FlatValues.bit(field) & fields) != 0)
        .map(CdrField::wireName)
        .findFirst()
        .orElseThrow();
  }

  /** Whether there is an extra of a name. */
  public boolean hasExtra(String name) {
    return extras.containsKey(name);
  }

  private static @Nullable Direction inferFrom(long fields) {
    boolean in = (fields & FlatValues.only(Direction.INBOUND)) != 0;
    boolean out = (fields & FlatValues.only(Direction.OUTBOUND)) != 0;
    if (in == out) {
      return null;
    }
    return in ? Direction.INBOUND : Direction.OUTBOUND;
  }

  /** Whether the record has a value for the field. */
  public boolean has(CdrField field) {
    return values.has(field);
  }

  /**
   * The record, of the direction that was decided.
   *
   * @throws IllegalStateException if none was decided, or there is no call id or start
   */
  public Cdr record() {
    if (direction == null) {
      throw new IllegalStateException("the direction is not decided");
    }
    if (!values.has(CdrField.CALLID) || !values.has(CdrField.START)) {
      throw new IllegalStateException("a record must have a call id and a start");
    }
    long foreign = values.present() & FlatValues.only(direction.opposite());
    if (foreign != 0) {
      keepAsExtras(foreign);
    }
    return assembler.assemble(direction, values, extras);
  }

  /** Values of the other direction's fields come first, in the order of the table. */
  private void keepAsExtras(long fields) {
    Map<String, Extra> all = new LinkedHashMap<>();
    for (CdrField field : CdrField.values()) {
      if ((fields & FlatValues.bit(field)) != 0) {
        all.put(field.wireName(), Extra.ofText(values.text(field)));
      }
    }
    all.putAll(extras);
    extras = all;
  }
}
