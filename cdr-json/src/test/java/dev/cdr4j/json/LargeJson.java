package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;

/** A text that repeats one part as often as it takes, made while it is read. */
final class LargeJson extends InputStream {
  private static final int PARTS_A_BLOCK = 256;

  private final byte[] block;
  private final byte[] ending;
  private final long blocks;
  private byte[] current;
  private int at;
  private long given;

  /**
   * A text.
   *
   * @param part what is repeated
   * @param bytes how many bytes the parts have together, about
   */
  LargeJson(String opening, String part, String ending, long bytes) {
    block = part.repeat(PARTS_A_BLOCK).getBytes(US_ASCII);
    this.ending = ending.getBytes(US_ASCII);
    blocks = (bytes + block.length - 1) / block.length;
    current = opening.getBytes(US_ASCII);
  }

  /** How often the part is repeated. */
  long parts() {
    return blocks * PARTS_A_BLOCK;
  }

  /** How many bytes there are in all, before any is read. */
  long length() {
    return current.length + blocks * block.length + ending.length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    while (at == current.length) {
      if (given > blocks) {
        return -1;
      }
      given++;
      current = given > blocks ? ending : block;
      at = 0;
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, buffer, offset, count);
    at += count;
    return count;
  }
}
