package dev.cdr4j.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is written is read back as it was, and written again as it was, in every format. */
class RoundTripPropertyTest {
  @Provide
  Arbitrary<Format> written() {
    return Arbitraries.of(Format.written());
  }

  @Property(tries = 500)
  void everyRecordComesBack(
      @ForAll("written") Format format, @ForAll @Size(max = 5) List<Cdr> calls) {
    List<Cdr> carried = Carried.by(format.output(), calls);
    byte[] bytes = format.output().toBytes(carried);

    List<Cdr> read = format.input().readAll(bytes);

    assertThat(read).isEqualTo(carried.stream().map(format::asRead).toList());
    assertThat(format.output().toBytes(format.input().readAll(format.output().toBytes(read))))
        .as("written, read and written again")
        .isEqualTo(format.output().toBytes(read));
  }

  @Property(tries = 150)
  void whateverItIsWrittenToAndReadFrom(
      @ForAll("written") Format format,
      @ForAll @Size(max = 4) List<Cdr> calls,
      @ForAll @IntRange(min = 1, max = 200) int bufferSize)
      throws IOException {
    List<Cdr> carried = Carried.by(format.output(), calls);
    String text = format.output().toText(carried);

    assertThat(format.output().toBytes(carried)).isEqualTo(text.getBytes(UTF_8));
    List<Cdr> read = format.input().readAll(text);
    assertThat(format.input(Limits.STANDARD.bufferSize(bufferSize)).readAll(text)).isEqualTo(read);
    assertThat(format.input().readAll(new StringReader(text))).isEqualTo(read);
  }
}
