package dev.cdr4j.json;

import dev.cdr4j.wire.RecordDecoder;
import org.jspecify.annotations.Nullable;

/** The texts that JSON strings stand for. */
final class JsonText {
  private final RecordDecoder decoder;

  JsonText(RecordDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * The text of a string that was scanned.
   *
   * @return null where its bytes are no UTF-8: then the decoder knows where
   */
  @Nullable String text(byte[] buffer, int from, int close, boolean escaped) {
    return escaped ? unescape(buffer, from, close) : decoder.text(buffer, from, close);
  }

  private @Nullable String unescape(byte[] buffer, int from, int close) {
    StringBuilder text = new StringBuilder(close - from);
    int start = from;
    int at = from;
    while (at < close) {
      if (buffer[at] != '\\') {
        at++;
        continue;
      }
      if (!append(text, buffer, start, at)) {
        return null;
      }
      byte kind = buffer[at + 1];
      at += 2;
      if (kind == 'u') {
        text.append(unit(buffer, at));
        at += 4;
      } else {
        text.append(character(kind));
      }
      start = at;
    }
    return append(text, buffer, start, close) ? text.toString() : null;
  }

  private boolean append(StringBuilder text, byte[] buffer, int from, int to) {
    String piece = decoder.text(buffer, from, to);
    if (piece == null) {
      return false;
    }
    text.append(piece);
    return true;
  }

  private static char unit(byte[] buffer, int from) {
    int unit = 0;
    for (int i = from; i < from + 4; i++) {
      unit = unit << 4 | JsonScanner.hexDigit(buffer[i]);
    }
    return (char) unit;
  }

  private static char character(byte kind) {
    return switch (kind) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) kind;
    };
  }
}
