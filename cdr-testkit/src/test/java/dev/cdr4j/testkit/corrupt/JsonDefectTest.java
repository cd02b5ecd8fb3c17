package dev.cdr4j.testkit.corrupt;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.Location;
import dev.cdr4j.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts on damaged JSON hold against a strict parser that knows nothing of them. */
class JsonDefectTest {
  private static final Map<String, String> TEXTS = GoodJsonTexts.all();
  private static final Map<String, Corrupter> CORRUPTERS = GoodJsonTexts.corrupters();
  private static final String SINGLE = requireNonNull(TEXTS.get("single"));

  /** Values that are nested too deeply for the library are JSON nevertheless. */
  private static final JsonFactory DEEP =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20_000).build())
          .build();

  /** As strict as it can be; decimals keep their digits. */
  private static final JsonMapper STRICT =
      JsonMapper.builder(DEEP)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final JsonMapper LENIENT_OF_DUPLICATES =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  static Stream<Arguments> cases() {
    return CORRUPTERS.entrySet().stream()
        .flatMap(
            named ->
                Defect.json().stream()
                    .filter(named.getValue()::fits)
                    .map(defect -> Arguments.of(defect, named.getKey())));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isJudgedRightly(Defect defect, String name) throws IOException {
    Corrupter corrupter = CORRUPTERS.get(name);
    for (long seed = 0; seed < 6; seed++) {
      Corrupted broken = corrupter.seeded(seed).with(defect).corrupt();
      Verdict verdict = broken.verdict();
      assertThat(broken.bytes()).isNotEqualTo(TEXTS.get(name).getBytes(UTF_8));
      assertPlaces(defect, broken);
      if (!isCompressed(defect)) {
        String text = textOf(defect, broken);
        if (name.equals("lines")) {
          assertLines(text, verdict, defect);
        } else if (verdict.ending() instanceof Ending.Complete) {
          assertRecords(text, verdict, defect);
        } else {
          assertBroken(text, (Ending.BrokenOff) verdict.ending());
        }
      } else if (defect == JsonDefect.GZIP) {
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(broken.bytes())).readAllBytes();
        assertThat(new String(plain, UTF_8)).isEqualTo(TEXTS.get(name));
      } else {
        assertThat(verdict.ending()).isInstanceOf(Ending.Failed.class);
        assertThatThrownBy(
                () -> new GZIPInputStream(new ByteArrayInputStream(broken.bytes())).readAllBytes())
            .isInstanceOf(IOException.class);
      }
    }
  }

  private static boolean isCompressed(Defect defect) {
    return defect.name().startsWith("GZIP");
  }

  private static String textOf(Defect defect, Corrupted broken) {
    String text =
        new String(
            broken.bytes(),
            defect == JsonDefect.BOM_UTF_16_LE
                ? UTF_16LE
                : defect == JsonDefect.BOM_UTF_16_BE ? UTF_16BE : UTF_8);
    if (defect.name().startsWith("BOM")) {
      assertThat(text).startsWith("\uFEFF");
      return text.substring(1);
    }
    return text;
  }

  /** The text is JSON, and its objects are the records and rejects of the verdict. */
  private static void assertRecords(String text, Verdict verdict, Defect defect) {
    boolean isDuplicate = defect == JsonDefect.DUPLICATE_PROPERTY;
    if (isDuplicate) {
      assertThatThrownBy(() -> STRICT.readTree(text)).isInstanceOf(JacksonException.class);
    }
    JsonNode tree = (isDuplicate ? LENIENT_OF_DUPLICATES : STRICT).readTree(text);
    List<JsonNode> nodes = new ArrayList<>();
    boolean isSingle = tree.isObject() && (tree.has("callid") || tree.has("start"));
    if (isSingle) {
      nodes.add(tree);
    } else {
      tree.forEach(nodes::add);
    }
    assertNodes(nodes, verdict, defect);
  }

  private static void assertNodes(List<JsonNode> nodes, Verdict verdict, Defect defect) {
    assertThat(verdict.records()).hasSameSizeAs(nodes);
    for (int i = 0; i < nodes.size(); i++) {
      if (verdict.records().get(i) instanceof Expected.Delivered delivered) {
        assertThat(read(nodes.get(i))).isEqualTo(delivered.cdr());
      } else {
        assertThat(defect.effect()).isEqualTo(Effect.REJECT);
      }
    }
  }

  private static void assertLines(String text, Verdict verdict, Defect defect) {
    assertThat(verdict.ending()).isEqualTo(new Ending.Complete());
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSameSizeAs(verdict.records());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (verdict.records().get(i) instanceof Expected.Delivered delivered) {
        assertThat(read(STRICT.readTree(line))).isEqualTo(delivered.cdr());
      } else if (defect.effect() == Effect.BREAK && !line.contains("\uFFFD")) {
        assertThatThrownBy(() -> STRICT.readTree(line)).isInstanceOf(JacksonException.class);
      }
    }
  }

  /** A strict parser fails as well, and not before the record that is named. */
  private static void assertBroken(String text, Ending.BrokenOff broken) {
    if (text.contains("\uFFFD")) {
      return; // the bytes are not UTF-8, which the text no longer shows
    }
    long place = broken.problem().location().byteOffset();
    assertThatThrownBy(() -> STRICT.readTree(text))
        .isInstanceOfSatisfying(
            JacksonException.class,
            e -> {
              if (e.getLocation() == null || broken.problem().reason() == Reason.TRUNCATED) {
                return; // it does not say where the text ends
              }
              int offset = (int) e.getLocation().getCharOffset();
              int bytes = text.substring(0, Math.min(offset, text.length())).getBytes(UTF_8).length;
              assertThat((long) bytes).isGreaterThanOrEqualTo(place - 1);
            });
  }

  /** Places point at what they name, found by counting and not by what laid the text out. */
  private static void assertPlaces(Defect defect, Corrupted broken) {
    if (isCompressed(defect) || defect.name().startsWith("BOM_UTF_16")) {
      return;
    }
    byte[] bytes = broken.bytes();
    for (Expected record : broken.verdict().records()) {
      Location place = record.location();
      assertThat(bytes[(int) place.byteOffset()]).isEqualTo((byte) '{');
      assertThat(place.line()).isEqualTo(1 + lineFeedsBefore((int) place.byteOffset(), bytes));
      if (record instanceof Expected.Rejected rejected) {
        String behind =
            new String(
                bytes, (int) place.byteOffset(), bytes.length - (int) place.byteOffset(), UTF_8);
        assertThat(behind).startsWith(rejected.rawText());
        rejected.problems().forEach(problem -> assertPlace(problem, bytes));
      }
    }
  }

  private static int lineFeedsBefore(int place, byte[] bytes) {
    int count = 0;
    for (int i = 0; i < place; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  private static void assertPlace(ExpectedProblem problem, byte[] bytes) {
    if (problem.location().path() == null || problem.rawValue() == null) {
      return;
    }
    int place = (int) problem.location().byteOffset();
    String before = new String(bytes, 0, place, UTF_8);
    String behind = new String(bytes, place, bytes.length - place, UTF_8);
    String line = before.substring(before.lastIndexOf('\n') + 1);
    assertThat(problem.location().column()).isEqualTo(1 + line.codePointCount(0, line.length()));
    if (problem.reason() == Reason.MALFORMED_ENCODING) {
      assertThat(bytes[place]).isEqualTo((byte) 0xE9);
      return;
    }
    assertThat(behind.startsWith(problem.rawValue()) || behind.startsWith('"' + problem.rawValue()))
        .as("%s at %s", problem, behind.substring(0, Math.min(40, behind.length())))
        .isTrue();
    if (problem.field() != null) {
      assertThat(problem.location().path()).endsWith("." + problem.field().wireName());
    }
  }

  /** A plain mapping of a tree to a record, as the format's description has it. */
  private static Cdr read(JsonNode node) {
    Map<CdrField, String> texts = new EnumMap<>(CdrField.class);
    Map<String, Extra> extras = new LinkedHashMap<>();
    node.properties()
        .forEach(
            property -> {
              CdrField field = CdrField.find(property.getKey());
              JsonNode value = property.getValue();
              String text =
                  value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
              if (field != null) {
                texts.put(field, text);
              } else {
                extras.put(
                    property.getKey(),
                    value.isString()
                        ? Extra.ofText(text)
                        : Extra.ofJson(jsonOf(property.getKey(), text)));
              }
            });
    Direction direction =
        texts.keySet().stream().anyMatch(field -> field.onlyDirection() == Direction.INBOUND)
            ? Direction.INBOUND
            : Direction.OUTBOUND;
    return RecordMaker.make(direction, texts, extras);
  }

  /** Trees do not keep the digits and blanks of a value, which records do. */
  private static String jsonOf(String name, String text) {
    return new HashMap<>(
            Map.of("jitter", "1.50", "route", "{\"carrier\": \"b\", \"hops\": [1, 2]}"))
        .getOrDefault(name, text);
  }

  @Test
  void everyDefectFitsSomeText() {
    assertThat(Defect.json())
        .allSatisfy(
            defect ->
                assertThat(CORRUPTERS.values())
                    .as(defect.name())
                    .anyMatch(corrupter -> corrupter.fits(defect)));
  }

  @Test
  void theLineEndBehindATextOfItsOwnBelongsToIt() {
    Corrupter alone = Corrupter.json(SINGLE).with(JsonDefect.BOOLEAN_FOR_VALUE);

    assertThat(endOfReject(alone)).isEqualTo("}");
    assertThat(endOfReject(alone.with(JsonDefect.TRAILING_GARBAGE))).isEqualTo("}\n");
  }

  @ParameterizedTest
  @CsvSource({"'\n', '\n'", "'\r\n', '\r\n'", "'\r \n', '\r'", "' \r\n', ''"})
  void noMoreThanTheLineEndBelongsToALine(String between, String end) {
    String lines = SINGLE + between.translateEscapes() + SINGLE;

    assertThat(endOfReject(Corrupter.json(lines).with(JsonDefect.BOOLEAN_FOR_VALUE, 1)))
        .isEqualTo("}" + end.translateEscapes());
  }

  @Test
  void brokenTextOfItsOwnCostsItsLineAlone() {
    Verdict verdict =
        Corrupter.json(SINGLE)
            .with(JsonDefect.TRAILING_COMMA)
            .with(JsonDefect.TRAILING_GARBAGE)
            .corrupt()
            .verdict();

    assertThat(verdict.rejects())
        .singleElement()
        .satisfies(reject -> assertThat(reject.rawText()).endsWith(",}\n"));
    assertThat(((Ending.BrokenOff) verdict.ending()).problem().location().record()).isEqualTo(2);
  }

  private static String endOfReject(Corrupter corrupter) {
    String raw = corrupter.corrupt().verdict().rejects().get(0).rawText();
    return raw.substring(raw.lastIndexOf('}'));
  }

  @Test
  void withoutADefectAllSurviveAndNothingChanges() {
    TEXTS.forEach(
        (name, text) -> {
          Corrupted sound = Corrupter.json(text).corrupt();
          assertThat(sound.text()).isEqualTo(text);
          assertThat(sound.verdict().rejects()).isEmpty();
          assertThat(sound.verdict().ending()).isEqualTo(new Ending.Complete());
        });
    assertThat(
            Corrupter.json(TEXTS.get("mixed array, absent omitted"))
                .corrupt()
                .verdict()
                .survivors())
        .isEqualTo(GoodJsonTexts.calls());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|at byte 0: there is nothing",
        "[1]|at byte 1: there must be {",
        "[{\"callid\":\"1\",\"start\":\"x\",\"number\":\"1\"}]|at byte 1: it is no record",
        "[{\"callid\":\"1\"}|nothing tells the direction",
        "[{\"number\":true}]|at byte 1: number must be a string, a number or null",
        "[{\"a\":1,}]|a property must follow the comma",
        "[{\"a\":01}]|at byte 6: it is no value",
        "[{\"a\":\"\\x\"}]|it is no escape",
        "[] x|there is more behind the end"
      })
  void otherTextIsNotGood(String text, String why) {
    assertThatThrownBy(() -> Corrupter.json(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("text is not good")
        .hasMessageContaining(why);
  }
}
