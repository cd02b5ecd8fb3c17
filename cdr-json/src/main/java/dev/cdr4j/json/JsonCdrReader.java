package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.wire.ByteSource;
import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open JSON source: whatever it holds, it is gone through record by record. */
final class JsonCdrReader<T extends Cdr> implements CdrReader<T> {
  /** What comes next in the source. */
  private enum Next {
    /** A text, or the end. */
    TEXT,
    /** A record that is the result of a response. */
    RESULT,
    /** What a response has behind its result. */
    ENVELOPE,
    /** The first element of a container, or its end. */
    FIRST,
    /** An element of a container. */
    ELEMENT,
    /** What stands behind an element: a comma, or the end of the container. */
    BEHIND
  }

  private static final int END = JsonCursor.END;
  private static final byte COMMA = ',';
  private static final byte ARRAY = '[';
  private static final byte OBJECT = '{';

  private final InputStream in;
  private final JsonReadOptions options;
  private final boolean isLines;
  private final Window window;
  private final JsonScanner scanner;
  private final JsonCursor cursor;
  private final RecordDecoder decoder;
  private final JsonRecordDecoder record;
  private final JsonLayouts layouts;
  private final @Nullable JsonEnvelopeReader envelope;

  private Next next = Next.TEXT;
  private byte container;
  private long index;
  private String key = "";
  private @Nullable Remainder remainder;
  private long delivered;
  private long rejected;
  private long deliveredRecord;
  private long deliveredLine;
  private long deliveredOffset;
  private boolean ended;
  private boolean closed;

  /** Looks whether there is anything in a source. */
  JsonCdrReader(ByteSource source, JsonReadOptions options) {
    in = source.in();
    this.options = options;
    isLines = options.lines && !options.isResponse;
    window = new Window(in, source.offset(), options.bufferSize, options.maxRecordLength + 2);
    scanner = new JsonScanner(isLines);
    cursor = new JsonCursor(window, scanner, options.maxRecordLength);
    decoder = new RecordDecoder(options.direction, UTF_8);
    record = new JsonRecordDecoder(scanner, decoder, options, this::placeOfValue);
    layouts = new JsonLayouts(window, scanner, cursor, record, decoder, options.maxRecordLength);
    envelope =
        options.isResponse
            ? new JsonEnvelopeReader(window, scanner, cursor, decoder, options)
            : null;
    if (cursor.peek() == END && !isLines) {
      throw emptySource(source.offset(), options.isResponse);
    }
    if (envelope != null) {
      stopped(envelope, envelope.open());
    }
  }

  private static CdrException emptySource(long offset, boolean isResponse) {
    Location start = Location.ofRecord(0, 1, offset);
    String detail =
        isResponse
            ? "a response of the API is an object"
            : "newline-delimited JSON may be, see lines()";
    Problem problem = Problem.ofRecord(Reason.EMPTY_SOURCE, start, detail);
    return CdrException.of(Reject.of(start, List.of(problem), new byte[0], UTF_8, false));
  }

  private void stopped(JsonEnvelopeReader envelope, JsonEnvelopeReader.Stop stop) {
    switch (stop) {
      case RESULT -> enterResult();
      case END -> next = Next.TEXT;
      case BROKEN -> {
        if (envelope.isWrongAsAWhole()) {
          throw wrongResponse(envelope);
        }
        breakOff(envelope.problem());
      }
    }
  }

  private void enterResult() {
    next = Next.RESULT;
    byte first = window.buffer()[window.start()];
    if (first == ARRAY || layouts.isObjectOfRecords(isFirst())) {
      enter(first);
    }
  }

  /** Ends the reading: it is the source as a whole that is wrong, and no record of it. */
  private RuntimeException wrongResponse(JsonEnvelopeReader envelope) {
    Problem problem = envelope.problem();
    byte[] rest = cursor.raw(pieceOf(Remainder.ofSource()));
    Location place = cursor.place(problem.location().record());
    remainder = null;
    ended = true;
    CdrApiException error = envelope.error();
    boolean isCut = problem.reason() == Reason.TRUNCATED;
    return error != null && problem.reason() != Reason.NOT_A_RESPONSE
        ? error
        : CdrException.of(Reject.of(place, List.of(problem), rest, UTF_8, isCut));
  }

  @Override
  public @Nullable T read() {
    while (true) {
      if (closed) {
        throw new IllegalStateException("the reader is closed");
      }
      if (ended) {
        return null;
      }
      if (remainder != null) {
        rejectPiece(remainder, null);
        continue;
      }
      if (next == Next.ENVELOPE && envelope != null) {
        stopped(envelope, envelope.goOn(nextNumber()));
        continue;
      }
      if (!isAtNextObject()) {
        int first = cursor.peek();
        if (next == Next.TEXT && first == END) {
          return null;
        }
        if (entersOrLeaves(first)) {
          continue;
        }
      }
      T cdr = element();
      if (cdr != null) {
        return cdr;
      }
    }
  }

  /** Goes to an object right behind the comma of an array, where there is one. */
  private boolean isAtNextObject() {
    boolean isThere = next == Next.BEHIND && container == ARRAY && cursor.isAt(COMMA, OBJECT);
    if (isThere) {
      cursor.consume(1, true);
      next = Next.ELEMENT;
    }
    return isThere;
  }

  /** Whether what comes next was part of the layout, and no value. */
  private boolean entersOrLeaves(int first) {
    switch (next) {
      case TEXT -> {
        return enters(first);
      }
      case RESULT -> {
        return false;
      }
      case FIRST -> {
        return leaves(first) || failsAtName(first);
      }
      case ELEMENT -> {
        return failsAtName(first);
      }
      default -> {
        if (first == COMMA) {
          cursor.consume(1);
          next = Next.ELEMENT;
        } else if (!leaves(first)) {
          breakOff(window.start());
        }
        return true;
      }
    }
  }

  private boolean enters(int first) {
    boolean isContainer =
        !isLines && (first == ARRAY || (first == OBJECT && layouts.isObjectOfRecords(isFirst())));
    if (isContainer) {
      enter((byte) first);
    }
    return isContainer;
  }

  private void enter(byte first) {
    cursor.consume(1);
    container = first;
    index = 0;
    next = Next.FIRST;
  }

  private boolean isFirst() {
    return delivered + rejected == 0;
  }

  private boolean leaves(int first) {
    boolean leaves = container == ARRAY ? first == ']' : first == '}';
    if (leaves) {
      cursor.consume(1);
      container = 0;
      next = behindText();
    }
    return leaves;
  }

  /** What comes next behind a text, which may be the result of a response. */
  private Next behindText() {
    return envelope == null ? Next.TEXT : Next.ENVELOPE;
  }

  /** Reads the name of an element, where it has one; whether that fails. */
  private boolean failsAtName(int first) {
    if (first == END) {
      breakOff(window.start());
      return true;
    }
    return container == OBJECT && failsAtName();
  }

  /** Reads a name, and goes to its value; whether that fails. */
  private boolean failsAtName() {
    int toValue = cursor.scan(scanner::name);
    if (toValue == JsonScanner.FAILED) {
      breakOff(cursor.failure(nextNumber()));
      return true;
    }
    JsonName name = JsonName.at(window.start(), window.buffer(), scanner, decoder);
    key = name.text();
    if (name.isMalformed() && rejectsWithName(name)) {
      return true;
    }
    cursor.consume(toValue);
    if (cursor.peek() == END) {
      breakOff(window.start());
      return true;
    }
    return false;
  }

  /**
   * Rejects an element for its name, which is a part of the reject then; unless it is to be
   * rejected for its length.
   */
  private boolean rejectsWithName(JsonName name) {
    Location place = placeOfValue(name.malformedAt(), "");
    Problem problem =
        Problem.ofValue(Reason.MALFORMED_ENCODING, place, null, null, "a name, " + UTF_8);
    int length = cursor.scan(this::namedValue);
    if (length != JsonScanner.FAILED) {
      reject(List.of(problem), length);
    } else if (cursor.scannedTooMuch()) {
      cursor.scan(scanner::name); // which is gone over next
      return false;
    } else {
      breakOff(cursor.failure(nextNumber()));
    }
    return true;
  }

  /** The index behind a value with a name. */
  private int namedValue(int from) {
    int value = scanner.name(from);
    return value == JsonScanner.FAILED ? value : scanner.value(value);
  }

  /** The record that stands next, or null where it is rejected. */
  private @Nullable T element() {
    while (true) {
      scanner.load(window);
      byte[] buffer = window.buffer();
      int start = window.start();
      boolean isObject = buffer[start] == OBJECT;
      int end = isObject ? record.decode(buffer, window.limit(), start) : scanner.value(start);
      if (isLines && end != JsonScanner.FAILED) {
        end = scanner.lastOfLine(end, start + options.maxRecordLength);
      }
      if (cursor.isTooLong(end)) {
        rejectTooLong();
        return null;
      }
      if (end == JsonScanner.FAILED && !scanner.lacksMore()) {
        breakOff(scanner.troubleAt());
        return null;
      }
      if (end == JsonScanner.FAILED) {
        if (window.readMore()) {
          continue;
        }
        window.failIfBroken();
        breakOff(window.limit());
        return null;
      }
      List<Problem> problems = isObject ? record.problems() : List.of(notARecord(start, end));
      if (problems == null) {
        return deliver(end - start);
      }
      reject(problems, end - start);
      return null;
    }
  }

  private void rejectTooLong() {
    next = container == 0 ? behindText() : Next.BEHIND;
    rejectPiece(
        isLines ? Remainder.ofLine() : Remainder.ofValue(isText()), cursor.tooLong(nextNumber()));
  }

  private Problem notARecord(int start, int end) {
    String raw = new String(window.buffer(), start, end - start, UTF_8);
    return Problem.ofValue(Reason.NOT_A_RECORD, placeOfValue(start, ""), null, raw, null);
  }

  private T deliver(int length) {
    // The decoder makes records of the stated direction, and T is Cdr where none is stated.
    @SuppressWarnings("unchecked")
    T cdr = (T) decoder.record();
    deliveredRecord = nextNumber();
    deliveredLine = cursor.line();
    deliveredOffset = window.offset(window.start());
    delivered++;
    isBehindElement(length, scanner.isPlain());
    return cdr;
  }

  private void isBehindElement(int length, boolean isPlain) {
    cursor.consume(length, isPlain);
    index++;
    next = container == 0 ? behindText() : Next.BEHIND;
  }

  private void reject(List<Problem> problems, int length) {
    Location place = cursor.place(nextNumber());
    int all = isText() ? withLineEnd(length) : length;
    byte[] raw = cursor.raw(all);
    isBehindElement(all, all == length && scanner.isPlain());
    handOn(Reject.of(place, problems, raw, UTF_8, false));
  }

  /** Whether what stands here is a text of its own, to which a line end behind it belongs. */
  private boolean isText() {
    return container == 0 && envelope == null;
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

  /** Rejects what stands here, for a byte from which there is no way on but behind it. */
  private void breakOff(int at) {
    breakOff(cursor.broken(nextNumber(), at));
  }

  /** Rejects what stands here, for a problem behind which there is no way on but another line. */
  private void breakOff(Problem problem) {
    Remainder rest = remainderBehind(problem);
    container = 0;
    next = Next.TEXT;
    rejectPiece(rest, problem);
  }

  private Remainder remainderBehind(Problem problem) {
    if (!isText()) {
      return Remainder.ofSource();
    }
    if (isLines) {
      return Remainder.ofLine();
    }
    long sound = problem.location().byteOffset() - window.offset(window.start());
    return Remainder.ofBrokenText((int) sound);
  }

  /** Rejects a piece of a remainder: the first of it, which has a problem, or a further one. */
  private void rejectPiece(Remainder rest, @Nullable Problem first) {
    int length = pieceOf(rest);
    if (length == 0 && first == null) {
      return;
    }
    Location place = cursor.place(first != null ? nextNumber() : delivered + rejected);
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
      container = 0;
      next = Next.TEXT; // of which there is none, and that is told
    }
    if (first != null) {
      index++;
      handOn(reject);
    } else {
      handOnPiece(reject.asContinuation());
    }
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

  private void handOn(Reject reject) {
    rejected++;
    handOnPiece(reject);
  }

  private void handOnPiece(Reject reject) {
    if (options.rejectHandler == null) {
      throw CdrException.of(reject);
    }
    options.rejectHandler.accept(reject);
  }

  /** The number that the next record has, delivered or rejected. */
  private long nextNumber() {
    return delivered + rejected + 1;
  }

  private Location placeOfValue(int at, String step) {
    String element =
        container == 0 ? "" : container == ARRAY ? JsonPath.step(index) : JsonPath.step(key);
    String root = envelope == null ? JsonPath.ROOT : JsonPath.ROOT + "." + JsonEnvelope.RESULT;
    return cursor.placeOfValue(nextNumber(), at, root + element + step);
  }

  @Override
  public Location location() {
    if (delivered == 0) {
      throw new IllegalStateException("no record was delivered yet");
    }
    return Location.ofRecord(deliveredRecord, deliveredLine, deliveredOffset);
  }

  @Override
  public long delivered() {
    return delivered;
  }

  @Override
  public long rejected() {
    return rejected;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the source cannot be closed: " + e.getMessage(), e);
      }
    }
  }
}
