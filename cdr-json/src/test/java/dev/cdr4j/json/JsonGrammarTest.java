package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The reader takes for JSON what RFC 8259 does, and says of all else where it is not. */
class JsonGrammarTest {
  private static final Set<Reason> MALFORMED =
      Set.of(Reason.MALFORMED_JSON, Reason.TRUNCATED, Reason.MALFORMED_ENCODING);
  private static final JsonMapper JACKSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static boolean isAccepted(byte[] value) {
    List<Reject> rejects = new ArrayList<>();
    CdrJson.reader().maxNesting(1000).onReject(rejects::add).readAll(inArray(value));
    for (Reject reject : rejects) {
      assertThat(reject.location().byteOffset()).isNotNegative();
      if (reject.problems().stream().anyMatch(p -> MALFORMED.contains(p.reason()))) {
        return false;
      }
    }
    return true;
  }

  private static byte[] inArray(byte[] value) {
    return ("[{\"x\":" + new String(value, ISO_8859_1) + "}]").getBytes(ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-1.5e+10",
        "1E5",
        "20e-1",
        "\"\"",
        "\"\\u0000\\/\\b\\f\\n\\r\\t\\\\\"",
        "\"\\uD800\"",
        "\"\u007f\"",
        "\"\u2028\"",
        "[]",
        "{}",
        "[[[]]]",
        "{\"\":0}",
        "{\"a\":{\"a\":[{}]}}",
        "true",
        " false ",
        "\t[ 1 , 2 ]\r\n",
        "123456789012345678901234567890",
        "\"\\uDBFF\\uDFFF\""
      })
  void isJson(String value) {
    assertThat(isAccepted(value.getBytes(UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1.e5",
        "1e",
        "1e+",
        "0x10",
        "NaN",
        "Infinity",
        "-Infinity",
        "1 2",
        "nul",
        "TRUE",
        "truee",
        "\"",
        "\"\\\"",
        "\"\\x41\"",
        "\"\\u12\"",
        "\"\\u12G4\"",
        "\"\t\"",
        "\"\n\"",
        "'a'",
        "a",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1",
        "[",
        "]",
        "[1}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\"::1}",
        "{1:1}",
        "/**/1",
        "1//x",
        "#1",
        "\u00a01",
        "\uFEFF1",
        "1,",
        "{\"a\":1}}",
        "[1]]",
        "\\u0031",
        "\"a\"x"
      })
  void isNotJson(String value) {
    assertThat(isAccepted(value.getBytes(UTF_8))).isFalse();
  }

  /** Bytes that are no UTF-8: too long forms, surrogates, what is cut off or beyond Unicode. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00E9",
        "\u00C0\u0080",
        "\u00C1\u00BF",
        "\u00E0\u0080\u0080",
        "\u00ED\u00A0\u0080",
        "\u00F4\u0090\u0080\u0080",
        "\u0080",
        "\u00FF",
        "\u00E2\u0082",
        "\u00F0\u0082\u0082\u00AC",
        "\u00F8\u0088\u0080\u0080\u0080"
      })
  void isNoText(String bytes) {
    assertThat(isAccepted(("\"" + bytes + "\"").getBytes(ISO_8859_1))).isFalse();
    assertThat(isAccepted(("[\"" + bytes + "\"]").getBytes(ISO_8859_1))).isFalse();
    assertThat(isAccepted(("{\"" + bytes + "\":1}").getBytes(ISO_8859_1))).isFalse();
    assertThat(isAccepted(bytes.getBytes(ISO_8859_1))).isFalse();
  }

  /** Of texts with something changed, just those are accepted that Jackson accepts. */
  @Property(tries = 3000)
  void agreesWithJackson(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] value =
        "{\"a\":[1,-2.5e3,\"t\\u00e9\\n\",true,null,{\"b\":{}}],\"c\":\"x\",\"d\":[[],[0]]}"
            .getBytes(UTF_8);
    byte[] alphabet = "{}[]\",:\\u019-+.eEtfn \n/'x".getBytes(UTF_8);
    int changes = 1 + random.nextInt(2);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(value.length);
      byte b = alphabet[random.nextInt(alphabet.length)];
      value = random.nextBoolean() ? replaced(value, at, b) : inserted(value, at, b);
    }
    boolean isJson = true;
    try {
      JACKSON.readTree(inArray(value));
    } catch (JacksonException e) {
      isJson = false;
    }
    assertThat(isAccepted(value)).as(new String(value, UTF_8)).isEqualTo(isJson);
  }

  private static byte[] replaced(byte[] value, int at, byte b) {
    byte[] changed = value.clone();
    changed[at] = b;
    return changed;
  }

  private static byte[] inserted(byte[] value, int at, byte b) {
    byte[] changed = new byte[value.length + 1];
    System.arraycopy(value, 0, changed, 0, at);
    changed[at] = b;
    System.arraycopy(value, at, changed, at + 1, value.length - at);
    return changed;
  }
}
