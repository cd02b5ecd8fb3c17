package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Problem;
import dev.cdr4j.Reject;
import dev.cdr4j.testkit.Traffic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object that stands among others like it, and is decoded in one go, is read as it is where it
 * stands alone, and is gone through with care.
 */
class RegularObjectsPropertyTest {
  private static final List<Cdr> CALLS = Traffic.seeded(1).stream().limit(1000).toList();
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Values that are right for some fields and wrong for others, and all JSON. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "0",
          "-0",
          "12",
          "999999999999999",
          "1234567890123456",
          "12345678901234567890",
          "1.5",
          "-7",
          "1e3",
          "12E-1",
          "true",
          "[]",
          "[1,{\"a\":\"}\"}]",
          "{\"value\":1}",
          "\"0\"",
          "\"007\"",
          "\"-3\"",
          "\"16\"",
          "\"16 \"",
          "\"0.00\"",
          "\"0.001\"",
          "\"123456789012345.67\"",
          "\"1234567890123456.78\"",
          "\".50\"",
          "\"-1.00\"",
          "\"0.0a\"",
          "\"2026-03-02 08:00:00\"",
          "\"2026-02-30 08:00:00\"",
          "\"2026-03-02T08:00:00\"",
          "\"0000-00-00 00:00:00\"",
          "\"2026-03-02 08:00:001\"",
          "\"+33199004719\"",
          "\"+0199004719\"",
          "\"+1\"",
          "\"+123456789012345\"",
          "\"+1234567890123456\"",
          "\"anonymous\"",
          "\"FR\"",
          "\"fr\"",
          "\"F\\u0052\"",
          "\"ALLOWED_PASSED_SCREEN\"",
          "\"\\\\\"",
          "\"a\\\\\"",
          "\"a\\\"\"",
          "\"\\\"a\\\",\\\"b\\\":\\\"\"",
          "\"a\\nb\"",
          "\"N\u00fa\u00f1ez\"",
          "\"\\u004e\\u00fa\u00f1ez\"",
          "\"\u2603 \\ud83d\\ude00\"",
          "\"\\ud83d\"",
          "\"" + "x".repeat(127) + "\"",
          "\"" + "y".repeat(128) + "\"",
          "\"" + "z".repeat(300) + "\"",
          "\"IN\"",
          "\"OUT\"",
          "\"sideways\"");

  private static final List<String> NAMES =
      List.of("direction", "Direction", "x", "note", "n\u00f6te", "call\\u0069d", "x\\\"y", "");

  private static final List<String> BLANKS = List.of("", " ", "\n", "\n    ", "\t");

  /** What came of an object: a record, or what is wrong. */
  private record Outcome(Cdr cdr, List<String> problems, String raw) {}

  private final List<String> blanks = new ArrayList<>();

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void areReadAsTheyAreAlone(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 24) int count, @ForAll boolean isTight) {
    Random random = new Random(seed);
    blanks.clear();
    for (int i = 0; i < 4; i++) {
      blanks.add(isTight ? "" : any(BLANKS, random));
    }
    List<String> objects =
        CALLS.stream()
            .skip(random.nextInt(CALLS.size() - count))
            .limit(count)
            .map(call -> object(call, random))
            .toList();

    List<Outcome> together = outcomes("[" + String.join(",", objects) + "]");
    List<Outcome> alone =
        objects.stream().flatMap(object -> outcomes("[" + object + "]").stream()).toList();

    Statistics.collect(together.stream().anyMatch(outcome -> outcome.cdr == null));
    assertThat(together).isEqualTo(alone);
  }

  /** Where the text is damaged, the two ways break off at the same place, too. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void bothWaysAgree(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 24) int count, @ForAll boolean isLines) {
    Random random = new Random(seed);
    blanks.clear();
    for (int i = 0; i < 4; i++) {
      blanks.add(isLines ? "" : any(List.of("", " "), random));
    }
    List<String> firsts = List.of("\"a\":1", "\"x\":\"v\"");
    StringBuilder text = new StringBuilder(isLines ? "" : "[");
    for (int i = 0; i < count; i++) {
      String rest = object(CALLS.get(random.nextInt(CALLS.size())), random).substring(1);
      text.append('{').append(any(firsts, random)).append(separator(random, ","));
      if (random.nextBoolean()) {
        text.append(any(firsts, random)).append(separator(random, ","));
      }
      text.append(rest);
      text.append(isLines ? "\n" : separator(random, ","));
    }
    JsonInput<Cdr> input = isLines ? CdrJson.reader().lines() : CdrJson.reader();
    byte[] bytes = text.toString().getBytes(UTF_8);

    List<Object> fast = events(input.bufferSize(1 + random.nextInt(3000)), bytes);
    List<Object> careful = events(input.maxNumberLength(127), bytes);

    Statistics.collect(fast.size() > count / 2);
    assertThat(fast).isEqualTo(careful);
  }

  /** Properties that began an object are not taken for ones within another. */
  @Example
  void recordsThatRunIntoEachOtherAreNone() {
    String rest = ",\"callid\":1,\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33199004719\"}";
    String glued = "{\"x\":1{\"a\":2" + rest;

    List<Outcome> read = outcomes("[{\"a\":1" + rest + ",{\"x\":1" + rest + "," + glued + "]");

    assertThat(read).extracting(Outcome::raw).containsExactly("", "", glued + "]");
    assertThat(read.get(2).problems).singleElement().asString().startsWith("MALFORMED_JSON");
  }

  private static String separator(Random random, String right) {
    boolean isRight = random.nextInt(8) > 0;
    return isRight ? right : any(List.of("{", "{", "{", "}", "]", ":", "", "},{"), random);
  }

  /** All that is read, with its place. */
  private static List<Object> events(JsonInput<Cdr> input, byte[] bytes) {
    List<Object> events = new ArrayList<>();
    JsonInput<Cdr> open =
        input.onReject(
            reject -> events.add(List.of(reject.location(), told(reject), reject.rawText())));
    try (CdrReader<Cdr> reader = open.open(bytes)) {
      reader.forEach(cdr -> events.add(List.of(reader.location(), cdr)));
    }
    return events;
  }

  private static String told(Reject reject) {
    return reject.problems().toString();
  }

  private String object(Cdr call, Random random) {
    List<String> properties = new ArrayList<>();
    JsonNode tree = MAPPER.readTree(CdrJson.writer().toBytes(List.of(call))).get(0);
    for (Map.Entry<String, JsonNode> property : tree.properties()) {
      boolean isChanged = random.nextInt(60) == 0;
      properties.add(
          property(
              '"' + property.getKey() + '"',
              isChanged ? any(VALUES, random) : property.getValue().toString(),
              random));
    }
    if (random.nextInt(8) == 0) {
      String name = random.nextBoolean() ? any(NAMES, random) : anyField(random);
      properties.add(
          random.nextInt(properties.size() + 1),
          property('"' + name + '"', any(VALUES, random), random));
    }
    if (random.nextInt(20) == 0) {
      Collections.shuffle(properties, random);
    }
    if (random.nextInt(20) == 0) {
      properties.remove(random.nextInt(properties.size()));
    }
    if (random.nextInt(40) == 0) {
      properties.add(0, properties.remove(random.nextInt(properties.size())));
    }
    return properties.stream()
        .collect(Collectors.joining("," + blanks.get(0), "{" + blanks.get(0), blanks.get(1) + "}"));
  }

  /** A property with the blanks of all others or, now and then, with its own. */
  private String property(String name, String value, Random random) {
    boolean isOdd = random.nextInt(200) == 0;
    String before = isOdd ? any(BLANKS, random) : blanks.get(2);
    String behind = isOdd ? any(BLANKS, random) : blanks.get(3);
    return name + before + ":" + behind + value;
  }

  private static String anyField(Random random) {
    return any(List.of(CdrField.values()), random).wireName();
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<Outcome> outcomes(String json) {
    List<Outcome> outcomes = new ArrayList<>();
    JsonInput<Cdr> input =
        CdrJson.reader().bufferSize(2048).onReject(reject -> outcomes.add(outcome(reject)));
    try (CdrReader<Cdr> reader = input.open(json.getBytes(UTF_8))) {
      reader.forEach(cdr -> outcomes.add(new Outcome(cdr, List.of(), "")));
    }
    return outcomes;
  }

  private static Outcome outcome(Reject reject) {
    List<String> problems =
        reject.problems().stream().map(problem -> told(problem, reject)).toList();
    return new Outcome(null, problems, reject.rawText());
  }

  /** A problem without what tells one object from another. */
  private static String told(Problem problem, Reject reject) {
    return String.join(
        " ",
        problem.reason().name(),
        String.valueOf(problem.field()),
        String.valueOf(problem.rawValue()),
        problem.message().replaceFirst("^\\$\\[\\d+]", ""),
        "" + (problem.location().byteOffset() - reject.location().byteOffset()));
  }
}
