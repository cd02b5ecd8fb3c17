package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.cdr4j.CdrField;
import java.util.function.Function;

/** A short text for each field, such as its name as a property, copied a word at a time. */
public final class FieldTexts {
  /** How long a text may be, and how many bytes {@link #put} needs as room. */
  public static final int LONGEST = 6 * Long.BYTES;

  private static final int MOSTLY = 4 * Long.BYTES;

  private final byte[] texts = new byte[CdrField.values().length * LONGEST];
  private final int[] lengths = new int[CdrField.values().length];

  /**
   * The texts of fields.
   *
   * @param text gives that of a field, in ASCII
   * @throws IllegalArgumentException if one is longer than {@link #LONGEST}
   */
  public FieldTexts(Function<CdrField, String> text) {
    for (CdrField field : CdrField.values()) {
      byte[] bytes = text.apply(field).getBytes(US_ASCII);
      if (bytes.length > LONGEST) {
        throw new IllegalArgumentException("the text of " + field + " is too long");
      }
      int index = FlatValues.index(field);
      System.arraycopy(bytes, 0, texts, index * LONGEST, bytes.length);
      lengths[index] = bytes.length;
    }
  }

  /** Writes the text of a field from an index on; answers the index behind it. */
  public int put(CdrField field, byte[] buffer, int at) {
    int index = FlatValues.index(field);
    int from = index * LONGEST;
    int length = lengths[index];
    for (int i = 0; i < MOSTLY; i += Long.BYTES) {
      Words.put(buffer, at + i, Words.get(texts, from + i));
    }
    for (int i = MOSTLY; i < length; i += Long.BYTES) {
      Words.put(buffer, at + i, Words.get(texts, from + i));
    }
    return at + length;
  }
}
