package dev.cdr4j.wire;

import dev.cdr4j.CdrField;
import org.jspecify.annotations.Nullable;

/**
 * Takes cells of regular rows, in quotes or without, to a {@link RecordDecoder}: any that are
 * right, but not fast.
 */
final class Cells {
  private static final byte QUOTE = '"';

  private final RecordDecoder decoder;

  /** The bytes that stand for the value of the cell in hand, from and up to an index. */
  private byte[] text = {};

  private int from;
  private int to;

  Cells(RecordDecoder decoder) {
    this.decoder = decoder;
  }

  /** The decoder that has the values which were taken. */
  RecordDecoder decoder() {
    return decoder;
  }

  /** Takes the value of a field as the only one; whether it is right. */
  boolean setAlone(CdrField field, byte[] buffer, int from, int to) {
    decoder.clear();
    return set(field, buffer, from, to);
  }

  /** Takes the value of a field; whether it is right. */
  boolean set(CdrField field, byte[] buffer, int from, int to) {
    select(buffer, from, to);
    return decoder.set(field, text, this.from, this.to) == null;
  }

  /** Takes what the record says of its direction; whether it is accepted. */
  boolean setDirection(byte[] buffer, int from, int to) {
    select(buffer, from, to);
    return decoder.setDirection(text, this.from, this.to);
  }

  /** The text of a cell, null where it is malformed. */
  @Nullable String text(byte[] buffer, int from, int to) {
    select(buffer, from, to);
    return decoder.text(text, this.from, this.to);
  }

  private void select(byte[] buffer, int from, int to) {
    text = buffer;
    this.from = from;
    this.to = to;
    if (from == to || buffer[from] != QUOTE) {
      return;
    }
    int close = to - 1;
    if (Quotes.areDoubledWithin(buffer, from, close)) {
      this.from = 0;
      this.to = Quotes.length(buffer, from, close);
      text = Quotes.unescape(buffer, from, close, this.to);
    } else {
      this.from = from + 1;
      this.to = close;
    }
  }
}
