package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.reading.Event.Delivered;
import dev.cdr4j.csv.reading.Event.Rejected;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes in memory are read where they are, all but the last: what comes of them is the same as if
 * they came from a stream, wherever the last begin, and they are left as they were.
 */
class BytesInMemoryTest {
  private static final String HEADER = "callid,start,number,duration,x,cli_name\n";
  private static final String ROW = "7,2024-01-31 10:00:00,+33123456789,65,a,Jane";
  private static final Set<CdrField> CHOSEN = Set.of(CdrField.DURATION, CdrField.CLI_NAME);
  private static final CsvInput<? extends Cdr> INPUT =
      CdrCsv.reader().outbound().maxFieldLength(40).maxRecordLength(150);

  /** Rows of every kind, with every line end. */
  private static final String ALL_KINDS =
      HEADER
          + (ROW + "\r\n")
          + (ROW + "\n\n\r\n\r")
          + (ROW.replace("65", "6x5") + "\r\n")
          + (ROW.replace("Jane", "\"Doe,\r\n\"\"J\"\"\r\"") + "\r")
          + (ROW.replace("Jane", "José日𝄞") + "\r\n")
          + (ROW.replace("65", "\"65\"x") + "\r\n")
          + (ROW.replace("Jane", "\"Jane") + "\r\n")
          + (ROW.replace("a", "x".repeat(41)) + "\r\n")
          + (ROW.replace("a", "x".repeat(400)) + "\r\n")
          + (ROW + ",\r\n")
          + ROW.replace("Jane", "\"\"");

  /** Cut off after each of its bytes, so that the last begin at each of them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 50, 1 << 17})
  void areReadAsAStreamIsWhereverTheyEnd(int bufferSize) {
    byte[] all = ("\uFEFF" + ALL_KINDS).getBytes(UTF_8);
    for (int length = 0; length <= all.length; length++) {
      assertReadAsAStream(Arrays.copyOf(all, length), bufferSize, 1 << 17);
    }
    assertThat(Reading.handled(INPUT, in -> in.open(all)))
        .hasAtLeastOneElementOfType(Delivered.class)
        .hasAtLeastOneElementOfType(Rejected.class);
  }

  @Property(tries = 1500)
  void areReadAsAStreamIs(
      @ForAll @Size(max = 40) List<@From("pieces") String> pieces,
      @ForAll("bufferSizes") int bufferSize,
      @ForAll("bufferSizes") int bufferSizeOfStream) {
    String text = HEADER + String.join("", pieces);

    assertReadAsAStream(text.getBytes(UTF_8), bufferSize, bufferSizeOfStream);
  }

  private static void assertReadAsAStream(byte[] bytes, int bufferSize, int sizeOfStream) {
    byte[] before = bytes.clone();
    CsvInput<? extends Cdr> input = INPUT.bufferSize(bufferSize);
    CsvInput<? extends Cdr> inputOfStream = INPUT.bufferSize(sizeOfStream);

    assertThat(Reading.handled(input, in -> in.open(bytes)))
        .as("%d bytes", bytes.length)
        .isEqualTo(Reading.handled(inputOfStream, before));
    assertThat(Scanning.handled(input, CHOSEN, in -> in.open(bytes)))
        .as("%d bytes", bytes.length)
        .isEqualTo(
            Scanning.handled(
                inputOfStream, CHOSEN, in -> in.open(new ByteArrayInputStream(before))));
    assertThat(bytes).isEqualTo(before);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            ROW + "\n",
            ROW + "\r\n",
            ROW + "\r",
            ROW.replace("Jane", "\"Doe,\r\n\"\"J\"\"\"") + "\n",
            ROW.replace("Jane", "José") + "\r\n"),
        Arbitraries.of(",", "\"", "\"\"", "\n", "\r", "\r\n", ",\"", "\",", "é", "日", "x", ROW),
        Arbitraries.of("x".repeat(41), "x".repeat(200)));
  }

  @Provide
  Arbitrary<Integer> bufferSizes() {
    return Arbitraries.oneOf(Arbitraries.integers().between(1, 400), Arbitraries.just(1 << 17));
  }
}
