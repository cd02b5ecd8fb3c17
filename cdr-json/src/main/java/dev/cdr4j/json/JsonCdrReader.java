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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open JSON source: whatever it holds, it is gone through value by value. */
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

  private static final int END = -1;
  private static final byte ARRAY = '[';
  private static final byte OBJECT = '{';

  private final InputStream in;
  private final JsonReadOptions options;
  private final Window window;
  private final JsonScanner scanner = new JsonScanner();
  private final PlaceCounter places = new PlaceCounter();
  private final RecordDecoder decoder;
  private final JsonRecordDecoder record;
  private final JsonLayoutFinder layouts;

  private Next next = Next.TEXT;
  private byte container;
  private long index;
  private String key = "";
  private @Nullable Remainder remainder;
  private final @Nullable JsonEnvelope envelope;

  private boolean hasResult;
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
    window = new Window(in, source.offset(), options.bufferSize, options.maxRecordLength + 2);
    decoder = new RecordDecoder(options.direction, UTF_8);
    record = new JsonRecordDecoder(scanner, decoder, options, this::placeOfValue);
    layouts = new JsonLayoutFinder(scanner, decoder);
    envelope = options.isResponse ? new JsonEnvelope(options.expectedId, decoder) : null;
    if (peek() == END && (!options.lines || envelope != null)) {
      Location start = Location.ofRecord(0, 1, source.offset());
      String detail = "newline-delimited JSON may be, see lines()";
      throw CdrException.of(
          Reject.of(
              start,
              List.of(Problem.ofRecord(Reason.EMPTY_SOURCE, start, detail)),
              new byte[0],
              UTF_8,
              false));
    }
    if (envelope != null) {
      openEnvelope(envelope);
    }
  }

  private void openEnvelope(JsonEnvelope envelope) {
    if (peek() != OBJECT) {
      throw noResponse("it is no JSON object");
    }
    consume(1);
    if (peek() == '}') {
      consume(1);
      finishEnvelope(envelope);
    } else {
      readMembers(envelope);
    }
  }

  /** Reads members, of which the first stands here, up to a result with records or the end. */
  private void readMembers(JsonEnvelope envelope) {
    while (true) {
      if (failsAtName()) {
        return;
      }
      complain(envelope.see(key));
      int first = peek();
      if (key.equals(JsonEnvelope.RESULT) && (first == ARRAY || first == OBJECT)) {
        enterResult(first);
        return;
      }
      String json = member();
      if (json == null) {
        return;
      }
      complain(envelope.take(key, json));
      if (endsMembers(envelope)) {
        return;
      }
    }
  }

  private void enterResult(int first) {
    next = Next.RESULT;
    hasResult = true;
    if (first == ARRAY || isObjectOfRecords()) {
      consume(1);
      container = (byte) first;
      index = 0;
      next = Next.FIRST;
    }
  }

  /** The JSON text of a member's value, or null where it is broken. */
  private @Nullable String member() {
    while (true) {
      scanner.load(window);
      int start = window.start();
      int end = scanner.value(start);
      if (isTooLong(start, end)) {
        breakOff(tooLong());
        return null;
      }
      if (end != JsonScanner.FAILED) {
        String json = decoder.text(window.buffer(), start, end);
        if (json == null) {
          breakOff(decoder.malformedAt(), Reason.MALFORMED_ENCODING);
        } else {
          consume(end - start);
        }
        return json;
      }
      if (!scanner.lacksMore() || !window.readMore()) {
        window.failIfBroken();
        breakOff(scanner.troubleAt());
        return null;
      }
    }
  }

  /** Whether there is no further member to read behind one. */
  private boolean endsMembers(JsonEnvelope envelope) {
    int behind = peek();
    if (behind == ',') {
      consume(1);
      if (peek() == END) {
        breakOff(window.start());
        return true;
      }
      return false;
    }
    if (behind == '}') {
      consume(1);
      finishEnvelope(envelope);
    } else {
      breakOff(window.start());
    }
    return true;
  }

  private void finishEnvelope(JsonEnvelope envelope) {
    next = Next.TEXT;
    complain(envelope.complaint());
    CdrApiException error = envelope.error();
    if (error != null) {
      throw error;
    }
    if (peek() != END) {
      breakOff(window.start());
    }
  }

  private void complain(@Nullable String complaint) {
    if (complaint != null) {
      throw noResponse(complaint);
    }
  }

  /** Ends the reading: it is the source as a whole that is wrong, and no record of it. */
  private CdrException noResponse(String complaint) {
    long number = delivered + rejected == 0 ? 0 : delivered + rejected + 1;
    Problem problem = Problem.ofRecord(Reason.NOT_A_RESPONSE, placeOf(number), complaint);
    byte[] rest = raw(pieceOf(Remainder.ofSource()));
    remainder = null;
    ended = true;
    return CdrException.of(Reject.of(problem.location(), List.of(problem), rest, UTF_8, false));
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
        if (!endsMembers(envelope)) {
          readMembers(envelope);
        }
        continue;
      }
      int first = peek();
      if (next == Next.TEXT && first == END) {
        return null;
      }
      if (entersOrLeaves(first)) {
        continue;
      }
      T cdr = element();
      if (cdr != null) {
        return cdr;
      }
    }
  }

  /** The next byte that is no blank, at which the window starts then; or {@link #END}. */
  private int peek() {
    while (true) {
      scanner.load(window);
      consume(scanner.blanks(window.start()) - window.start());
      if (window.start() < window.limit()) {
        return window.buffer()[window.start()] & 0xFF;
      }
      if (!window.readMore()) {
        window.failIfBroken();
        return END;
      }
    }
  }

  private void consume(int bytes) {
    consume(bytes, scanner.isPlain());
  }

  private void consume(int bytes, boolean isPlain) {
    if (isPlain) {
      places.advancePlain(bytes);
    } else {
      places.advance(window.buffer(), window.start(), window.start() + bytes);
    }
    window.advanceBy(bytes);
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
        if (first == ',') {
          consume(1);
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
        !options.lines && (first == ARRAY || (first == OBJECT && isObjectOfRecords()));
    if (isContainer) {
      consume(1);
      container = (byte) first;
      index = 0;
      next = Next.FIRST;
    }
    return isContainer;
  }

  private boolean isObjectOfRecords() {
    while (true) {
      scanner.load(window);
      int start = window.start();
      if (record.startsAsBefore(window.buffer(), start, window.limit())) {
        return false;
      }
      JsonLayoutFinder.Kind kind = layouts.find(window.buffer(), start);
      scanner.load(window); // what it went over, is gone over again
      int looked = Math.min(layouts.decidedAt(), window.limit()) - start;
      switch (kind) {
        case RECORD -> {
          return false;
        }
        case RECORDS -> {
          return looked <= options.maxRecordLength;
        }
        case BROKEN_IN_VALUE -> {
          return looked <= options.maxRecordLength && isFirst();
        }
        default -> {
          if (window.limit() - start > options.maxRecordLength) {
            return false;
          }
          if (!window.readMore()) {
            return kind == JsonLayoutFinder.Kind.UNDECIDED_IN_VALUE && isFirst();
          }
        }
      }
    }
  }

  /**
   * Whether nothing came before. Where an object in the first text is broken, it is rather a record
   * than an extra of one; further on, texts stand one behind the other, and each is a record.
   */
  private boolean isFirst() {
    return delivered + rejected == 0;
  }

  private boolean leaves(int first) {
    boolean leaves = container == ARRAY ? first == ']' : first == '}';
    if (leaves) {
      consume(1);
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
    while (true) {
      scanner.load(window);
      int start = window.start();
      int value = scanner.name(start);
      if (isTooLong(start, value)) {
        breakOff(tooLong());
        return true;
      }
      if (value != JsonScanner.FAILED) {
        int close = scanner.string(start);
        String text =
            new JsonText(decoder).text(window.buffer(), start + 1, close, scanner.isEscaped());
        if (text == null) {
          breakOff(decoder.malformedAt(), Reason.MALFORMED_ENCODING);
          return true;
        }
        key = text;
        consume(value - start);
        if (peek() == END) {
          breakOff(window.start());
          return true;
        }
        return false;
      }
      if (!scanner.lacksMore() || !window.readMore()) {
        window.failIfBroken();
        breakOff(scanner.troubleAt());
        return true;
      }
    }
  }

  /** The record that stands next, or null where it is rejected. */
  private @Nullable T element() {
    while (true) {
      scanner.load(window);
      byte[] buffer = window.buffer();
      int start = window.start();
      boolean isObject = buffer[start] == OBJECT;
      int end = isObject ? record.decode(buffer, window.limit(), start) : scanner.value(start);
      if (isTooLong(start, end)) {
        next = container == 0 ? behindText() : Next.BEHIND;
        rejectPiece(
            isText() && options.lines ? Remainder.ofLines("") : Remainder.ofValue(isText()),
            tooLong());
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
        breakOff(window.limit(), Reason.TRUNCATED);
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

  /**
   * Whether what starts at an index goes on beyond the limit of a record; that it is broken there
   * does not matter, as it is not looked at any further.
   */
  private boolean isTooLong(int start, int end) {
    int reached = end != JsonScanner.FAILED ? end : Math.min(scanner.troubleAt(), window.limit());
    return reached - start > options.maxRecordLength;
  }

  private Problem tooLong() {
    String detail = "more than " + options.maxRecordLength + " bytes, see maxRecordLength";
    return Problem.ofRecord(Reason.RECORD_TOO_LONG, placeOfRecord(), detail);
  }

  private Problem notARecord(int start, int end) {
    String raw = new String(window.buffer(), start, end - start, UTF_8);
    return Problem.ofValue(Reason.NOT_A_RECORD, placeOfValue(start, ""), null, raw, null);
  }

  private T deliver(int length) {
    // The decoder makes records of the stated direction, and T is Cdr where none is stated.
    @SuppressWarnings("unchecked")
    T cdr = (T) decoder.record();
    deliveredRecord = delivered + rejected + 1;
    deliveredLine = places.line();
    deliveredOffset = window.offset(window.start());
    delivered++;
    isBehindElement(length, scanner.isPlain());
    return cdr;
  }

  private void isBehindElement(int length, boolean isPlain) {
    consume(length, isPlain);
    index++;
    next = container == 0 ? behindText() : Next.BEHIND;
  }

  private void reject(List<Problem> problems, int length) {
    Location place = placeOfRecord();
    int all = isText() ? withLineEnd(length) : length;
    byte[] raw = raw(all);
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

  private byte[] raw(int length) {
    return Arrays.copyOfRange(window.buffer(), window.start(), window.start() + length);
  }

  private void breakOff(int at) {
    boolean isEnd = at >= window.limit();
    breakOff(at, isEnd ? Reason.TRUNCATED : Reason.MALFORMED_JSON);
  }

  /** Rejects what stands here, for a byte from which there is no way on but behind it. */
  private void breakOff(int at, Reason reason) {
    byte[] buffer = window.buffer();
    int start = window.start();
    Location location =
        new Location(
            delivered + rejected + 1,
            places.lineBehind(buffer, start, at),
            places.columnBehind(buffer, start, at),
            window.offset(at),
            null);
    String detail =
        "at line "
            + location.line()
            + ", column "
            + location.column()
            + ", byte "
            + location.byteOffset();
    breakOff(Problem.ofRecord(reason, location, reason == Reason.TRUNCATED ? null : detail));
  }

  /** Ends the reading of a response that is broken before there is a result in it. */
  private RuntimeException brokenEnvelope(JsonEnvelope envelope, Problem problem) {
    CdrApiException error = envelope.error();
    byte[] rest = raw(pieceOf(Remainder.ofSource()));
    remainder = null;
    ended = true;
    boolean isTruncated = problem.reason() == Reason.TRUNCATED;
    return error != null
        ? error
        : CdrException.of(Reject.of(placeOf(0), List.of(problem), rest, UTF_8, isTruncated));
  }

  /** Rejects what stands here, for a problem behind which there is no way on but another line. */
  private void breakOff(Problem problem) {
    if (envelope != null && !hasResult) {
      throw brokenEnvelope(envelope, problem);
    }
    Remainder rest;
    if (!isText()) {
      rest = Remainder.ofSource();
    } else if (options.lines) {
      rest = Remainder.ofLines("");
    } else {
      rest = Remainder.ofLines(problem.reason() == Reason.TRUNCATED ? "{[" : "^ \t}]");
    }
    container = 0;
    next = Next.TEXT;
    rejectPiece(rest, problem);
  }

  /** Rejects a piece of a remainder: the first of it, which has a problem, or a further one. */
  private void rejectPiece(Remainder rest, @Nullable Problem first) {
    int length = pieceOf(rest);
    if (length == 0 && first == null) {
      return;
    }
    Location place = first != null ? placeOfRecord() : placeOf(delivered + rejected);
    Problem problem =
        first != null ? first : Problem.ofRecord(Reason.RECORD_TOO_LONG, place, "a further piece");
    Reject reject =
        Reject.of(
            place, List.of(problem), raw(length), UTF_8, problem.reason() == Reason.TRUNCATED);
    places.advance(window.buffer(), window.start(), window.start() + length);
    window.advanceBy(length);
    if (first != null) {
      index++;
      handOn(reject);
    } else {
      handOnPiece(reject.asContinuation());
    }
  }

  /** The length of the next piece; what is behind it, if anything, stays the remainder. */
  private int pieceOf(Remainder rest) {
    while (true) {
      int start = window.start();
      int most = start + options.maxRecordLength;
      int limit = Math.min(window.limit(), most);
      boolean atEnd = !window.mayHaveMore() && limit == window.limit();
      int end = rest.find(window.buffer(), start, limit, atEnd);
      if (end != Remainder.NOT_HERE) {
        remainder = null;
        return end - start;
      }
      if (limit == most) {
        rest.accept();
        remainder = rest;
        return options.maxRecordLength;
      }
      window.readMore();
    }
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

  private Location placeOfRecord() {
    return placeOf(delivered + rejected + 1);
  }

  private Location placeOf(long number) {
    return Location.ofRecord(number, places.line(), window.offset(window.start()));
  }

  private Location placeOfValue(int at, String step) {
    String element =
        container == 0 ? "" : container == ARRAY ? JsonPath.step(index) : JsonPath.step(key);
    String root = envelope == null ? JsonPath.ROOT : JsonPath.ROOT + "." + JsonEnvelope.RESULT;
    int column = places.columnBehind(window.buffer(), window.start(), at);
    return placeOfRecord().ofValue(column, window.offset(at), root + element + step);
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
