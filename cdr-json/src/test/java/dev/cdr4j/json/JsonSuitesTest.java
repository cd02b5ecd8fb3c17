package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.Extra;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The reader takes and refuses what the well-known suites of JSON cases want it to. */
class JsonSuitesTest {
  private static final Set<Reason> MALFORMED =
      Set.of(Reason.MALFORMED_JSON, Reason.TRUNCATED, Reason.EMPTY_SOURCE);
  private static final byte[] GOOD =
      "{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33199004719\"}"
          .getBytes(UTF_8);
  private static final byte[] BEFORE =
      "{\"callid\":\"2\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33199004719\",\"x\":"
          .getBytes(UTF_8);

  /**
   * A line of {@code grammar.cases}.
   *
   * @param sort what it is, see there
   */
  record Case(char sort, String name, String visible) {
    static Case of(String line) {
      String[] parts = line.split(" ", 3);
      return new Case(line.charAt(0), parts[1], parts.length > 2 ? parts[2] : "");
    }

    byte[] document() {
      return VisibleBytes.parse(visible);
    }

    @Override
    public String toString() {
      return sort + " " + name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = JsonSuitesTest.class.getResourceAsStream("grammar.cases")) {
      String text = new String(requireNonNull(in, "grammar.cases").readAllBytes(), UTF_8);
      return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).map(Case::of);
    }
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Stream.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** The value of an extra, in the second of three records of an array. */
  private static byte[] inRecord(byte[] document) {
    return concat(bytes("["), GOOD, bytes(","), BEFORE, document, bytes("},"), GOOD, bytes("]"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anExtraIsKeptExactlyOrItsRecordRejectedWithItsPlace(Case each) {
    byte[] source = inRecord(each.document());
    List<Reject> rejects = new ArrayList<>();
    List<Cdr> calls = CdrJson.reader().onReject(rejects::add).readAll(source);
    int start = GOOD.length + 2;

    assertThat(calls.get(0).callId()).as("what comes before").isEqualTo("1");
    if (each.sort() == 'y' || each.sort() == '+') {
      assertThat(rejects).isEmpty();
      assertThat(calls).extracting(Cdr::callId).containsExactly("1", "2", "1");
      assertKept(calls.get(1).extras().get("x"), each.document());
      return;
    }
    assertThat(rejects).hasSize(1);
    Reject reject = rejects.get(0);
    Problem problem = reject.problems().get(0);
    int at = (int) reject.location().byteOffset();
    assertThat(problem.location().byteOffset()).isBetween((long) at, (long) source.length);
    if (each.sort() == 'e') {
      assertThat(problem.reason()).isEqualTo(Reason.MALFORMED_ENCODING);
      assertThat(at).isEqualTo(start);
      assertThat(reject.rawBytes()).isEqualTo(concat(BEFORE, each.document(), bytes("}")));
      assertThat(calls).as("reading goes on").hasSize(2);
    } else {
      // a bracket too many may close the record itself, which is whole then
      assertThat(MALFORMED).contains(problem.reason());
      assertThat(at).isGreaterThanOrEqualTo(start);
      assertThat(reject.rawBytes()).isEqualTo(Arrays.copyOfRange(source, at, source.length));
      assertThat(calls).as("there is no way on").hasSize((int) reject.location().record() - 1);
    }
  }

  private static void assertKept(Extra extra, byte[] document) {
    String json = new String(document, UTF_8).strip();
    if (json.startsWith("\"")) {
      assertThat(extra).isEqualTo(Extra.ofText(new JsonMapper().readTree(json).asString()));
    } else {
      assertThat(extra).isEqualTo(Extra.ofJson(json));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jacksonAgrees(Case each) {
    if ("y2n".indexOf(each.sort()) < 0) {
      return;
    }
    JsonMapper jackson =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    boolean isJson = true;
    try {
      jackson.readTree(inRecord(each.document()));
    } catch (JacksonException e) {
      isJson = false;
    }
    assertThat(isJson).isEqualTo(each.sort() == 'y');
  }

  /** As a source of their own, they are what they are as well, and none does any harm. */
  @ParameterizedTest
  @MethodSource("cases")
  void aSourceIsReadOrRefusedWithItsPlace(Case each) {
    for (int bufferSize : new int[] {1, 3, 131_072}) {
      List<Problem> problems = problems(each.document(), bufferSize);
      boolean isMalformed = problems.stream().anyMatch(p -> MALFORMED.contains(p.reason()));
      assertThat(problems).allMatch(p -> p.location().byteOffset() >= 0);
      switch (each.sort()) {
        case 'y', '2', '+', 'e' -> assertThat(isMalformed).as("%s", problems).isFalse();
        case 'n' -> assertThat(isMalformed).as("%s", problems).isTrue();
        default -> assertThat(problems).isNotEmpty();
      }
    }
  }

  private static List<Problem> problems(byte[] source, int bufferSize) {
    List<Problem> problems = new ArrayList<>();
    try {
      CdrJson.reader()
          .bufferSize(bufferSize)
          .onReject(reject -> problems.addAll(reject.problems()))
          .readAll(source);
    } catch (CdrException e) {
      problems.addAll(e.problems());
    }
    return problems;
  }

  @Test
  void aByteOrderMarkMayStandBeforeASource() {
    assertThat(problems(VisibleBytes.parse("⟦EF BB BF⟧{}"), 1)).isEmpty();
  }

  /** Deep texts, closed or not: they cost neither the stack nor the records beside them. */
  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"\":", "[{\"\":"})
  void depthDoesNoHarm(String opening) {
    String deep = opening.repeat(100_000);
    for (int bufferSize : new int[] {64, 131_072}) {
      assertThat(problems(bytes(deep), bufferSize)).isNotEmpty();
      assertThat(problems(inRecord(bytes(deep)), bufferSize)).isNotEmpty();
    }
    String close = new StringBuilder(opening.replaceAll("[^\\[{]", "")).reverse().toString();
    String closed = deep + "1" + close.replace('[', ']').replace('{', '}').repeat(100_000);
    List<Reject> rejects = new ArrayList<>();
    List<Cdr> calls =
        CdrJson.reader()
            .maxFieldLength(1 << 20)
            .onReject(rejects::add)
            .readAll(inRecord(bytes(closed)));
    assertThat(calls).extracting(Cdr::callId).containsExactly("1", "1");
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).problems().get(0).reason()).isEqualTo(Reason.NESTING_TOO_DEEP);
  }

  @Test
  void depthIsALimitAndNotOfTheGrammar() {
    String deep = "[".repeat(500) + "]".repeat(500);
    assertThat(CdrJson.reader().maxNesting(500).readAll(inRecord(bytes(deep)))).hasSize(3);
  }
}
