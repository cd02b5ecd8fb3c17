package dev.cdr4j.csv;

import static dev.cdr4j.csv.CsvSyntax.QUOTE;

import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.Words;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The values of the record that a scanner has found, as the bytes that they mean: between their
 * quotes, doubled quotes made one, and without the spreadsheet guard where it is to be taken off.
 * Most are still where the scanner found them; the others are in a buffer of their own.
 */
final class CellReader {
  private final CsvScanner scanner;
  private final Spans spans;
  private final RecordDecoder decoder;
  private final boolean guarded;
  private byte[] scratch = new byte[256];
  private byte[] buffer = scratch;
  private int cell;
  private int from;
  private int to;

  CellReader(CsvScanner scanner, RecordDecoder decoder, boolean guarded) {
    this.scanner = scanner;
    spans = scanner.spans();
    this.decoder = decoder;
    this.guarded = guarded;
  }

  /** Turns to a value; {@link #buffer()}, {@link #from()} and {@link #to()} are its bytes then. */
  void select(int cell, boolean mayBeGuarded) {
    this.cell = cell;
    buffer = scanner.buffer();
    from = spans.froms()[cell];
    to = spans.tos()[cell];
    if (spans.isEscaped(cell)) {
      unescape();
    }
    if (guarded && mayBeGuarded && to - from > 1 && buffer[from] == CsvSyntax.GUARD) {
      from++;
    }
  }

  private void unescape() {
    int length = to - from;
    if (scratch.length < length + Words.PADDING) {
      scratch = new byte[length * 2 + Words.PADDING];
    }
    int at = 0;
    for (int i = from; i < to; i++) {
      byte b = buffer[i];
      scratch[at++] = b;
      if (b == QUOTE) {
        i++; // the quote that doubles it
      }
    }
    buffer = scratch;
    from = 0;
    to = at;
  }

  byte[] buffer() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The text of a value, or null where it is malformed. */
  @Nullable String text(int cell) {
    select(cell, false);
    return decoder.text(buffer, from, to);
  }

  /** The text of a value, with U+FFFD for what is malformed. */
  String rawText(int cell, Charset charset) {
    select(cell, false);
    return new String(buffer, from, to - from, charset);
  }

  /** How many bytes of the source stand before the selected value. */
  long offset() {
    return scanner.offset(spans.froms()[cell]);
  }

  /**
   * How many bytes of the source stand before the first malformed byte of the selected value, which
   * the decoder has found to be malformed.
   */
  long malformedOffset() {
    int good = decoder.malformedAt() - from;
    int at = spans.froms()[cell];
    byte[] source = scanner.buffer();
    if (buffer != source) {
      for (int i = 0; i < good; i++) {
        at += source[at] == QUOTE ? 2 : 1;
      }
      return scanner.offset(at);
    }
    return scanner.offset(from + good);
  }
}
