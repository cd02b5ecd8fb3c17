package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import dev.cdr4j.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Decodes values straight from where they stand, into a {@link RecordDecoder}: those in quotes, up
 * to the quote behind them, and numbers without, as far as their digits go. It takes what most
 * values are, and proves that they are; whatever else stands there is left to those who look at it
 * carefully.
 *
 * <p>A quote is taken as one of the value if a backslash stands before it. What the bytes of such a
 * value stand for has to be told first, see {@link RecordDecoder#setEscaped}.
 */
public final class QuotedValues {
  /** What is answered for a value that is not taken. */
  public static final int NONE = PlainValues.NONE;

  private static final byte QUOTE = '"';
  private static final byte BACKSLASH = '\\';
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = QUOTE * ONES;

  private static final byte[] KINDS = kinds();
  private static final long NUMERIC = numericFields();

  private final FlatValues values;
  private final PlainValues plain;
  private final @Nullable Object[] valuesOfFields;
  private final @Nullable ValueCache[] caches = new @Nullable ValueCache[KINDS.length];
  private final RecordDecoder decoder;
  private long present;
  private long named;
  private int continuations;

  QuotedValues(RecordDecoder decoder) {
    this.decoder = decoder;
    values = decoder.values();
    plain = decoder.plainValues();
    valuesOfFields = values.values();
    for (CdrField field : CdrField.values()) {
      caches[FlatValues.index(field)] = decoder.cache(field);
    }
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[CdrField.values().length];
    for (CdrField field : CdrField.values()) {
      kinds[FlatValues.index(field)] = PlainValues.kindOf(field);
    }
    return kinds;
  }

  private static long numericFields() {
    long fields = 0;
    for (CdrField field : CdrField.values()) {
      fields |= PlainValues.isNumeric(KINDS[FlatValues.index(field)]) ? FlatValues.bit(field) : 0;
    }
    return fields;
  }

  /** A number for a field, by which its values are taken. */
  public static int slot(CdrField field) {
    return FlatValues.index(field);
  }

  /** Begins a record; the decoder was cleared. */
  public void begin() {
    present = 0;
    named = 0;
    continuations = 0;
  }

  /** Takes note that the record has a field, the value of which is taken elsewhere, if any. */
  public void name(int slot) {
    named |= 1L << slot;
  }

  /**
   * Gives the decoder the values that were taken, and has it decide the direction.
   *
   * @return null, or why it cannot be decided
   */
  public @Nullable Reason finish() {
    values.add(present, present & NUMERIC);
    return decoder.decideDirection(named | present);
  }

  /**
   * How many bytes of the values that were taken go on with a character of UTF-8: so many more
   * bytes than characters there are.
   */
  public int continuations() {
    return continuations;
  }

  /**
   * Takes the value behind a quote.
   *
   * @param slot of its field
   * @param from the index behind the quote
   * @param limit the index behind the last byte, which is neither a digit nor a quote
   * @return the index of the quote behind it, or {@link #NONE}
   */
  public int quoted(int slot, byte[] buffer, int from, int limit) {
    byte kind = KINDS[slot];
    int end =
        kind == PlainValues.OTHER
            ? recurring(slot, buffer, from, limit)
            : plain.take(kind, slot, buffer, from);
    if (end < 0 || buffer[end] != QUOTE) {
      return NONE;
    }
    present |= 1L << slot;
    return end;
  }

  /**
   * Takes a number that stands without quotes. What is behind its digits is for others to judge.
   *
   * @param slot of its field
   * @return the index behind it, or {@link #NONE}
   */
  public int bare(int slot, byte[] buffer, int from) {
    boolean hasZeroInFront = buffer[from] == '0' && Digits.count(buffer, from) > 1;
    if (hasZeroInFront || KINDS[slot] != PlainValues.SECONDS) {
      return NONE;
    }
    int end = plain.take(PlainValues.SECONDS, slot, buffer, from);
    present |= end < 0 ? 0 : 1L << slot;
    return end;
  }

  private int recurring(int slot, byte[] buffer, int from, int limit) {
    ValueCache cache = caches[slot];
    int end = closingQuote(buffer, from, limit);
    if (end <= from || cache == null) {
      return NONE;
    }
    Object known = cache.get(buffer, from, end);
    if (known == null) {
      return NONE;
    }
    FlatValues.put(valuesOfFields, slot, known);
    return end;
  }

  /** The index of the quote that closes a value; most have less than sixteen bytes. */
  private int closingQuote(byte[] buffer, int from, int limit) {
    long first = Words.get(buffer, from);
    long second = Words.get(buffer, from + Long.BYTES);
    long inFirst = quotes(first);
    long inSecond = quotes(second);
    int at =
        from
            + (inFirst != 0
                ? Long.numberOfTrailingZeros(inFirst) >>> 3
                : Long.BYTES + (Long.numberOfTrailingZeros(inSecond) >>> 3));
    if ((inFirst | inSecond) == 0 || at >= limit || (at > from && buffer[at - 1] == BACKSLASH)) {
      at = closingQuoteFarther(buffer, from, limit);
    } else if (((first | second) & HIGH_BITS) != 0) {
      countContinuations(buffer, from, at);
    }
    return at;
  }

  private int closingQuoteFarther(byte[] buffer, int from, int limit) {
    long seen = 0;
    int at = from;
    while (at < limit) {
      long word = Words.get(buffer, at);
      seen |= word;
      long marks = quotes(word);
      if (marks == 0) {
        at += Long.BYTES;
        continue;
      }
      at += Long.numberOfTrailingZeros(marks) >>> 3;
      if (at == from || buffer[at - 1] != BACKSLASH) {
        if ((seen & HIGH_BITS) != 0) {
          countContinuations(buffer, from, at);
        }
        return at;
      }
      at++;
    }
    return NONE;
  }

  /** The high bits of the bytes that are quotes; of those above the lowest, some may err. */
  private static long quotes(long word) {
    long x = word ^ QUOTES;
    return (x - ONES) & ~x & HIGH_BITS;
  }

  private void countContinuations(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      continuations += (buffer[i] & 0xC0) == 0x80 ? 1 : 0;
    }
  }
}
