package dev.cdr4j.testkit.corrupt;

import java.util.Locale;
import java.util.regex.Pattern;

/** How JSON writes texts and numbers (RFC 8259). */
final class JsonTexts {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private JsonTexts() {}

  static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }

  /** The text that a string in quotes, in bytes, stands for. */
  static String content(String string) {
    String inner = ByteText.decode(string.substring(1, string.length() - 1));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = inner.charAt(++i);
      switch (escape) {
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(inner.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(escape);
      }
    }
    return text.toString();
  }

  /** A text as a string in quotes, in bytes. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(escaped(c));
      } else {
        quoted.append(c);
      }
    }
    return ByteText.of(quoted.append('"').toString());
  }

  /** A text as a string of nothing but escapes. */
  static String allEscaped(String text) {
    StringBuilder escaped = new StringBuilder("\"");
    text.chars().forEach(c -> escaped.append(escaped((char) c)));
    return escaped.append('"').toString();
  }

  static String escaped(char c) {
    return String.format(Locale.ROOT, "\\u%04x", (int) c);
  }
}
