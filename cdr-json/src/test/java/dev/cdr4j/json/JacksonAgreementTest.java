package dev.cdr4j.json;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Problem;
import dev.cdr4j.Reject;
import dev.cdr4j.testkit.corrupt.Corrupted;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.Defect;
import dev.cdr4j.testkit.corrupt.Effect;
import dev.cdr4j.testkit.corrupt.JsonDefect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/** On damaged records, a mapper reaches the verdict of the reader. */
class JacksonAgreementTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
  private static final Map<String, Corrupter> FILES =
      GoodJsonFiles.all().entrySet().stream()
          .collect(toMap(Map.Entry::getKey, file -> Corrupter.json(file.getValue())));
  private static final int SEEDS = 2;
  private static final TypeReference<List<Cdr>> CALLS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Cdr>> RECORDS = new TypeReference<>() {};

  /** Sizes and gzip are the mapper's own affair. */
  static List<Defect> defects() {
    return Defect.json().stream()
        .filter(defect -> defect != JsonDefect.VALUE_TOO_LONG && defect != JsonDefect.DEEP_NESTING)
        .filter(defect -> !defect.name().startsWith("GZIP"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void isJudgedAlike(Defect defect) {
    FILES.forEach(
        (name, corrupter) -> {
          if (corrupter.fits(defect)) {
            LongStream.range(0, SEEDS)
                .mapToObj(seed -> corrupter.seeded(seed).with(defect).corrupt())
                .forEach(broken -> assertJudgedAlike(name, defect, broken));
          }
        });
  }

  private static void assertJudgedAlike(String name, Defect defect, Corrupted broken) {
    List<Reject> rejects = new ArrayList<>();
    List<Cdr> byReader = CdrJson.reader().onReject(rejects::add).readAll(broken.bytes());
    if (defect.effect() == Effect.BREAK || defect == JsonDefect.MALFORMED_UTF_8) {
      assertThatExceptionOfType(JacksonException.class)
          .as("%s of %s", defect, name)
          .isThrownBy(() -> readAll(name, broken.bytes()));
    } else if (rejects.isEmpty()) {
      assertThat(readAll(name, broken.bytes()))
          .as("%s of %s", defect, name)
          .isEqualTo(byReader.stream().map(JacksonRoundTripTest::withoutBlanks).toList());
    }
    if (defect.effect() == Effect.REJECT && defect != JsonDefect.MALFORMED_UTF_8) {
      rejects.forEach(JacksonAgreementTest::assertRejected);
    }
  }

  private static List<Cdr> readAll(String name, byte[] bytes) {
    if (name.equals("object of records")) {
      return List.copyOf(MAPPER.readValue(bytes, RECORDS).values());
    }
    if (name.contains("array")) {
      return MAPPER.readValue(bytes, CALLS);
    }
    try (MappingIterator<Cdr> calls = MAPPER.readerFor(Cdr.class).readValues(bytes)) {
      return calls.readAll();
    }
  }

  private static void assertRejected(Reject reject) {
    InvalidFormatException e =
        catchThrowableOfType(
            InvalidFormatException.class, () -> MAPPER.readValue(reject.rawText(), Cdr.class));
    Problem first = reject.problems().get(0);
    assertThat(e).as(reject.toString()).isNotNull();
    assertThat(e.getValue()).isEqualTo(first.rawValue());
    String path = first.location().path();
    assertThat(e.getPath())
        .extracting(step -> step.getPropertyName())
        .containsExactly(path.substring(path.lastIndexOf('.') + 1));
    assertThat(e.getLocation().getColumnNr()).isPositive();
    assertThat(e.getOriginalMessage())
        .contains(reject.problems().stream().map(problem -> problem.reason().text()).toList());
    CdrField field = first.field();
    if (field != null && field.isPersonal() && first.rawValue() != null) {
      assertThat(e.getMessage()).doesNotContain(first.rawValue());
    }
  }
}
