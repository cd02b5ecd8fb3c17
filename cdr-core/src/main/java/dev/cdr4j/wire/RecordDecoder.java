package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.Price;
import dev.cdr4j.Reason;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int MAX_E164_DIGITS = 15;
  private static final long INBOUND = 'I' | 'N' << 8;
  private static final long OUTBOUND = 'O' | 'U' << 8 | 'T' << 16;

  private final @Nullable Direction stated;
  private final TextDecoder texts;
  private final DatetimeDecoder datetimes = new DatetimeDecoder();
  private final @Nullable ValueCache[] caches = new @Nullable ValueCache[CdrField.values().length];
  private final Map<CdrField, Reason> invalid = invalidReasons();
  private final FlatValues values = new FlatValues();
  private final NumberCache numbers = new NumberCache();
  private final RecordAssembler assembler = new RecordAssembler();
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
      caches[FlatValues.index(field)] = recurs(field) ? new ValueCache() : null;
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

  private static boolean recurs(CdrField field) {
    return switch (field.kind()) {
      case ID, DATETIME, SECONDS, PHONE_NUMBER -> false;
      default -> true;
    };
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

  PlainValues plainValues() {
    return new PlainValues(values, datetimes, numbers);
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
    boolean done =
        switch (field.kind()) {
          case DATETIME -> setDatetime(field, buffer, from, to);
          case SECONDS -> setSeconds(field, buffer, from, to);
          case ID -> setId(field, buffer, from, to);
          case PRICE -> setPrice(field, buffer, from, to);
          case PHONE_NUMBER -> setPhoneNumber(field, buffer, from, to);
          default -> setRecurring(field, buffer, from, to);
        };
    return done ? null : setCarefully(field, buffer, from, to);
  }

  private boolean setDatetime(CdrField field, byte[] buffer, int from, int to) {
    if (to - from != DatetimeDecoder.LENGTH) {
      return false;
    }
    long epochSecond = datetimes.decode(buffer, from);
    if (epochSecond == DatetimeDecoder.NONE) {
      return false;
    }
    values.setNumber(field, epochSecond);
    return true;
  }

  private boolean setSeconds(CdrField field, byte[] buffer, int from, int to) {
    long number = Digits.decode(buffer, from, to);
    if (number < 0) {
      return false;
    }
    values.setNumber(field, number);
    return true;
  }

  private boolean setId(CdrField field, byte[] buffer, int from, int to) {
    if (buffer[from] == '0') {
      return false; // not the canonical form of a number, or the 0 that means none
    }
    return setSeconds(field, buffer, from, to);
  }

  private boolean setPhoneNumber(CdrField field, byte[] buffer, int from, int to) {
    int length = to - from;
    if (length < 3
        || length > MAX_E164_DIGITS + 1
        || buffer[from] != '+'
        || buffer[from + 1] == '0') {
      return false;
    }
    long number = Digits.decode(buffer, from + 1, to);
    if (number < 0) {
      return false;
    }
    values.setValue(field, numbers.get(number));
    return true;
  }

  private boolean setRecurring(CdrField field, byte[] buffer, int from, int to) {
    ValueCache cache = caches[FlatValues.index(field)];
    return cache != null && setFrom(cache, field, buffer, from, to);
  }

  private boolean setFrom(ValueCache cache, CdrField field, byte[] buffer, int from, int to) {
    Object known = cache.get(buffer, from, to);
    if (known == null) {
      return false;
    }
    values.setValue(field, known);
    return true;
  }

  private boolean setPrice(CdrField field, byte[] buffer, int from, int to) {
    ValueCache cache = caches[FlatValues.index(field)];
    if (cache == null || setFrom(cache, field, buffer, from, to)) {
      return cache != null;
    }
    int point = to - 3;
    if (point <= from || buffer[point] != '.') {
      return false;
    }
    long whole = Digits.decode(buffer, from, point);
    long cents = Digits.decode(buffer, point + 1, to);
    if (whole < 0 || cents < 0) {
      return false;
    }
    Price value = Price.ofCents(whole * 100 + cents, 2);
    values.setValue(field, value);
    cache.put(buffer, from, to, value);
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
