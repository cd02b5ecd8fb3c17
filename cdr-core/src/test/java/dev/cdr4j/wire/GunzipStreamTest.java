package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GunzipStreamTest {
  private static final int PLAIN_HEADER = 10;
  private static final byte[] CONTENT = content(200_000);

  /** Half of it compresses well, half does not. */
  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(5).nextBytes(content);
    Arrays.fill(content, 0, length / 2, (byte) 'a');
    return content;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  /** The same file with a header that has all that RFC 1952 allows in one. */
  private static byte[] withFullHeader(byte[] gzip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Arrays.copyOf(gzip, PLAIN_HEADER));
    out.writeBytes(new byte[] {3, 0, 9, 0, 9}); // length and content of the extra field
    out.writeBytes("calls.csv\0a comment\0".getBytes(UTF_8));
    byte[] header = out.toByteArray();
    header[3] = 1 | 2 | 4 | 8 | 16;
    CRC32 checksum = new CRC32();
    checksum.update(header);
    out.reset();
    out.writeBytes(header);
    out.write((int) checksum.getValue());
    out.write((int) checksum.getValue() >>> 8);
    out.write(gzip, PLAIN_HEADER, gzip.length - PLAIN_HEADER);
    return out.toByteArray();
  }

  private static byte[] gunzip(byte[] gzip) throws IOException {
    try (InputStream in = new GunzipStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    }
  }

  @Test
  void givesWhatWasCompressed() throws IOException {
    assertThat(gunzip(gzip(CONTENT))).isEqualTo(CONTENT);
    assertThat(gunzip(gzip(new byte[0]))).isEmpty();
  }

  @Test
  void readsByteByByteAsWell() throws IOException {
    byte[] few = content(50);
    try (InputStream in = new GunzipStream(new ByteArrayInputStream(gzip(few)))) {
      for (byte expected : few) {
        assertThat(in.read()).isEqualTo(expected & 0xFF);
      }
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void knowsAllPartsOfAHeader() throws IOException {
    assertThat(gunzip(withFullHeader(gzip(CONTENT)))).isEqualTo(CONTENT);
  }

  @Test
  void checksTheHeadersChecksum() throws IOException {
    byte[] gzip = withFullHeader(gzip(CONTENT));
    gzip[PLAIN_HEADER + 6]++; // in the name

    assertThatThrownBy(() -> gunzip(gzip))
        .isInstanceOf(ZipException.class)
        .hasMessage("the checksum of the gzip header is wrong");
  }

  @Test
  void refusesHeadersOfAnotherKind() throws IOException {
    byte[] reserved = gzip(CONTENT);
    reserved[3] = (byte) 0x80;

    assertThatThrownBy(() -> gunzip(reserved)).isInstanceOf(ZipException.class);
  }

  @Test
  void checksContentAndLength() throws IOException {
    byte[] wrongChecksum = gzip(CONTENT);
    wrongChecksum[wrongChecksum.length - 5]++;
    byte[] wrongLength = gzip(CONTENT);
    wrongLength[wrongLength.length - 1]++;
    for (byte[] gzip : new byte[][] {wrongChecksum, wrongLength}) {
      assertThatThrownBy(() -> gunzip(gzip))
          .isInstanceOf(ZipException.class)
          .hasMessage("the checksum of the gzip data is wrong");
    }
  }

  @Test
  void givesAllThatStandsBeforeACut() throws IOException {
    byte[] cut = Arrays.copyOf(gzip(CONTENT), 50_000);
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    try (InputStream in = new GunzipStream(new ByteArrayInputStream(cut))) {
      assertThatThrownBy(() -> in.transferTo(given))
          .isInstanceOf(EOFException.class)
          .hasMessage("the gzip data is cut off");
    }

    assertThat(given.size()).isGreaterThan(CONTENT.length / 2 + 45_000);
    assertThat(given.toByteArray()).isEqualTo(Arrays.copyOf(CONTENT, given.size()));
  }

  @Test
  void goesOnFailingOnceItHas() throws IOException {
    byte[] corrupt = gzip(content(1000));
    Arrays.fill(corrupt, PLAIN_HEADER, PLAIN_HEADER + 4, (byte) 0xFF);
    try (InputStream in = new GunzipStream(new ByteArrayInputStream(corrupt))) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> in.read(new byte[100])).isInstanceOf(ZipException.class);
      }
    }
  }
}
