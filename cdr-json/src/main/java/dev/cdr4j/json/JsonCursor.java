package dev.cdr4j.json;

import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.wire.LimitText;
import dev.cdr4j.wire.Window;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Where a reader stands in its source, and what can be seen from there. */
final class JsonCursor {
  /** What is answered where there is no further byte. */
  static final int END = -1;

  private final Window window;
  private final JsonScanner scanner;
  private final int maxRecordLength;
  private final PlaceCounter places = new PlaceCounter();
  private boolean scannedTooMuch;

  /** Somewhere further on, where a place was asked for last; the next one mostly is behind it. */
  private final PlaceCounter ahead = new PlaceCounter();

  private long aheadAt = -1;

  JsonCursor(Window window, JsonScanner scanner, int maxRecordLength) {
    this.window = window;
    this.scanner = scanner;
    this.maxRecordLength = maxRecordLength;
  }

  /** The next byte that is no blank, to which it goes; or {@link #END}. */
  int peek() {
    while (true) {
      scanner.load(window);
      consume(scanner.gap(window.start()) - window.start());
      if (window.start() < window.limit()) {
        return window.buffer()[window.start()] & 0xFF;
      }
      if (!window.readMore()) {
        window.failIfBroken();
        return END;
      }
    }
  }

  /** Whether two bytes come next. */
  boolean isAt(byte first, byte second) {
    int start = window.start();
    byte[] buffer = window.buffer();
    return start + 1 < window.limit() && buffer[start] == first && buffer[start + 1] == second;
  }

  /** Goes over bytes that were scanned. */
  void consume(int bytes) {
    consume(bytes, scanner.isPlain());
  }

  /**
   * Goes over bytes.
   *
   * @param isPlain whether all of them are known to be without line ends, and ASCII but for those
   *     characters whose bytes the scanner has counted
   */
  void consume(int bytes, boolean isPlain) {
    int continuations = scanner.takeContinuations();
    if (isPlain) {
      places.advanceCharacters(bytes - continuations);
    } else {
      places.advance(window.buffer(), window.start(), window.start() + bytes);
    }
    window.advanceBy(bytes);
  }

  /**
   * Scans what stands here, however much of the source that takes; what was scanned then starts at
   * the window's start.
   *
   * @param scan answers the index behind, or {@link JsonScanner#FAILED}
   * @return its length, or {@link JsonScanner#FAILED}: {@link #failure} says why
   */
  int scan(IntUnaryOperator scan) {
    while (true) {
      scanner.load(window);
      int start = window.start();
      int end = scan.applyAsInt(start);
      scannedTooMuch = isTooLong(end);
      if (scannedTooMuch) {
        return JsonScanner.FAILED;
      }
      if (end != JsonScanner.FAILED) {
        return end - start;
      }
      if (!scanner.lacksMore() || !window.readMore()) {
        window.failIfBroken();
        return JsonScanner.FAILED;
      }
    }
  }

  /**
   * Whether what was scanned goes on beyond the limit of a record; that it is broken there does not
   * matter, as it is not looked at any further.
   *
   * @param end the index behind it, or {@link JsonScanner#FAILED}
   */
  boolean isTooLong(int end) {
    int reached = end != JsonScanner.FAILED ? end : Math.min(scanner.troubleAt(), window.limit());
    return reached - window.start() > maxRecordLength;
  }

  /** Whether the last scan failed for the length alone. */
  boolean scannedTooMuch() {
    return scannedTooMuch;
  }

  /** Why the last scan failed, as a problem of a record. */
  Problem failure(long record) {
    return scannedTooMuch ? tooLong(record) : broken(record, scanner.troubleAt());
  }

  Problem tooLong(long record) {
    return Problem.ofRecord(
        Reason.RECORD_TOO_LONG, place(record), LimitText.ofRecord(maxRecordLength));
  }

  /** That the text is not JSON from a byte on, or ends there. */
  Problem broken(long record, int at) {
    return broken(record, at, at >= window.limit() ? Reason.TRUNCATED : Reason.MALFORMED_JSON);
  }

  /** That there is no way on from a byte. */
  Problem broken(long record, int at, Reason reason) {
    PlaceCounter there = placeOf(at);
    long line = there.line();
    int column = there.column();
    long offset = window.offset(at);
    String detail = "at line " + line + ", column " + column + ", byte " + offset;
    return Problem.ofRecord(
        reason,
        new Location(record, line, column, offset, null),
        reason == Reason.TRUNCATED ? null : detail);
  }

  /** The number of this line, from 1. */
  long line() {
    return places.line();
  }

  /** This place, as that of a record. */
  Location place(long record) {
    return Location.ofRecord(record, places.line(), window.offset(window.start()));
  }

  /** The place of a byte further on, as that of a value of a record here. */
  Location placeOfValue(long record, int at, String path) {
    return place(record).ofValue(placeOf(at).column(), window.offset(at), path);
  }

  /** What is counted up to a byte further on. */
  private PlaceCounter placeOf(int at) {
    long start = window.offset(window.start());
    long offset = window.offset(at);
    if (aheadAt < start || aheadAt > offset) {
      ahead.goTo(places);
      aheadAt = start;
    }
    ahead.advance(window.buffer(), at - (int) (offset - aheadAt), at);
    aheadAt = offset;
    return ahead;
  }

  /** The length of a remainder that starts here, or {@link Remainder#NOT_HERE}: it is longer. */
  int length(Remainder rest) {
    while (true) {
      int start = window.start();
      int most = start + maxRecordLength;
      int limit = Math.min(window.limit(), most);
      boolean atEnd = !window.mayHaveMore() && limit == window.limit();
      int end = rest.find(window.buffer(), start, limit, atEnd);
      if (end != Remainder.NOT_HERE) {
        return end - start;
      }
      if (limit == most) {
        return Remainder.NOT_HERE;
      }
      window.readMore();
    }
  }

  /** The next bytes. */
  byte[] raw(int length) {
    return Arrays.copyOfRange(window.buffer(), window.start(), window.start() + length);
  }
}
