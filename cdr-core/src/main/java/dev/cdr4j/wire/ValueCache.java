package dev.cdr4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the recurring values of one column were decoded to, by their bytes: a voice app's name is
 * made a String once, not once a record. Bounded; a value that meets another in its slot takes its
 * place. A column whose values turn out not to recur is left alone for a while, as looking for them
 * and keeping them costs more than it gives.
 */
final class ValueCache {
  private static final int FIRST_SLOTS = 64;
  private static final int MOST_SLOTS = 1024;
  private static final int LONGEST = 128;
  private static final int HELD_BY_TWO_WORDS = 2 * Long.BYTES;
  private static final int HELD_BY_FOUR_WORDS = 4 * Long.BYTES;

  /** After so many values that were not found, it is asked whether it is worth it. */
  private static final int TRIAL = 2 * MOST_SLOTS;

  /** So many values are let pass without a look where it is not. */
  private static final int PAUSE = 16 * TRIAL;

  /** No value has its length. */
  private static final Entry NOTHING = new Entry(-1, 0, 0, 0, 0, new byte[0], "");

  private int shift;
  private Entry[] entries = {};
  private int hits;
  private int misses;
  private int missesOfSize;
  private int paused;

  /** A value: the first and the last words of its bytes, which mostly are all of them. */
  @SuppressWarnings("ArrayRecordComponent") // never given away, never changed
  private record Entry(
      int length, long head, long second, long third, long tail, byte[] text, Object value) {}

  ValueCache() {
    resize(FIRST_SLOTS);
  }

  private void resize(int slots) {
    shift = Long.numberOfLeadingZeros(slots - 1L);
    missesOfSize = 0;
    entries = new Entry[slots];
    Arrays.fill(entries, NOTHING);
  }

  /** What the bytes, of which there is at least one, were decoded to before, or null. */
  @Nullable Object get(byte[] buffer, int from, int to) {
    if (paused > 0) {
      paused--;
      return null;
    }
    int length = to - from;
    long head = head(buffer, from, length);
    long tail = tail(buffer, to, length);
    Entry entry = entries[slot(buffer, from, to, head, tail)];
    boolean isKnown =
        ((entry.head ^ head) | (entry.tail ^ tail) | (entry.length ^ length)) == 0
            && (length <= HELD_BY_TWO_WORDS || isSameWithin(entry, buffer, from, to));
    if (!isKnown) {
      return null;
    }
    hits++;
    return entry.value;
  }

  private static long head(byte[] buffer, int from, int length) {
    long word = Words.get(buffer, from);
    return length < Long.BYTES ? word & ((1L << (length << 3)) - 1) : word;
  }

  private static long tail(byte[] buffer, int to, int length) {
    return length > Long.BYTES ? Words.get(buffer, to - Long.BYTES) : 0;
  }

  private int slot(byte[] buffer, int from, int to, long head, long tail) {
    // products side by side: what is high in them depends on every bit of the words
    int length = to - from;
    long mix =
        head * 0xD6E8FEB86659FD93L + tail * 0x9E3779B97F4A7C15L + length * 0xC2B2AE3D27D4EB4FL;
    if (length > HELD_BY_TWO_WORDS) {
      mix +=
          Words.get(buffer, from + Long.BYTES) * 0xA0761D6478BD642FL
              + Words.get(buffer, to - 2 * Long.BYTES) * 0xE7037ED1A0B428DBL;
    }
    return (int) (mix >>> shift);
  }

  private static boolean isSameWithin(Entry entry, byte[] buffer, int from, int to) {
    return to - from <= HELD_BY_FOUR_WORDS
        ? entry.second == Words.get(buffer, from + Long.BYTES)
            && entry.third == Words.get(buffer, to - 2 * Long.BYTES)
        : Arrays.equals(entry.text, 0, entry.length, buffer, from, to);
  }

  /** Remembers what the bytes, which were looked for in vain, were decoded to. */
  void put(byte[] buffer, int from, int to, Object value) {
    int length = to - from;
    if (paused > 0 || length > LONGEST) {
      return;
    }
    long head = head(buffer, from, length);
    long tail = tail(buffer, to, length);
    boolean isLong = length > HELD_BY_TWO_WORDS;
    entries[slot(buffer, from, to, head, tail)] =
        new Entry(
            length,
            head,
            isLong ? Words.get(buffer, from + Long.BYTES) : 0,
            isLong ? Words.get(buffer, to - 2 * Long.BYTES) : 0,
            tail,
            length > HELD_BY_FOUR_WORDS ? Arrays.copyOfRange(buffer, from, to) : NOTHING.text,
            value);
    if (++missesOfSize > entries.length && entries.length < MOST_SLOTS) {
      resize(entries.length * 4);
    }
    if (++misses == TRIAL) {
      paused = hits < TRIAL / 2 ? PAUSE : 0;
      hits = 0;
      misses = 0;
    }
  }
}
