package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.wire.RecordDecoder;

/**
 * A name that stands before a record or a member.
 *
 * @param text what it stands for; where it is malformed, with U+FFFD for the bytes that are no text
 * @param malformedAt the index of the first of these, or {@link #SOUND}
 */
record JsonName(String text, int malformedAt) {
  private static final int SOUND = -1;

  /** The name that was scanned at an index. */
  static JsonName at(int open, byte[] buffer, JsonScanner scanner, RecordDecoder decoder) {
    int close = scanner.string(open);
    String text = new JsonText(decoder).text(buffer, open + 1, close, scanner.isEscaped());
    return text != null
        ? new JsonName(text, SOUND)
        : new JsonName(
            new String(buffer, open + 1, close - open - 1, UTF_8), decoder.malformedAt());
  }

  /** Whether some of its bytes are no text. */
  boolean isMalformed() {
    return malformedAt != SOUND;
  }
}
