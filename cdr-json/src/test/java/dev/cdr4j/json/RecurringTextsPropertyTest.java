package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Timing;
import dev.cdr4j.VoiceApp;
import dev.cdr4j.testkit.Traffic;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What a writer writes of a record does not depend on the records that it wrote before. */
class RecurringTextsPropertyTest {
  private static final List<Cdr> CALLS = Traffic.seeded(7).stream().limit(500).toList();

  private static final List<String> NAMES =
      List.of("Support", "a,b", "\"", "two\nlines", "Zo\u00EB", "\u2603", "\uD83D", " ");

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void recordsAreWrittenAsTheyAreAlone(
      @ForAll long seed, @ForAll AbsentFields absentFields, @ForAll boolean isPretty) {
    Random random = new Random(seed);
    JsonOutput output =
        CdrJson.writer()
            .layout(isPretty ? JsonLayout.PRETTY : JsonLayout.LINES)
            .absentFields(absentFields);
    if (random.nextInt(3) == 0) {
      output = output.fields(CdrField.HANGUPSOURCE, CdrField.SCENARIO_NAME, CdrField.CLI_PRES);
    }
    List<Cdr> calls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      calls.add(any(random));
    }

    String together = new String(output.toBytes(calls), UTF_8);

    JsonOutput alone = output;
    assertThat(together)
        .isEqualTo(
            isPretty
                ? pretty(alone, calls)
                : calls.stream().map(call -> text(alone, call)).collect(joining()));
  }

  private static String text(JsonOutput output, Cdr call) {
    return new String(output.toBytes(List.of(call)), UTF_8);
  }

  /** Between the brackets that are around a single record stands what is joined by commas. */
  private static String pretty(JsonOutput output, List<Cdr> calls) {
    String first = text(output, calls.get(0));
    String start = first.substring(0, first.indexOf('{'));
    String end = first.substring(first.lastIndexOf('}') + 1);
    return calls.stream()
        .map(call -> text(output, call))
        .map(text -> text.substring(start.length(), text.length() - end.length()))
        .collect(joining("," + start.substring(1), start, end));
  }

  private static Cdr any(Random random) {
    Cdr.Builder<?> builder = CALLS.get(random.nextInt(CALLS.size())).toBuilder();
    if (random.nextInt(3) == 0) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      builder.voiceApp(VoiceApp.builder().hash("H").name(name).build());
    }
    if (random.nextInt(8) == 0) {
      builder.extra("note", "x");
    }
    return builder.build();
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void aRefusalTellsTheLine(@ForAll long seed, @ForAll JsonLayout layout) {
    Random random = new Random(seed);
    List<Cdr> calls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      calls.add(any(random));
    }
    JsonOutput output = CdrJson.writer().layout(layout);
    Cdr refused = withFraction(calls.get(0));

    CdrDataException refusal;
    try (CdrWriter out = output.open(new ByteArrayOutputStream())) {
      out.writeAll(calls.subList(0, 59));
      refusal = catchThrowableOfType(CdrDataException.class, () -> out.write(refused));
    }

    String text = new String(output.toBytes(calls), UTF_8);
    String before = text.substring(0, text.lastIndexOf('{'));
    assertThat(refusal.location().line())
        .isEqualTo(1 + before.chars().filter(c -> c == '\n').count());
  }

  private static Cdr withFraction(Cdr call) {
    Timing timing = call.timing().toBuilder().start(call.timing().start().plusNanos(1)).build();
    return call.toBuilder().timing(timing).build();
  }

  @Test
  void thereIsRoomForTextsThatAreCopiedWhereverTheyStand() {
    Cdr call = CALLS.get(0);
    JsonOutput output = CdrJson.writer().layout(JsonLayout.LINES);
    for (int length = 64_000; length < 66_000; length += 7) {
      String name = "x".repeat(length);
      Cdr longer = call.toBuilder().caller(c -> c.name(name)).build();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (CdrWriter out = output.open(bytes)) {
        out.writeAll(Collections.nCopies(40, call));
        out.flush();
        out.write(longer);
      }

      assertThat(bytes.toString(UTF_8)).endsWith(text(output, longer));
    }
  }
}
