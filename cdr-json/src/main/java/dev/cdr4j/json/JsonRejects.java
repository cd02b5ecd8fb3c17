package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.wire.Tally;
import dev.cdr4j.wire.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands on what is not accepted, with its exact text, in pieces where that is long. */
final class JsonRejects {
  private final Window window;
  private final JsonScanner scanner;
  private final JsonCursor cursor;
  private final JsonPosition position;
  private final JsonReadOptions options;
  private final Tally tally;

  /** What is left of a reject, or null. */
  private @Nullable Remainder remainder;

  JsonRejects(
      Window window,
      JsonScanner scanner,
      JsonCursor cursor,
      JsonPosition position,
      JsonReadOptions options,
      Tally tally) {
    this.window = window;
    this.scanner = scanner;
    this.cursor = cursor;
    this.position = position;
    this.options = options;
    this.tally = tally;
  }

  /** Rejects what was scanned, which is an element or a text. */
  void add(List<Problem> problems, int length) {
    Location place = cursor.place(nextNumber());
    int all = position.isText() ? withLineEnd(length) : length;
    byte[] raw = cursor.raw(all);
    cursor.consume(all, all == length && scanner.isPlain());
    position.goBehindElement();
    tally.reject(Reject.of(place, problems, raw, UTF_8, false));
  }

  /** The length of a text with the line end right behind it. */
  private int withLineEnd(int length) {
    while (window.start() + length + 2 > window.limit() && window.readMore()) {
      // until it can be told
    }
    byte[] buffer = window.buffer();
    int left = window.limit() - window.start() - length;
    int end = window.start() + length;
    boolean isCr = left > 0 && buffer[end] == '\r';
    boolean isCrLf = isCr && left > 1 && buffer[end + 1] == '\n';
    boolean isLf = left > 0 && buffer[end] == '\n';
    return length + (isCrLf ? 2 : isCr || isLf ? 1 : 0);
  }

  /** Rejects the value that stands here for its length. */
  void addTooLong() {
    Problem problem = cursor.tooLong(nextNumber());
    position.goBehindElement();
    addPiece(
        options.isInLines() ? Remainder.ofLine() : Remainder.ofValue(position.isText()), problem);
  }

  /** Rejects what stands here, for a byte from which there is no way on but behind it. */
  void breakOff(int at) {
    breakOff(cursor.broken(nextNumber(), at));
  }

  /** Rejects what stands here, for a problem behind which there is no way on but another line. */
  void breakOff(Problem problem) {
    Remainder rest = remainderBehind(problem);
    position.breakOff();
    addPiece(rest, problem);
  }

  private Remainder remainderBehind(Problem problem) {
    if (!position.isText()) {
      return Remainder.ofSource();
    }
    if (options.isInLines()) {
      return Remainder.ofLine();
    }
    long sound = problem.location().byteOffset() - window.offset(window.start());
    return Remainder.ofBrokenText((int) sound);
  }

  /** Rejects a further piece of what was rejected last, if there is one. */
  boolean goOn() {
    Remainder rest = remainder;
    if (rest == null) {
      return false;
    }
    addPiece(rest, null);
    return true;
  }

  /** Rejects a piece of a remainder: the first of it, which has a problem, or a further one. */
  private void addPiece(Remainder rest, @Nullable Problem first) {
    int length = pieceOf(rest);
    if (length == 0 && first == null) {
      return;
    }
    Location place = cursor.place(tally.number(first == null));
    Problem problem =
        first != null ? first : Problem.ofRecord(Reason.RECORD_TOO_LONG, place, "a further piece");
    boolean isCut = remainder == null && rest.isCut();
    Reject reject =
        Reject.of(
            place,
            List.of(problem),
            cursor.raw(length),
            UTF_8,
            isCut || problem.reason() == Reason.TRUNCATED);
    cursor.consume(length, false);
    if (isCut) {
      position.breakOff(); // to another text, of which there is none, and that is told
    }
    tally.reject(first != null ? reject : reject.asContinuation());
  }

  /** The length of the next piece; what is behind it, if anything, stays the remainder. */
  private int pieceOf(Remainder rest) {
    int length = cursor.length(rest);
    if (length != Remainder.NOT_HERE) {
      remainder = null;
      return length;
    }
    rest.accept();
    remainder = rest;
    return options.maxRecordLength;
  }

  /** As much of what is left of the source as a record may have; none of it is rejected. */
  byte[] restOfSource() {
    byte[] rest = cursor.raw(pieceOf(Remainder.ofSource()));
    remainder = null;
    return rest;
  }

  private long nextNumber() {
    return tally.number(false);
  }
}
