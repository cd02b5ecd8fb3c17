package dev.cdr4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that ends up in a log tells who called whom. */
class MaskingTest {
  private static final Location PLACE = Location.ofRecord(3, 5, 412);

  @Property(tries = 300)
  void recordsDoNotTellWhoCalledWhom(
      @ForAll("numbers") String caller,
      @ForAll("numbers") String called,
      @ForAll("names") String name,
      @ForAll("names") String customerField) {
    InboundCdr in =
        Calls.inbound().toBuilder()
            .caller(c -> c.number(PhoneNumber.of(caller)).name(name))
            .did(did -> did.number(PhoneNumber.of(called)))
            .customerField(customerField)
            .extra("secret", Extra.ofText(name))
            .build();
    OutboundCdr out =
        Calls.outbound().toBuilder()
            .caller(in.caller())
            .destination(d -> d.number(PhoneNumber.of(called)))
            .customerField(customerField)
            .extra("secret", Extra.ofText(name))
            .build();

    for (Object value : List.of(in, out, in.caller(), in.did(), out.destination())) {
      assertHides(value.toString(), caller, called);
      assertHidesNames(value.toString(), name, customerField);
    }
    assertHides(CdrQuery.builder().number(in.did().number()).build().toString(), called);
  }

  /** Somebody may have made a name of a number. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$['+33199004719'].start",
        "$.0199004719",
        "$['Jane Doe 01 99 00 47 19']",
        "$[3].x['01.99.00.47.19']",
        "tel 0199-004-719"
      })
  void pathsDoNotTellANumber(String path) {
    Location place = PLACE.ofValue(1, 412, path);
    String text = Problem.ofValue(Reason.DUPLICATE_NAME, place, null, null, null).toString();

    assertThat(text).contains("***").doesNotContainPattern("4\\D?7\\D?1\\D?9");
    assertThat(place.path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$[1234567].start", "$[12345678]['x']", "$.key_123456.start", "q850"})
  void pathsTellWhichElementItIs(String path) {
    assertThat(PLACE.ofValue(1, 412, path)).asString().contains("(" + path + ")");
  }

  @Property(tries = 300)
  void messagesDoNotTellAValueOfAPersonalField(
      @ForAll("personalFields") CdrField field,
      @ForAll("numbers") String number,
      @ForAll("names") String name) {
    assertHides(messages(Reason.MALFORMED_ENCODING, field, number), number);
    assertHidesNames(messages(Reason.MALFORMED_ENCODING, field, name), name);
  }

  @Provide
  Arbitrary<CdrField> personalFields() {
    return Arbitraries.of(CdrField.class).filter(CdrField::isPersonal);
  }

  @Property(tries = 300)
  void messagesDoNotTellAPersonalValueThatSlippedIntoAnotherColumn(
      @ForAll CdrField field, @ForAll("numbers") String number, @ForAll("names") String name) {
    for (Reason reason : List.of(Reason.INVALID_DATETIME, Reason.INVALID_PRICE)) {
      assertHides(messages(reason, field, number), number);
      assertHidesNames(messages(reason, field, name), name);
      assertHides(messages(reason, null, number), number);
      assertHidesNames(messages(reason, null, name), name);
    }
  }

  private static String messages(Reason reason, CdrField field, String rawValue) {
    Problem problem = Problem.ofValue(reason, PLACE, field, rawValue, null);
    Reject reject = Reject.of(PLACE, List.of(problem), rawValue.getBytes(UTF_8), UTF_8, false);
    CdrException exception = CdrException.of(reject);
    return problem.message() + problem + reject + exception.getMessage() + exception;
  }

  /** Of a number no four characters in a row are shown. */
  private static void assertHides(String message, String... numbers) {
    for (String number : numbers) {
      for (int i = 0; i + 4 <= number.length(); i++) {
        assertThat(message).doesNotContain(number.substring(i, i + 4));
      }
    }
  }

  /** Of a name no two characters in a row are shown. */
  private static void assertHidesNames(String message, String... names) {
    for (String name : names) {
      int[] letters = name.codePoints().toArray();
      for (int i = 0; i + 2 <= letters.length; i++) {
        assertThat(message).doesNotContain(new String(letters, i, 2));
      }
    }
  }

  /** Digits that no date, place or id of these tests has. */
  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> digits =
        Arbitraries.strings().withChars("3678").ofMinLength(7).ofMaxLength(15);
    Arbitrary<String> spaced =
        Arbitraries.strings()
            .withChars("3678")
            .ofLength(2)
            .list()
            .ofMinSize(4)
            .ofMaxSize(6)
            .flatMap(pairs -> Arbitraries.of(" ", ".", "-", "/").map(s -> String.join(s, pairs)));
    return Combinators.combine(Arbitraries.of("+", "", "00"), Arbitraries.oneOf(digits, spaced))
        .as((prefix, rest) -> prefix + rest);
  }

  /** Letters that make no word of a message. */
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "qxzjkw", "QXZJK", "TZeE", "Жщюя", "王伟芳秀", "राम", "\uD835\uDC9C\uD835\uDC9E", "qz' -.@")
        .flatMap(
            letters ->
                Arbitraries.of(letters.codePoints().boxed().toList())
                    .list()
                    .ofMinSize(2)
                    .ofMaxSize(12)
                    .map(MaskingTest::join))
        .filter(name -> name.codePoints().anyMatch(Character::isLetter));
  }

  private static String join(List<Integer> codePoints) {
    StringBuilder text = new StringBuilder();
    codePoints.forEach(text::appendCodePoint);
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-31T10:00:00Z",
        "2024-02-30 10:00:00",
        "2024-01-31 10:00:00.123456",
        "2024-01-31 10:00:00+02:00",
        "31/01/24",
        "10:00",
        "12,50",
        "1.2.3",
        "1e3",
        "+12",
        " 12",
        "12 €",
        "-"
      })
  void aSlipInATimeOrAPriceIsShown(String rawValue) {
    assertThat(Problem.ofValue(Reason.INVALID_PRICE, PLACE, CdrField.START, rawValue, null))
        .extracting(Problem::message)
        .asString()
        .endsWith(": \"" + rawValue + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ", "Te", "eZ 1", "Zoë", "Li Wu", "王伟", "a1b2c3", "+33 T", "0612345"})
  void whatMayBeANameOrANumberIsNot(String rawValue) {
    assertThat(Problem.ofValue(Reason.INVALID_PRICE, PLACE, CdrField.START, rawValue, null))
        .extracting(Problem::message)
        .asString()
        .doesNotContain(rawValue)
        .endsWith("***\"");
  }

  @Test
  void anyLongValueIsHandled() {
    for (String unit : List.of("1", "x", "1 ", "1:", "\n", "\uD83D")) {
      Problem problem =
          Problem.ofValue(
              Reason.INVALID_PRICE, PLACE, CdrField.START, unit.repeat(1_000_000), null);

      assertThat(problem.message()).hasSizeLessThan(500);
    }
  }

  @Property(tries = 300)
  void nothingIsShownThatGarblesALog(
      @ForAll("anyText") String text, @ForAll CdrField field, @ForAll Reason reason) {
    Location place = PLACE.ofValue(2, 420, text);
    Problem value = Problem.ofValue(reason, place, field, text, text);
    Problem record = Problem.ofRecord(reason, PLACE, text);

    for (Object message : List.of(place, value.message(), value, record.message(), record)) {
      assertPrintable(message.toString());
    }
  }

  @Property(tries = 300)
  void recordsShowNothingThatGarblesALog(@ForAll("anyText") String text) {
    for (Direction direction : Direction.values()) {
      Cdr.Builder<?> cdr = Calls.minimal(direction).toBuilder().extra("x" + text, text);
      for (CdrField field : CdrField.of(direction)) {
        if (Set.of(FieldKind.DATETIME, FieldKind.SECONDS, FieldKind.PRICE).contains(field.kind())) {
          continue;
        }
        Calls.set(cdr, field, field.parse(text));
      }

      assertPrintable(cdr.build().toString());
    }
  }

  private static void assertPrintable(String message) {
    message
        .codePoints()
        .forEach(
            c ->
                assertThat(Character.getType(c))
                    .as("U+%04X", c)
                    .isNotIn(
                        (int) Character.CONTROL,
                        (int) Character.FORMAT,
                        (int) Character.SURROGATE,
                        (int) Character.LINE_SEPARATOR,
                        (int) Character.PARAGRAPH_SEPARATOR));
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMinLength(1).ofMaxLength(40),
        Arbitraries.strings()
            .withChars("a9 +\n\r\t\0\u001B\u0085\u200B\u202E\u2028\uD83D\uDE00\uFEFF")
            .ofMinLength(1)
            .ofMaxLength(80));
  }
}
