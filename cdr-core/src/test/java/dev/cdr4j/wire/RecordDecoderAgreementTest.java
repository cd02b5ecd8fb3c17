package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The decoding straight from bytes gives what {@link CdrField#parse} gives of the text. */
class RecordDecoderAgreementTest {
  private static final byte[] ID = bytes("1");
  private static final byte[] START = bytes("2024-02-29 23:59:58");

  private final Random bytesAround = new Random(42);
  private final RecordDecoder inbound = new RecordDecoder(Direction.INBOUND, UTF_8);
  private final RecordDecoder outbound = new RecordDecoder(Direction.OUTBOUND, UTF_8);

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }

  @Property(tries = 150)
  void agreesOnEveryValueOfEveryField(@ForAll long seed) {
    Random random = new Random(seed);
    for (CdrField field : CdrField.values()) {
      byte[][] pool = new byte[6][];
      for (int i = 0; i < pool.length; i++) {
        pool[i] = WireValues.any(field.kind(), random);
      }
      for (int i = 0; i < 3 * pool.length; i++) {
        assertAgrees(field, pool[random.nextInt(pool.length)]); // repeats come from the cache
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void agreesWhereTheCachesOverflow(CdrField field) {
    Random random = new Random(7);
    byte[][] many = new byte[3000][];
    for (int i = 0; i < many.length; i++) {
      many[i] = WireValues.valid(field.kind(), random);
    }
    for (int pass = 0; pass < 3; pass++) {
      for (byte[] value : many) {
        assertAgrees(field, value);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CdrField.class,
      names = {"SCENARIO_NAME", "DID_INTL_NUMBER", "HANGUPCAUSE", "CLI_COUNTRY_CODE", "CALLID"})
  void tellsValuesApartThatDifferInOneByte(CdrField field) {
    for (int length : new int[] {1, 2, 7, 8, 9, 15, 16, 17, 18, 19, 20, 127, 128, 129, 200}) {
      byte[] value = bytes("1".repeat(length));
      for (int pass = 0; pass < 2; pass++) {
        assertAgrees(field, value);
        for (int i = 0; i < length; i++) {
          for (char other : new char[] {'2', '\0'}) {
            byte[] changed = value.clone();
            changed[i] = (byte) other;
            assertAgrees(field, changed);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void tellsLengthsApartEvenOfNulsAlone(CdrField field) {
    for (int pass = 0; pass < 2; pass++) {
      for (int length = 0; length <= 40; length++) {
        assertAgrees(field, new byte[length]);
        assertAgrees(field, bytes("0".repeat(length)));
        assertAgrees(field, bytes("9".repeat(length)));
        assertAgrees(field, bytes("+" + "9".repeat(length)));
        assertAgrees(field, bytes("9".repeat(length) + ".00"));
        assertAgrees(field, bytes("9." + "9".repeat(length)));
      }
    }
  }

  @Test
  void everyByteInEveryPlaceOfADatetime() {
    byte[] value = START.clone();
    for (int i = 0; i < value.length; i++) {
      byte right = value[i];
      for (int wrong = 0; wrong < 256; wrong++) {
        value[i] = (byte) wrong;
        assertAgrees(CdrField.START, value);
      }
      value[i] = right;
      assertAgrees(CdrField.START, value);
    }
  }

  @Test
  void everySecondOfADayAndTheHoursBeyond() {
    for (int hour = 0; hour < 100; hour++) {
      for (int minute = 0; minute < 100; minute++) {
        for (int second = hour < 2 ? 0 : 58; second < (hour < 2 ? 100 : 62); second++) {
          assertAgrees(
              CdrField.ANSWER,
              bytes("2024-02-29 " + two(hour) + ":" + two(minute) + ":" + two(second)));
        }
      }
    }
  }

  /** A number in two digits; String.format is slow. */
  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  @Test
  void everyDayAndTheDaysBeyondOfTheYearsThatDiffer() {
    for (int year : new int[] {0, 1, 1600, 1900, 1970, 2000, 2023, 2024, 2100, 9999}) {
      for (int month = 0; month < 14; month++) {
        for (int day = 0; day < 33; day++) {
          assertAgrees(
              CdrField.HANGUP,
              bytes(String.format(Locale.ROOT, "%04d-%02d-%02d 12:34:56", year, month, day)));
        }
      }
    }
  }

  @Test
  void noDayIsRememberedOfWhatWasNone() {
    byte[] nuls = new byte[19];
    System.arraycopy(bytes("12:34:56"), 0, nuls, 11, 8);
    for (byte[] value :
        List.of(
            nuls,
            START,
            nuls,
            bytes("2024-02-30 10:00:00"),
            bytes("2024-02-30 10:00:01"),
            bytes("0000-00-00 00:00:00"),
            bytes("0000-00-00 00:00:01"),
            bytes("2024-02-29x10:00:00"),
            START)) {
      assertAgrees(CdrField.START, value);
    }
  }

  private void assertAgrees(CdrField field, byte[] value) {
    RecordDecoder decoder = field.onlyDirection() == Direction.OUTBOUND ? outbound : inbound;
    decoder.clear();
    if (field != CdrField.CALLID) {
      set(decoder, CdrField.CALLID, ID);
    }
    if (field != CdrField.START) {
      set(decoder, CdrField.START, START);
    }
    Object outcome = set(decoder, field, value);
    if (outcome == null && decoder.has(field)) {
      decoder.decideDirection(new FieldSet());
      Cdr cdr = decoder.record();
      outcome = field.value(cdr);
    }
    Object expected = expected(field, value);
    if (expected == null ? outcome != null : !expected.equals(outcome)) { // assertThat is slow
      assertThat(outcome).as("%s of %s", field, Arrays.toString(value)).isEqualTo(expected);
    }
  }

  /** Sets a value that stands between other bytes. */
  private Reason set(RecordDecoder decoder, CdrField field, byte[] value) {
    int from = bytesAround.nextInt(12);
    byte[] buffer = new byte[from + value.length + Words.PADDING];
    if (bytesAround.nextBoolean()) {
      bytesAround.nextBytes(buffer);
    } else {
      Arrays.fill(buffer, (byte) '0');
    }
    System.arraycopy(value, 0, buffer, from, value.length);
    byte[] before = buffer.clone();
    Reason reason = decoder.set(field, buffer, from, from + value.length);
    if (!Arrays.equals(before, buffer)) {
      throw new AssertionError("the bytes must be left as they are");
    }
    return reason;
  }

  /** The value, or null where there is none, or the reason why it is not accepted. */
  private static Object expected(CdrField field, byte[] value) {
    try {
      return field.parse(
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(value))
              .toString());
    } catch (CharacterCodingException e) {
      return Reason.MALFORMED_ENCODING;
    } catch (ArithmeticException e) {
      return Reason.NUMBER_OVERFLOW;
    } catch (IllegalArgumentException e) {
      return switch (field.kind()) {
        case DATETIME -> Reason.INVALID_DATETIME;
        case SECONDS -> Reason.INVALID_SECONDS;
        case PRICE -> Reason.INVALID_PRICE;
        default -> throw new AssertionError(field + " has no wrong values", e);
      };
    }
  }
}
