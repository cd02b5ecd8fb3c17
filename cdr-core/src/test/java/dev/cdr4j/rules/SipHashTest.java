package dev.cdr4j.rules;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {
  /** Of the test vectors of the authors: the bytes from 0 on, with the key of bytes 0 to 15. */
  @ParameterizedTest
  @CsvSource({
    "0, a3817f04ba25a8e66df67214c7550293",
    "2, 8177228da4a45dc7fca38bdef60affe4",
    "8, 3b62a9ba6258f5610f83e264f31497b4",
    "22, 4a29b54552d16b9a469c10528eff0aae"
  })
  void isTheHashOfItsAuthors(int length, String expected) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    SipHash hash =
        new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L, new String(bytes, UTF_16LE));

    byte[] result =
        ByteBuffer.allocate(16)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(hash.first())
            .putLong(hash.second())
            .array();
    assertThat(HexFormat.of().formatHex(result)).isEqualTo(expected);
  }
}
