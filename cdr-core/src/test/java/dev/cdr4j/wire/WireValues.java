package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.FieldKind;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Bytes as they may stand in a column: right ones, nearly right ones, and any. */
final class WireValues {
  private static final DateTimeFormatter CLASSIC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final long FIRST = -62_167_219_200L;
  private static final long LAST = 253_402_300_799L;
  private static final List<String> WORDS =
      List.of("ANSWER", "BUSY", "GATEWAY", "MOBILE", "allowed_passed_screen", "prohib", "FR", "US");

  private WireValues() {}

  static byte[] any(FieldKind kind, Random random) {
    byte[] value = valid(kind, random);
    return switch (random.nextInt(6)) {
      case 0, 1 -> value;
      case 2 -> rubbish(random);
      case 3 -> mutated(mutated(value, random), random);
      default -> mutated(value, random);
    };
  }

  private static byte[] rubbish(Random random) {
    byte[] rubbish = new byte[random.nextInt(24)];
    random.nextBytes(rubbish);
    return rubbish;
  }

  static byte[] valid(FieldKind kind, Random random) {
    return validText(kind, random).getBytes(UTF_8);
  }

  private static String validText(FieldKind kind, Random random) {
    return switch (kind) {
      case ID -> digits(random, 1 + random.nextInt(20));
      case DATETIME -> datetime(random);
      case SECONDS -> (random.nextInt(8) == 0 ? "-" : "") + random.nextInt(100_000);
      case PRICE -> price(random);
      case PHONE_NUMBER ->
          random.nextInt(4) == 0 ? "anonymous" : "+" + digits(random, 1 + random.nextInt(17));
      case CODE -> Integer.toString(random.nextInt(700));
      case TOKEN, COUNTRY ->
          random.nextInt(4) == 0 ? "X" + random.nextInt() : WORDS.get(random.nextInt(8));
      case HASH -> Long.toHexString(random.nextLong());
      case TEXT -> "Zoë \u20AC \uD83D\uDE00".substring(random.nextInt(5)) + random.nextInt(5000);
    };
  }

  private static String digits(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }

  private static String datetime(Random random) {
    if (random.nextInt(10) == 0) {
      return "0000-00-00 00:00:00";
    }
    long second = FIRST + Math.floorMod(random.nextLong(), LAST - FIRST + 1);
    return CLASSIC.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
  }

  private static String price(Random random) {
    String whole = digits(random, 1 + random.nextInt(random.nextInt(8) == 0 ? 19 : 5));
    String decimals =
        random.nextInt(6) == 0 ? digits(random, random.nextInt(20)) : digits(random, 2);
    return (random.nextInt(6) == 0 ? "-" : "") + whole + (decimals.isEmpty() ? "" : "." + decimals);
  }

  private static byte[] mutated(byte[] value, Random random) {
    int at = value.length == 0 ? 0 : random.nextInt(value.length);
    byte other =
        random.nextBoolean()
            ? (byte) random.nextInt(256)
            : (byte) "0123456789+-.,: Te\0".charAt(random.nextInt(19));
    if (value.length == 0) {
      return new byte[] {other};
    }
    return switch (random.nextInt(3)) {
      case 0 -> replaced(value, at, other);
      case 1 -> inserted(value, at, other);
      default -> deleted(value, at);
    };
  }

  private static byte[] replaced(byte[] value, int at, byte other) {
    byte[] changed = value.clone();
    changed[at] = other;
    return changed;
  }

  private static byte[] inserted(byte[] value, int at, byte other) {
    byte[] longer = Arrays.copyOf(value, value.length + 1);
    System.arraycopy(value, at, longer, at + 1, value.length - at);
    longer[at] = other;
    return longer;
  }

  private static byte[] deleted(byte[] value, int at) {
    byte[] shorter = Arrays.copyOf(value, value.length - 1);
    System.arraycopy(value, at + 1, shorter, at, value.length - at - 1);
    return shorter;
  }
}
