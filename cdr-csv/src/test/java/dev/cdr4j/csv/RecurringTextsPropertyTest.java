package dev.cdr4j.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Direction;
import dev.cdr4j.VoiceApp;
import dev.cdr4j.testkit.Traffic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a writer writes of a record does not depend on the records that it wrote before. */
class RecurringTextsPropertyTest {
  private static final List<Cdr> CALLS = Traffic.seeded(7).stream().limit(500).toList();

  /** Names of voice apps that need quotes, take lines, or are not in each charset. */
  private static final List<String> NAMES =
      List.of("Support", "a,b", "\"", "two\nlines", "Zo\u00EB", "\u2603", "=1", "\uD83D", " ");

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void recordsAreWrittenAsTheyAreAlone(
      @ForAll long seed, @ForAll boolean isLatin, @ForAll boolean isGuarded) throws IOException {
    Random random = new Random(seed);
    CsvOutput output =
        CdrCsv.writer()
            .charset(isLatin ? ISO_8859_1 : UTF_8)
            .spreadsheetGuard(isGuarded)
            .quote(random.nextInt(4) == 0 ? QuoteMode.ALWAYS : QuoteMode.MINIMAL)
            .extras("note", "hangupsource2");
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    ByteArrayOutputStream alone = new ByteArrayOutputStream();
    alone.write(written(output));
    try (CdrWriter out = output.open(together)) {
      for (int i = 0; i < 100; i++) {
        Cdr call = any(random);
        byte[] row = row(output, call);
        if (row == null) {
          String before = alone.toString(ISO_8859_1);
          assertThat(refusal(out, call).location().line())
              .isEqualTo(1 + before.chars().filter(c -> c == '\n').count());
        } else {
          out.write(call);
          alone.write(row);
        }
      }
    }

    assertThat(together.toString(ISO_8859_1)).isEqualTo(alone.toString(ISO_8859_1));
  }

  private static Cdr any(Random random) {
    Cdr call = CALLS.get(random.nextInt(CALLS.size()));
    Cdr.Builder<?> builder = call.toBuilder();
    if (random.nextInt(3) == 0) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      builder.voiceApp(VoiceApp.builder().hash("H").name(name).build());
    }
    if (random.nextInt(8) == 0) {
      boolean isInbound = call.direction() == Direction.INBOUND;
      builder.extra(isInbound ? "dialstatus" : "did_hash", "of another direction");
      builder.extra("note", "x");
    }
    return builder.build();
  }

  /** The row of a record that is the only one, or null where it is refused. */
  private static byte @Nullable [] row(CsvOutput output, Cdr call) {
    byte[] header = written(output);
    try {
      byte[] all = written(output, call);
      return Arrays.copyOfRange(all, header.length, all.length);
    } catch (CdrDataException e) {
      return null;
    }
  }

  private static byte[] written(CsvOutput output, Cdr... calls) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CdrWriter out = output.open(bytes)) {
      for (Cdr call : calls) {
        out.write(call);
      }
    }
    return bytes.toByteArray();
  }

  private static CdrDataException refusal(CdrWriter out, Cdr call) {
    return catchThrowableOfType(CdrDataException.class, () -> out.write(call));
  }

  @Test
  void thereIsRoomForTextsThatAreCopiedWhereverTheyStand() {
    Cdr call = CALLS.get(0);
    for (int length = 64_000; length < 66_000; length += 7) {
      String name = "x".repeat(length);
      Cdr longer = call.toBuilder().caller(c -> c.name(name)).build();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (CdrWriter out = CdrCsv.writer().open(bytes)) {
        out.writeAll(Collections.nCopies(40, call));
        out.flush();
        out.write(longer);
      }

      String row = new String(requireNonNull(row(CdrCsv.writer(), longer)), UTF_8);
      assertThat(bytes.toString(UTF_8)).endsWith(row);
    }
  }
}
