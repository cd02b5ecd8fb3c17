package dev.cdr4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the recurring values of one column were decoded to, by their bytes: a voice app's name is
 * made a String once, not once a record. Bounded; a value that meets another in its slot takes its
 * place.
 */
final class ValueCache {
  private static final int FIRST_SLOTS = 64;
  private static final int MOST_SLOTS = 1024;
  private static final int LONGEST = 128;
  private static final int HELD_BY_WORDS = 2 * Long.BYTES;

  private int slots;
  private int shift;
  private int misses;
  private long[] heads = {};
  private long[] tails = {};
  private int[] lengths = {};
  private Object[] values = {};
  private byte[][] texts = {};

  // where the last lookup missed, for the put that follows
  private int missedSlot;
  private long missedHead;
  private long missedTail;

  ValueCache() {
    resize(FIRST_SLOTS);
  }

  private void resize(int slots) {
    this.slots = slots;
    shift = Long.numberOfLeadingZeros(slots - 1L);
    misses = 0;
    heads = new long[slots];
    tails = new long[slots];
    lengths = new int[slots];
    values = new Object[slots];
    texts = new byte[slots][];
  }

  /** What the bytes were decoded to before, or null. */
  @Nullable Object get(byte[] buffer, int from, int to) {
    int length = to - from;
    long head = Words.get(buffer, from);
    long tail = 0;
    if (length < Long.BYTES) {
      head &= (1L << (length << 3)) - 1;
    } else {
      tail = Words.get(buffer, to - Long.BYTES);
    }
    long mix = (head ^ (tail * 0x9E3779B97F4A7C15L) ^ length) * 0xD6E8FEB86659FD93L;
    int slot = (int) (((mix ^ (mix >>> 32)) * 0x9E3779B97F4A7C15L) >>> shift);
    if (heads[slot] == head
        && tails[slot] == tail
        && lengths[slot] == length
        && (length <= HELD_BY_WORDS || Arrays.equals(texts[slot], 0, length, buffer, from, to))) {
      return values[slot];
    }
    missedSlot = slot;
    missedHead = head;
    missedTail = tail;
    return null;
  }

  /** Remembers what the bytes of the lookup just before were decoded to. */
  void put(byte[] buffer, int from, int to, Object value) {
    int length = to - from;
    if (length > LONGEST) {
      return;
    }
    int slot = missedSlot;
    heads[slot] = missedHead;
    tails[slot] = missedTail;
    lengths[slot] = length;
    values[slot] = value;
    if (length > HELD_BY_WORDS) {
      texts[slot] = Arrays.copyOfRange(buffer, from, to);
    }
    if (++misses > slots && slots < MOST_SLOTS) {
      resize(slots * 4);
    }
  }
}
