package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.json.JsonPosition.Next;
import dev.cdr4j.wire.ByteSource;
import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.Tally;
import dev.cdr4j.wire.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open JSON source: whatever it holds, it is gone through record by record. */
final class JsonCdrReader<T extends Cdr> implements CdrReader<T> {
  private static final int END = JsonCursor.END;
  private static final byte COMMA = ',';
  private static final byte ARRAY = '[';
  private static final byte OBJECT = '{';

  private final JsonReadOptions options;
  private final Window window;
  private final JsonScanner scanner;
  private final JsonCursor cursor;
  private final RecordDecoder decoder;
  private final JsonRecordDecoder record;
  private final JsonLayouts layouts;
  private final @Nullable JsonEnvelopeReader envelope;

  private final JsonPosition position;
  private final JsonRejects rejects;
  private final Tally tally;

  private boolean ended;
  private boolean closed;

  /** Looks whether there is anything in a source. */
  JsonCdrReader(ByteSource source, JsonReadOptions options) {
    this.options = options;
    window =
        new Window(source.in(), source.offset(), options.bufferSize, options.maxRecordLength + 2);
    scanner = new JsonScanner(options.isInLines());
    cursor = new JsonCursor(window, scanner, options.maxRecordLength);
    decoder = new RecordDecoder(options.direction, UTF_8);
    record = new JsonRecordDecoder(scanner, decoder, options, this::placeOfValue);
    layouts = new JsonLayouts(window, scanner, cursor, record, decoder, options.maxRecordLength);
    envelope =
        options.isResponse
            ? new JsonEnvelopeReader(window, scanner, cursor, decoder, options)
            : null;
    position = new JsonPosition(options.isResponse);
    tally = new Tally(options.rejectHandler);
    rejects = new JsonRejects(window, scanner, cursor, position, options, tally);
    if (cursor.peek() == END && !options.isInLines()) {
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
      case END -> position.goBehindResponse();
      case BROKEN -> {
        if (envelope.isWrongAsAWhole()) {
          throw wrongResponse(envelope);
        }
        rejects.breakOff(envelope.problem());
      }
    }
  }

  private void enterResult() {
    position.goToResult();
    byte first = window.buffer()[window.start()];
    if (first == ARRAY || layouts.isObjectOfRecords(isFirst())) {
      enter(first);
    }
  }

  /** Ends the reading: it is the source as a whole that is wrong, and no record of it. */
  private RuntimeException wrongResponse(JsonEnvelopeReader envelope) {
    Problem problem = envelope.problem();
    Location place = cursor.place(problem.location().record());
    byte[] rest = rejects.restOfSource();
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
      if (rejects.goOn()) {
        continue;
      }
      Next next = position.next();
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
    boolean isThere =
        position.next() == Next.BEHIND && position.isInArray() && cursor.isAt(COMMA, OBJECT);
    if (isThere) {
      cursor.consume(1, true);
      position.goToElement();
    }
    return isThere;
  }

  /** Whether what comes next was part of the layout, and no value. */
  private boolean entersOrLeaves(int first) {
    switch (position.next()) {
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
          position.goToElement();
        } else if (!leaves(first)) {
          rejects.breakOff(window.start());
        }
        return true;
      }
    }
  }

  private boolean enters(int first) {
    boolean isContainer =
        !options.isInLines()
            && (first == ARRAY || (first == OBJECT && layouts.isObjectOfRecords(isFirst())));
    if (isContainer) {
      enter((byte) first);
    }
    return isContainer;
  }

  private void enter(byte first) {
    cursor.consume(1);
    position.enter(first);
  }

  private boolean isFirst() {
    return nextNumber() == 1;
  }

  private boolean leaves(int first) {
    boolean leaves = position.isEnd(first);
    if (leaves) {
      cursor.consume(1);
      position.leave();
    }
    return leaves;
  }

  /** Reads the name of an element, where it has one; whether that fails. */
  private boolean failsAtName(int first) {
    if (first == END) {
      rejects.breakOff(window.start());
      return true;
    }
    return position.isInObject() && failsAtName();
  }

  /** Reads a name, and goes to its value; whether that fails. */
  private boolean failsAtName() {
    int toValue = cursor.scan(scanner::name);
    if (toValue == JsonScanner.FAILED) {
      rejects.breakOff(cursor.failure(nextNumber()));
      return true;
    }
    JsonName name = JsonName.at(window.start(), window.buffer(), scanner, decoder);
    position.setKey(name.text());
    if (name.isMalformed() && rejectsWithName(name)) {
      return true;
    }
    cursor.consume(toValue);
    if (cursor.peek() == END) {
      rejects.breakOff(window.start());
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
      rejects.add(List.of(problem), length);
    } else if (cursor.scannedTooMuch()) {
      cursor.scan(scanner::name); // which is gone over next
      return false;
    } else {
      rejects.breakOff(cursor.failure(nextNumber()));
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
      if (options.isInLines() && end != JsonScanner.FAILED) {
        end = scanner.lastOfLine(end, start + options.maxRecordLength);
      }
      if (cursor.isTooLong(end)) {
        rejects.addTooLong();
        return null;
      }
      if (end == JsonScanner.FAILED && !scanner.lacksMore()) {
        rejects.breakOff(scanner.troubleAt());
        return null;
      }
      if (end == JsonScanner.FAILED) {
        if (window.readMore()) {
          continue;
        }
        window.failIfBroken();
        rejects.breakOff(window.limit());
        return null;
      }
      List<Problem> problems = isObject ? record.problems() : List.of(notARecord(start, end));
      if (problems == null) {
        return deliver(end - start);
      }
      rejects.add(problems, end - start);
      return null;
    }
  }

  private Problem notARecord(int start, int end) {
    String raw = new String(window.buffer(), start, end - start, UTF_8);
    return Problem.ofValue(Reason.NOT_A_RECORD, placeOfValue(start, ""), null, raw, null);
  }

  private T deliver(int length) {
    // The decoder makes records of the stated direction, and T is Cdr where none is stated.
    @SuppressWarnings("unchecked")
    T cdr = (T) decoder.record();
    tally.deliver(cursor.line(), window.offset(window.start()));
    cursor.consume(length, scanner.isPlain());
    position.goBehindElement();
    return cdr;
  }

  /** The number that the next record has, delivered or rejected. */
  private long nextNumber() {
    return tally.number(false);
  }

  private Location placeOfValue(int at, String step) {
    return cursor.placeOfValue(nextNumber(), at, position.path(step));
  }

  @Override
  public Location location() {
    return tally.location();
  }

  @Override
  public long delivered() {
    return tally.delivered();
  }

  @Override
  public long rejected() {
    return tally.rejected();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      window.close();
    }
  }
}
