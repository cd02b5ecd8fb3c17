package dev.cdr4j.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The decompressed bytes of a gzip file (RFC 1952) of one or more members.
 *
 * <p>Unlike {@link java.util.zip.GZIPInputStream}, which takes whatever it cannot read behind a
 * member for the end of the file, so that a file cut off or damaged there loses its rest in
 * silence, it demands that a member is followed by another, or by nothing but zeros. And it gives
 * all bytes that stand before a fault before it throws.
 */
final class GunzipStream extends InputStream {
  private static final int MAGIC = 0x8B1F;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final CRC32 headerChecksum = new CRC32();
  private final byte[] input = new byte[1 << 16];
  private int from;
  private int to;
  private long written;
  private boolean atEnd;
  private boolean corrupt;

  /** Reads the header of the first member. */
  GunzipStream(InputStream in) throws IOException {
    this.in = in;
    try {
      readHeader();
    } catch (IOException e) {
      inflater.end();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!atEnd) {
      int count = inflate(buffer, offset, length);
      if (count > 0) {
        checksum.update(buffer, offset, count);
        written += count;
        return count;
      }
      if (inflater.finished()) {
        readTrailer();
        goOnToNextMember();
      } else if (inflater.needsInput()) {
        supply();
      }
    }
    return -1;
  }

  private int inflate(byte[] buffer, int offset, int length) throws ZipException {
    if (corrupt) {
      throw new ZipException("the gzip data is corrupt");
    }
    long before = inflater.getBytesWritten();
    int count;
    try {
      count = inflater.inflate(buffer, offset, length);
    } catch (DataFormatException e) {
      corrupt = true;
      count = (int) (inflater.getBytesWritten() - before);
      if (count == 0) {
        throw (ZipException) new ZipException("the gzip data is corrupt").initCause(e);
      }
    }
    from = to - inflater.getRemaining();
    return count;
  }

  private void supply() throws IOException {
    if (from == to && !fill()) {
      throw cutOff();
    }
    inflater.setInput(input, from, to - from);
  }

  private void readHeader() throws IOException {
    headerChecksum.reset();
    if (nextShort() != MAGIC) {
      throw new ZipException("what follows the gzip data is not gzip");
    }
    int method = nextByte();
    int flags = nextByte();
    if (method != DEFLATE || (flags & RESERVED) != 0) {
      throw new ZipException("the gzip header is not one of RFC 1952");
    }
    for (int i = 0; i < 6; i++) {
      nextByte(); // time, compression level, operating system
    }
    if ((flags & EXTRA) != 0) {
      for (int left = nextShort(); left > 0; left--) {
        nextByte();
      }
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    if ((flags & HEADER_CHECKSUM) != 0) {
      int expected = (int) headerChecksum.getValue() & 0xFFFF;
      if (nextShort() != expected) {
        throw new ZipException("the checksum of the gzip header is wrong");
      }
    }
    checksum.reset();
    written = 0;
    inflater.reset();
    inflater.setInput(input, from, to - from);
  }

  private void skipText(boolean isThere) throws IOException {
    while (isThere && nextByte() != 0) {
      // up to the zero that ends it
    }
  }

  private void readTrailer() throws IOException {
    if (nextInt() != checksum.getValue() || nextInt() != (written & 0xFFFFFFFFL)) {
      throw new ZipException("the checksum of the gzip data is wrong");
    }
  }

  /** Tapes and some tools fill a file up with zeros. */
  private void goOnToNextMember() throws IOException {
    boolean filled = false;
    while (from < to || fill()) {
      if (input[from] != 0) {
        if (filled) {
          throw new ZipException("what follows the gzip data is not gzip");
        }
        readHeader();
        return;
      }
      filled = true;
      from++;
    }
    atEnd = true;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = 0;
    int count;
    do {
      count = in.read(input, 0, input.length);
    } while (count == 0);
    to = Math.max(count, 0);
    return count > 0;
  }

  private long nextInt() throws IOException {
    long low = nextShort();
    return low | ((long) nextShort() << 16);
  }

  private int nextShort() throws IOException {
    int low = nextByte();
    return low | (nextByte() << 8);
  }

  private int nextByte() throws IOException {
    if (from == to && !fill()) {
      throw cutOff();
    }
    headerChecksum.update(input[from]);
    return input[from++] & 0xFF;
  }

  private static EOFException cutOff() {
    return new EOFException("the gzip data is cut off");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
