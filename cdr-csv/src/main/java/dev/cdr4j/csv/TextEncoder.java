package dev.cdr4j.csv;

import static dev.cdr4j.csv.CsvSyntax.CR;
import static dev.cdr4j.csv.CsvSyntax.GUARD;
import static dev.cdr4j.csv.CsvSyntax.LF;
import static dev.cdr4j.csv.CsvSyntax.QUOTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.FieldKind;
import dev.cdr4j.wire.ByteSource;
import dev.cdr4j.wire.RecordBuffer;
import dev.cdr4j.wire.TextCache;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Encodes texts as cells: guarded and quoted where they need it, and in the file's charset. */
final class TextEncoder {
  /** What is answered for a text that has a character which the charset lacks. */
  static final int LACKING = -1;

  private static final int MOST_BYTES_PER_CHAR = 3;
  private static final int NOT_PLAIN = -1;

  private final RecordBuffer buffer;
  private final boolean quoteAll;
  private final boolean spreadsheetGuard;

  /** The ASCII characters for which a text needs quotes. */
  private final boolean[] special = new boolean[0x80];

  /** The charset of the file, which limits its texts; null where they need only be Unicode. */
  private final @Nullable Charset charset;

  /** Whether the buffer is in that charset; else it is in UTF-8. */
  private final boolean inCharset;

  private final TextCache cache = new TextCache();
  private int lineEnds;

  TextEncoder(RecordBuffer buffer, CsvWriteOptions options, Charset charset) {
    this.buffer = buffer;
    quoteAll = options.quote == QuoteMode.ALWAYS;
    spreadsheetGuard = options.spreadsheetGuard;
    special[options.delimiter] = true;
    special[QUOTE] = true;
    special[CR] = true;
    special[LF] = true;
    this.charset = charset.equals(UTF_8) ? null : charset;
    inCharset = ByteSource.isSupersetOfAscii(charset);
  }

  /** Forgets the line ends of the row before. */
  void beginRow() {
    lineEnds = 0;
  }

  /** How many line ends there were in the texts of the row so far. */
  int lineEnds() {
    return lineEnds;
  }

  /** Why a text is {@link #LACKING}, for people. */
  String reason() {
    return charset == null
        ? "it has half of a surrogate pair, which is no character"
        : "it has a character that " + charset + " lacks";
  }

  /** Writes a byte order mark, in UTF-8: that is the form in which all charsets with one start. */
  int byteOrderMark(int at) {
    return utf8(buffer.bytes(), at, String.valueOf(OutputCharset.BYTE_ORDER_MARK));
  }

  /**
   * Writes a text. An empty one is quoted: without quotes it would be an absent one.
   *
   * @param kind the kind of the text's field, or null for an extra
   * @param reserve how much room to leave behind it
   * @return the index behind it, or {@link #LACKING}
   */
  int text(int at, @Nullable FieldKind kind, String text, int reserve) {
    if (spreadsheetGuard && SpreadsheetGuard.needsGuard(kind, text)) {
      return carefully(at, (char) GUARD + text, reserve);
    }
    return encode(at, text, reserve);
  }

  /** Writes a text that is likely to be written again; else as {@link #text}. */
  int recurringText(int at, FieldKind kind, String text, int reserve) {
    if (spreadsheetGuard && SpreadsheetGuard.needsGuard(kind, text)) {
      return text(at, kind, text, reserve);
    }
    byte[] bytes = buffer.makeRoom(at, (long) TextCache.LONGEST + reserve);
    int end = cache.copy(text, bytes, at);
    return end != TextCache.MISS ? end : encodeAndKeep(at, text, reserve);
  }

  private int encodeAndKeep(int at, String text, int reserve) {
    int before = lineEnds;
    int end = encode(at, text, reserve);
    if (end != LACKING && lineEnds == before) {
      cache.keep(text, buffer.bytes(), at, end);
    }
    return end;
  }

  /** Writes a text that gets no guard, such as the name of a column; else as {@link #text}. */
  int encode(int at, String text, int reserve) {
    int end = plain(at, text, reserve);
    return end != NOT_PLAIN ? end : carefully(at, text, reserve);
  }

  /** Writes a text if all of it is ASCII and nothing in it needs quotes. */
  private int plain(int from, String text, int reserve) {
    int length = text.length();
    if (length == 0) {
      return NOT_PLAIN;
    }
    byte[] bytes = buffer.makeRoom(from, (long) length + reserve);
    boolean[] special = this.special;
    int at = from;
    if (quoteAll) {
      bytes[at++] = QUOTE;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= special.length || special[c]) {
        return NOT_PLAIN;
      }
      bytes[at++] = (byte) c;
    }
    if (quoteAll) {
      bytes[at++] = QUOTE;
    }
    return at;
  }

  private int carefully(int from, String text, int reserve) {
    byte[] bytes = buffer.makeRoom(from, (long) text.length() * MOST_BYTES_PER_CHAR + reserve);
    boolean quoted = quoteAll || needsQuotes(text);
    int at = from;
    if (quoted) {
      bytes[at++] = QUOTE;
    }
    at = characters(bytes, at, text);
    if (at != LACKING && quoted) {
      bytes[at++] = QUOTE;
      lineEnds += countLineEnds(text);
    }
    return at;
  }

  private boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < special.length && special[c]) {
        return true;
      }
    }
    return text.isEmpty();
  }

  private static int countLineEnds(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == CR || (c == LF && (i == 0 || text.charAt(i - 1) != CR))) {
        count++;
      }
    }
    return count;
  }

  private int characters(byte[] bytes, int from, String text) {
    if (charset == null) {
      return utf8(bytes, from, text);
    }
    if (!OutputCharset.carries(charset, text)) {
      return LACKING;
    }
    if (!inCharset) {
      return utf8(bytes, from, text);
    }
    int at = from;
    for (byte b : text.getBytes(charset)) {
      at = doublingQuotes(bytes, at, b);
    }
    return at;
  }

  private static int utf8(byte[] bytes, int from, String text) {
    int at = from;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        at = doublingQuotes(bytes, at, (byte) c);
      } else if (c < 0x800) {
        bytes[at++] = (byte) (0xC0 | (c >> 6));
        bytes[at++] = trailing(c);
      } else if (!Character.isSurrogate(c)) {
        bytes[at++] = (byte) (0xE0 | (c >> 12));
        bytes[at++] = trailing(c >> 6);
        bytes[at++] = trailing(c);
      } else {
        int codePoint = text.codePointAt(i++);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
          return LACKING;
        }
        bytes[at++] = (byte) (0xF0 | (codePoint >> 18));
        bytes[at++] = trailing(codePoint >> 12);
        bytes[at++] = trailing(codePoint >> 6);
        bytes[at++] = trailing(codePoint);
      }
    }
    return at;
  }

  private static byte trailing(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  private static int doublingQuotes(byte[] bytes, int from, byte b) {
    int at = from;
    if (b == QUOTE) {
      bytes[at++] = QUOTE;
    }
    bytes[at++] = b;
    return at;
  }
}
