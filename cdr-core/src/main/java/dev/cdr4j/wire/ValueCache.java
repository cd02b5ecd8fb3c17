package dev.cdr4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the recurring values of one column were decoded to, by their bytes: a voice app's name is
 * made a String once, not once a record. Bounded; a value that meets another in its slot takes its
 * place.
 */
final class ValueCache {
  private static final int FIRST_SLOTS = 16;
  private static final int MOST_SLOTS = 1024;
  private static final int GROWTH = 4;
  private static final int LONGEST = 128;

  /** Values of at most so many bytes are held by two words: the first and the last. */
  private static final int SHORT = 2 * Long.BYTES;

  /** Longer ones by six words, if they have no more bytes than this: three on either side. */
  private static final int HELD_BY_WORDS = 6 * Long.BYTES;

  /** So many words are a slot's: those of the value, its length, and one to make it a line. */
  private static final int WORDS = 8;

  private static final int LENGTH = 6;

  private final CacheTrial trial = new CacheTrial();
  private int shift;
  private long[] words = {};
  private @Nullable Object[] values = {};

  /** All bytes of the values that the words do not hold. */
  private byte[] @Nullable [] texts = {};

  private int missesOfSize;

  ValueCache() {
    resize(FIRST_SLOTS);
  }

  private void resize(int slots) {
    shift = Long.numberOfLeadingZeros(slots - 1L);
    missesOfSize = 0;
    words = new long[slots * WORDS]; // no value has the length 0
    values = new @Nullable Object[slots];
    texts = new byte[slots][];
  }

  /** What the bytes, of which there is at least one, were decoded to before, or null. */
  @Nullable Object get(byte[] buffer, int from, int to) {
    if (trial.letsPass()) {
      return null;
    }
    int slot = to - from <= SHORT ? findShort(buffer, from, to) : find(buffer, from, to);
    if (slot < 0) {
      return null;
    }
    trial.hit();
    return values[slot];
  }

  private int findShort(byte[] buffer, int from, int to) {
    int length = to - from;
    long head = head(buffer, from, length);
    long tail = tail(buffer, to, length);
    int slot = slot(head, tail, length);
    long[] words = this.words;
    int at = slot * WORDS;
    long others = (words[at] ^ head) | (words[at + 1] ^ tail) | (words[at + LENGTH] ^ length);
    return others == 0 ? slot : -1;
  }

  private int find(byte[] buffer, int from, int to) {
    int length = to - from;
    long head = Words.get(buffer, from);
    long tail = Words.get(buffer, to - Long.BYTES);
    long second = Words.get(buffer, from + Long.BYTES);
    long lastButOne = Words.get(buffer, to - 2 * Long.BYTES);
    int slot = slot(head, second, lastButOne, tail, length);
    long[] words = this.words;
    int at = slot * WORDS;
    long others =
        (words[at] ^ head)
            | (words[at + 1] ^ tail)
            | (words[at + 2] ^ second)
            | (words[at + 3] ^ lastButOne)
            | (words[at + 4] ^ Words.get(buffer, third(from, to)))
            | (words[at + 5] ^ Words.get(buffer, lastButTwo(from, to)))
            | (words[at + LENGTH] ^ length);
    return others == 0 && (length <= HELD_BY_WORDS || isSame(slot, buffer, from, to)) ? slot : -1;
  }

  private boolean isSame(int slot, byte[] buffer, int from, int to) {
    byte[] text = texts[slot];
    return text != null && Arrays.equals(text, 0, text.length, buffer, from, to);
  }

  // The words of a value of 1 to 16 bytes:

  private static long head(byte[] buffer, int from, int length) {
    long word = Words.get(buffer, from);
    return length < Long.BYTES ? word & ((1L << (length << 3)) - 1) : word;
  }

  private static long tail(byte[] buffer, int to, int length) {
    return length > Long.BYTES ? Words.get(buffer, to - Long.BYTES) : 0;
  }

  // Where the inner words of a longer one start; they may overlap:

  private static int third(int from, int to) {
    return Math.min(from + 2 * Long.BYTES, to - Long.BYTES);
  }

  private static int lastButTwo(int from, int to) {
    return Math.max(to - 3 * Long.BYTES, from);
  }

  // products side by side: what is high in them depends on every bit of the words

  private int slot(long head, long tail, int length) {
    long mix =
        head * 0xD6E8FEB86659FD93L + tail * 0x9E3779B97F4A7C15L + length * 0xC2B2AE3D27D4EB4FL;
    return (int) (mix >>> shift);
  }

  private int slot(long head, long second, long lastButOne, long tail, int length) {
    long mix =
        head * 0xD6E8FEB86659FD93L
            + tail * 0x9E3779B97F4A7C15L
            + second * 0xA0761D6478BD642FL
            + lastButOne * 0xE7037ED1A0B428DBL
            + length * 0xC2B2AE3D27D4EB4FL;
    return (int) (mix >>> shift);
  }

  /** Remembers what the bytes, which were looked for in vain, were decoded to. */
  void put(byte[] buffer, int from, int to, Object value) {
    int length = to - from;
    if (trial.isPaused() || length > LONGEST) {
      return;
    }
    if (++missesOfSize > values.length && values.length < MOST_SLOTS) {
      resize(values.length * GROWTH);
    }
    int slot = length <= SHORT ? putShort(buffer, from, to) : putWords(buffer, from, to);
    words[slot * WORDS + LENGTH] = length;
    values[slot] = value;
    texts[slot] = length > HELD_BY_WORDS ? Arrays.copyOfRange(buffer, from, to) : null;
    trial.miss();
  }

  private int putShort(byte[] buffer, int from, int to) {
    int length = to - from;
    long head = head(buffer, from, length);
    long tail = tail(buffer, to, length);
    int slot = slot(head, tail, length);
    words[slot * WORDS] = head;
    words[slot * WORDS + 1] = tail;
    return slot;
  }

  private int putWords(byte[] buffer, int from, int to) {
    long head = Words.get(buffer, from);
    long tail = Words.get(buffer, to - Long.BYTES);
    long second = Words.get(buffer, from + Long.BYTES);
    long lastButOne = Words.get(buffer, to - 2 * Long.BYTES);
    int slot = slot(head, second, lastButOne, tail, to - from);
    int at = slot * WORDS;
    words[at] = head;
    words[at + 1] = tail;
    words[at + 2] = second;
    words[at + 3] = lastButOne;
    words[at + 4] = Words.get(buffer, third(from, to));
    words[at + 5] = Words.get(buffer, lastButTwo(from, to));
    return slot;
  }
}
