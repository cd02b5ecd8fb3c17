package dev.cdr4j.csv;

import static dev.cdr4j.csv.CsvSyntax.CR;
import static dev.cdr4j.csv.CsvSyntax.LF;
import static dev.cdr4j.csv.CsvSyntax.QUOTE;

import dev.cdr4j.wire.RegularRows;
import dev.cdr4j.wire.Window;
import dev.cdr4j.wire.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a source into records and these into values, which it leaves where they are: in its buffer,
 * until the next record is asked for.
 *
 * <p>It looks at eight bytes at a time for the few that matter. Where a record does not end within
 * the buffer, it reads on and looks at the record afresh.
 */
final class CsvScanner {
  /** What {@link #next()} found. */
  enum Found {
    /** No more records. */
    END,
    /** A record whose values can be told apart. */
    RECORD,
    /** A line with a quote that is never closed, at {@link #troubleOffset()}. */
    UNCLOSED_QUOTE,
    /** A line with text behind a closing quote, at {@link #troubleOffset()}. */
    TEXT_AFTER_QUOTE,
    /** A record, or a further piece of one, that is longer than the limit. */
    TOO_LONG
  }

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = QUOTE * ONES;

  /** Just above the line ends; little else is below. */
  private static final long ABOVE_LINE_ENDS = (CR + 1) * ONES;

  private static final int NOT_CLOSED = -1;

  private final Window window;
  private final LineEnds lineEnds;
  private final Spans spans = new Spans();
  private int mostValues = Integer.MAX_VALUE;

  /** The first value of the record that goes over a line end, and where its quote is, or -1. */
  private int firstOverLines;

  private int firstOpen;
  private final int maxRecordLength;
  private final int maxFieldLength;
  private byte delimiter;
  private long delimiters;

  /** How many bytes the record has, without its line end. */
  private int length;

  /** How many bytes the record has, with its line end. */
  private int consumed;

  private long line = 1;
  private long nextLine = 1;
  private boolean inTooLong;
  private boolean furtherPiece;
  private boolean gaveUp;
  private long troubleOffset;

  CsvScanner(Window window, int maxRecordLength, int maxFieldLength) {
    this.window = window;
    lineEnds = new LineEnds(window);
    this.maxRecordLength = maxRecordLength;
    this.maxFieldLength = maxFieldLength;
    setDelimiter((byte) ',');
  }

  /**
   * Sets how many values a record may have before a quote in it that encloses line ends is taken
   * for a stray one. Without such a bound, a file in which each line has a stray quote that meets
   * the next line's would be gone through to {@code maxRecordLength} for each of its lines.
   */
  void setMostValues(int mostValues) {
    this.mostValues = mostValues;
  }

  /** The delimiter. */
  byte delimiter() {
    return delimiter;
  }

  /** Sets the delimiter for what is scanned from now on. */
  void setDelimiter(byte delimiter) {
    this.delimiter = delimiter;
    delimiters = delimiter * ONES;
  }

  /**
   * Goes on to the next record.
   *
   * @throws java.io.UncheckedIOException if the source fails, after all records before that
   */
  Found next() {
    window.advanceBy(consumed);
    consumed = 0;
    line = nextLine;
    furtherPiece = inTooLong;
    if (inTooLong) {
      return nextPiece();
    }
    if (!skipBlankLines()) {
      nextLine = line;
      return Found.END;
    }
    Found found;
    do {
      spans.clear();
      firstOverLines = -1;
      gaveUp = false;
      nextLine = line + 1;
      found = scan();
    } while (found == null);
    return found;
  }

  /**
   * Goes on to the next record, if it is a regular row, which is decoded then. If not, nothing of
   * it is taken, and {@link #next()} goes on to it.
   */
  boolean nextRegular(RegularRows rows) {
    if (inTooLong) {
      return false;
    }
    window.advanceBy(consumed);
    consumed = 0;
    line = nextLine;
    furtherPiece = false;
    int start = window.start();
    int end = rows.decode(window.buffer(), start, window.limit());
    if (end == RegularRows.IRREGULAR) {
      return false;
    }
    if (lineEnds.mayBeHalf(end)) {
      rows.forget();
      return false;
    }
    nextLine = line + 1;
    endAt(end);
    return true;
  }

  /** Whether the source is known to end with the record that was found last. */
  boolean isAtEnd() {
    return window.start() + consumed == window.limit() && !window.mayHaveMore();
  }

  /** Goes back to the start of the record that was found last, to be scanned again. */
  void rewind() {
    consumed = 0;
    nextLine = line;
    inTooLong = false;
  }

  /** Goes on at a position, at which the window stands by now. */
  void restart(Position position) {
    consumed = 0;
    nextLine = position.line();
    inTooLong = position.inTooLong();
  }

  /** Where the record starts that was found last, or that was looked for when the source failed. */
  Position position() {
    return new Position(offset(), line, furtherPiece);
  }

  private boolean skipBlankLines() {
    while (true) {
      int start = window.start();
      if (start == window.limit()) {
        if (!window.readMore()) {
          window.failIfBroken();
          return false;
        }
        continue;
      }
      byte first = window.buffer()[start];
      if (first != CR && first != LF) {
        return true;
      }
      if (lineEnds.mayBeHalf(start) && window.readMore()) {
        continue;
      }
      window.advanceBy(lineEnds.behind(start) - start);
      line++;
    }
  }

  /** Cuts the record into values; null where it read more bytes, so that it must start afresh. */
  private @Nullable Found scan() {
    final byte[] buffer = window.buffer();
    final int limit = window.limit();
    final Spans spans = this.spans;
    final byte delimiter = this.delimiter;
    final long delimiters = this.delimiters;
    int[] froms = spans.froms();
    int[] tos = spans.tos();
    int count = 0;
    int from = window.start();
    int index = from;
    while (index < limit) {
      long word = Words.get(buffer, index);
      long x = word ^ delimiters;
      long y = word ^ QUOTES;
      // The high bit of each byte that is a delimiter, a quote or a low control character. A byte
      // behind one of these may be marked without being one, so each is looked at.
      long marks =
          (((x - ONES) & ~x) | ((y - ONES) & ~y) | ((word - ABOVE_LINE_ENDS) & ~word)) & HIGH_BITS;
      index += Long.BYTES;
      while (marks != 0) {
        int at = index - Long.BYTES + (Long.numberOfTrailingZeros(marks) >>> 3);
        marks &= marks - 1;
        if (at >= limit) {
          break;
        }
        byte found = buffer[at];
        if (found == delimiter) {
          if (count == froms.length) {
            spans.grow();
            froms = spans.froms();
            tos = spans.tos();
          }
          froms[count] = from;
          tos[count++] = at;
          from = at + 1;
        } else if (found == LF || found == CR) {
          spans.setCount(count);
          spans.add(from, at);
          return finish(at);
        } else if (found == QUOTE && at == from) {
          if (at - window.start() >= maxRecordLength) {
            return tooLong();
          }
          spans.setCount(count);
          int close = scanQuoted(at);
          if (close == NOT_CLOSED) {
            return leaveOpen(at);
          }
          if (firstOverLines >= 0 && spans.count() > mostValues) {
            spans.cutTo(firstOverLines);
            gaveUp = true;
            return rejectLine(Found.UNCLOSED_QUOTE, firstOpen);
          }
          int behind = close + 1;
          if (behind == limit) {
            return window.readMore() ? null : finishAtEnd();
          }
          if (buffer[behind] != delimiter) {
            return LineEnds.isLineEnd(buffer[behind])
                ? finish(behind)
                : rejectLine(Found.TEXT_AFTER_QUOTE, behind);
          }
          froms = spans.froms();
          tos = spans.tos();
          count = spans.count();
          from = behind + 1;
          index = from;
          break;
        }
      }
    }
    if (limit - window.start() > maxRecordLength) {
      return tooLong();
    }
    if (window.readMore()) {
      return null;
    }
    spans.setCount(count);
    spans.add(from, limit);
    return finishAtEnd();
  }

  /**
   * Adds the value whose opening quote is at an index, and counts its lines.
   *
   * @return the index of its closing quote, or {@link #NOT_CLOSED}
   */
  private int scanQuoted(int open) {
    final byte[] buffer = window.buffer();
    final int limit = window.limit();
    final int farthest = (int) Math.min(limit - 1, window.start() + maxRecordLength - 1L);
    boolean escaped = false;
    int firstBreak = -1;
    int breaks = 0;
    int skip = open + 1;
    for (int index = open + 1; index <= farthest; index += Long.BYTES) {
      long word = Words.get(buffer, index);
      long y = word ^ QUOTES;
      long marks = (((y - ONES) & ~y) | ((word - ABOVE_LINE_ENDS) & ~word)) & HIGH_BITS;
      while (marks != 0) {
        int at = index + (Long.numberOfTrailingZeros(marks) >>> 3);
        marks &= marks - 1;
        if (at > farthest) {
          break;
        }
        byte found = buffer[at];
        if (found == QUOTE && at >= skip) {
          if (at + 1 < limit && buffer[at + 1] == QUOTE) {
            escaped = true;
            skip = at + 2;
          } else if (at + 1 == limit && window.mayHaveMore()) {
            return NOT_CLOSED; // not yet known
          } else if (isStray(open, at, firstBreak)) {
            return NOT_CLOSED;
          } else {
            spans.addQuoted(open + 1, at, escaped);
            nextLine += breaks;
            if (breaks > 0 && firstOverLines < 0) {
              firstOverLines = spans.count() - 1;
              firstOpen = open;
            }
            return at;
          }
        } else if (LineEnds.isLineEnd(found)) {
          firstBreak = firstBreak < 0 ? at : firstBreak;
          breaks += found == LF && buffer[at - 1] == CR ? 0 : 1;
        }
      }
    }
    return NOT_CLOSED;
  }

  /** Whether a quote would enclose so much, over line ends, that it rather is a stray one. */
  private boolean isStray(int open, int until, int firstBreak) {
    int most = open + 1 + maxFieldLength;
    return until > most && firstBreak >= 0 && firstBreak < most;
  }

  /** Handles an opening quote to which no closing one was found in the buffer. */
  private @Nullable Found leaveOpen(int open) {
    int limit = window.limit();
    int firstBreak = lineEnds.find(open, limit);
    gaveUp = limit - window.start() > maxRecordLength || isStray(open, limit - 1, firstBreak);
    if (!gaveUp) {
      if (window.readMore()) {
        return null;
      }
      window.failIfBroken();
    }
    return rejectLine(Found.UNCLOSED_QUOTE, open);
  }

  /**
   * Ends the record with the physical line on which it starts, since it has trouble at an index.
   */
  private @Nullable Found rejectLine(Found found, int at) {
    int start = window.start();
    int lineEnd =
        lineEnds.find(start, (int) Math.min(window.limit(), start + maxRecordLength + 1L));
    if (lineEnd < 0 && window.limit() - start > maxRecordLength) {
      return tooLong();
    }
    if ((lineEnd < 0 || lineEnds.mayBeHalf(lineEnd)) && window.readMore()) {
      return null;
    }
    if (lineEnd < 0) {
      window.failIfBroken();
    }
    troubleOffset = window.offset(at);
    nextLine = line + 1;
    endAt(lineEnd);
    return found;
  }

  /** Ends the record at a line end, or at the end of the source where that is -1. */
  private void endAt(int lineEnd) {
    int end = lineEnd < 0 ? window.limit() : lineEnd;
    length = end - window.start();
    consumed = (lineEnd < 0 ? end : lineEnds.behind(end)) - window.start();
  }

  private @Nullable Found finish(int lineEnd) {
    if (lineEnd - window.start() > maxRecordLength) {
      return tooLong();
    }
    if (lineEnds.mayBeHalf(lineEnd) && window.readMore()) {
      return null;
    }
    endAt(lineEnd);
    return Found.RECORD;
  }

  private Found finishAtEnd() {
    window.failIfBroken();
    endAt(-1);
    return Found.RECORD;
  }

  private Found tooLong() {
    inTooLong = true;
    nextLine = line + lineEnds.count(window.start(), window.start() + maxRecordLength);
    length = maxRecordLength;
    consumed = maxRecordLength;
    return Found.TOO_LONG;
  }

  private Found nextPiece() {
    while (true) {
      int start = window.start();
      int limit = window.limit();
      int lineEnd = lineEnds.find(start, (int) Math.min(limit, start + maxRecordLength + 1L));
      if (lineEnd < 0 && limit - start > maxRecordLength) {
        return tooLong();
      }
      if ((lineEnd < 0 || lineEnds.mayBeHalf(lineEnd)) && window.readMore()) {
        continue;
      }
      inTooLong = false;
      if (lineEnd < 0) {
        window.failIfBroken();
        if (start == limit) {
          return Found.END;
        }
      }
      nextLine = line + 1;
      endAt(lineEnd);
      return Found.TOO_LONG;
    }
  }

  // What was found; all of it until the next call.

  /** The bytes; the others of the record's indexes are in it. */
  byte[] buffer() {
    return window.buffer();
  }

  /** The line on which the record starts, from 1. */
  long line() {
    return line;
  }

  /** How many bytes of the source stand before the record. */
  long offset() {
    return window.offset(window.start());
  }

  /** How many bytes of the source stand before an index of the buffer. */
  long offset(int index) {
    return window.offset(index);
  }

  /** How many bytes of the source stand before the quote, or the text, that is in the way. */
  long troubleOffset() {
    return troubleOffset;
  }

  /** Whether what was found is a further piece of the record before it, which is too long. */
  boolean isFurtherPiece() {
    return furtherPiece;
  }

  /** Whether an unclosed quote may be closed yet, but too far away to be looked for. */
  boolean gaveUp() {
    return gaveUp;
  }

  /** How many bytes the record has, without its line end. */
  int length() {
    return length;
  }

  /** A copy of the record, with its line end. */
  byte[] raw() {
    return Arrays.copyOfRange(window.buffer(), window.start(), window.start() + consumed);
  }

  /** Whether a line end closes the record. */
  boolean hasLineEnd() {
    return consumed > length;
  }

  /** The values of the record; of a line in trouble, those that stand before that. */
  Spans spans() {
    return spans;
  }
}
