package dev.cdr4j.rules;

/**
 * The 128 bits of SipHash-2-4 (Aumasson and Bernstein, 2012) of a text, as its UTF-16 code units,
 * the lower byte first: without the key, nobody can find texts whose hashes are the same.
 */
final class SipHash {
  private static final int ROUNDS = 2;
  private static final int LAST_ROUNDS = 4;
  private static final int CHARS_OF_WORD = Long.BYTES / Character.BYTES;

  private final long first;
  private final long second;
  private long v0;
  private long v1;
  private long v2;
  private long v3;

  SipHash(long key, long otherKey, String text) {
    v0 = key ^ 0x736f6d6570736575L;
    v1 = otherKey ^ 0x646f72616e646f6dL ^ 0xee;
    v2 = key ^ 0x6c7967656e657261L;
    v3 = otherKey ^ 0x7465646279746573L;
    int whole = text.length() / CHARS_OF_WORD * CHARS_OF_WORD;
    for (int i = 0; i < whole; i += CHARS_OF_WORD) {
      add(word(text, i, i + CHARS_OF_WORD));
    }
    long bytes = (long) text.length() * Character.BYTES;
    add(word(text, whole, text.length()) | (bytes << 56));
    v2 ^= 0xee;
    first = result();
    v1 ^= 0xdd;
    second = result();
  }

  private static long word(String text, int from, int to) {
    long word = 0;
    for (int i = to - 1; i >= from; i--) {
      word = (word << Character.SIZE) | text.charAt(i);
    }
    return word;
  }

  private void add(long word) {
    v3 ^= word;
    mix(ROUNDS);
    v0 ^= word;
  }

  private long result() {
    mix(LAST_ROUNDS);
    return v0 ^ v1 ^ v2 ^ v3;
  }

  private void mix(int rounds) {
    for (int i = 0; i < rounds; i++) {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }

  /** The first 64 bits. */
  long first() {
    return first;
  }

  /** The other 64 bits. */
  long second() {
    return second;
  }
}
