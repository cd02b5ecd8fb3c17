package dev.cdr4j.testkit.corrupt;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/**
 * Gzip data (RFC 1952) of which each byte is known: its blocks are stored, since the compressed
 * form differs between releases of zlib.
 */
final class Gzip {
  private static final int MAX_BLOCK = 65_535;
  private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};
  private static final int INVALID_BLOCK = 0b111;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final byte[] bytes;

  private Gzip(byte[] bytes) {
    this.bytes = bytes;
    out.writeBytes(HEADER);
  }

  /** Sound data. */
  static byte[] of(byte[] bytes) {
    Gzip gzip = new Gzip(bytes);
    gzip.store(bytes.length, true);
    gzip.end(0);
    return gzip.out.toByteArray();
  }

  /** Data of which all can be read, whose checksum is wrong. */
  static byte[] withWrongChecksum(byte[] bytes) {
    Gzip gzip = new Gzip(bytes);
    gzip.store(bytes.length, true);
    gzip.end(1);
    return gzip.out.toByteArray();
  }

  /** Data that ends when so many bytes can be read from it. */
  static byte[] cut(byte[] bytes, int readable) {
    Gzip gzip = new Gzip(bytes);
    gzip.store(readable, false);
    return gzip.out.toByteArray();
  }

  /** Data that makes no sense when so many bytes can be read from it. */
  static byte[] corrupt(byte[] bytes, int readable) {
    Gzip gzip = new Gzip(bytes);
    gzip.store(readable, false);
    gzip.out.write(INVALID_BLOCK);
    gzip.out.write(bytes, readable, bytes.length - readable);
    gzip.end(0);
    return gzip.out.toByteArray();
  }

  private void store(int count, boolean isAll) {
    int from = 0;
    do {
      int length = Math.min(MAX_BLOCK, count - from);
      out.write(isAll && from + length == count ? 1 : 0);
      writeNumber(length, 2);
      writeNumber(~length, 2);
      out.write(bytes, from, length);
      from += length;
    } while (from < count);
  }

  private void end(int error) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    writeNumber((int) checksum.getValue() ^ error, 4);
    writeNumber(bytes.length, 4);
  }

  private void writeNumber(int number, int size) {
    for (int i = 0; i < size; i++) {
      out.write(number >>> (8 * i));
    }
  }
}
