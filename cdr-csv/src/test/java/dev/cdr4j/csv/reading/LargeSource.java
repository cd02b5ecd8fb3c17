package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;

/** A header and then rows without end, or nearly so, made while they are read. */
final class LargeSource extends InputStream {
  private static final int ROWS = 256;
  private static final int ID_DIGITS = 12;

  private final long bytes;
  private final byte[] header;
  private final byte[] block;
  private final int rowLength;
  private byte[] current;
  private int at;
  private long given;
  private long nextId = 100_000_000_000L;

  /**
   * A source.
   *
   * @param row a row without its line end; it is to start with twelve digits, which will change
   * @param bytes how many bytes the rows have together, about
   */
  LargeSource(String header, String row, long bytes) {
    this.bytes = bytes;
    this.header = (header + '\n').getBytes(US_ASCII);
    rowLength = row.length() + 1;
    block = (row + '\n').repeat(ROWS).getBytes(US_ASCII);
    current = this.header;
  }

  /** How many rows there are in all. */
  long rows() {
    long blocks = (bytes + block.length - 1) / block.length;
    return blocks * ROWS;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (at == current.length && !nextBlock()) {
      return -1;
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, buffer, offset, count);
    at += count;
    return count;
  }

  private boolean nextBlock() {
    if (given >= bytes) {
      return false;
    }
    for (int row = 0; row < ROWS; row++) {
      long id = nextId++;
      for (int i = row * rowLength + ID_DIGITS - 1; i >= row * rowLength; i--) {
        block[i] = (byte) ('0' + id % 10);
        id /= 10;
      }
    }
    given += block.length;
    current = block;
    at = 0;
    return true;
  }
}
