package dev.cdr4j.json;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.wire.LimitText;
import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.Window;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the members of a response. Before the records of its result it stops, and whoever
 * reads these lets it go on behind them.
 */
final class JsonEnvelopeReader {
  /** Where it stops. */
  enum Stop {
    /** Before a result that is an array or an object. */
    RESULT,
    /** At the end of the source, behind a response that is as it should be. */
    END,
    /** Where there is no way on, see {@link #problem()}. */
    BROKEN
  }

  private final Window window;
  private final JsonScanner scanner;
  private final JsonCursor cursor;
  private final RecordDecoder decoder;
  private final JsonReadOptions options;
  private final JsonEnvelope envelope;
  private long record;
  private @Nullable Problem problem;

  JsonEnvelopeReader(
      Window window,
      JsonScanner scanner,
      JsonCursor cursor,
      RecordDecoder decoder,
      JsonReadOptions options) {
    this.window = window;
    this.scanner = scanner;
    this.cursor = cursor;
    this.decoder = decoder;
    this.options = options;
    envelope = new JsonEnvelope(options.expectedId);
  }

  /** What is wrong where it stopped. */
  Problem problem() {
    return requireNonNull(problem);
  }

  /** Whether what is wrong is no matter of a record, as there is none, or of the whole. */
  boolean isWrongAsAWhole() {
    return !envelope.hasResult() || problem().reason() == Reason.NOT_A_RESPONSE;
  }

  /** The error that the response holds, as far as it was read, or null. */
  @Nullable CdrApiException error() {
    return envelope.error();
  }

  /**
   * Starts to read a response.
   *
   * @throws CdrApiException if it holds an error
   */
  Stop open() {
    if (cursor.peek() != '{') {
      return complain("it is no JSON object");
    }
    cursor.consume(1);
    return cursor.peek() == '}' ? endsEnvelope() : readMembers();
  }

  /**
   * Goes on behind the result.
   *
   * @param record the number that a further record would have
   */
  Stop goOn(long record) {
    this.record = record;
    Stop stop = endsAtMember();
    return stop == null ? readMembers() : stop;
  }

  private Stop readMembers() {
    Stop stop = null;
    while (stop == null) {
      stop = stopsAtMember();
      if (stop == null) {
        stop = endsAtMember();
      }
    }
    return stop;
  }

  private @Nullable Stop stopsAtMember() {
    int toValue = cursor.scan(scanner::name);
    if (toValue == JsonScanner.FAILED) {
      return breakOff(cursor.failure(record));
    }
    String name = JsonName.at(window.start(), window.buffer(), scanner, decoder).text();
    cursor.consume(toValue);
    String complaint = envelope.see(name);
    if (complaint != null) {
      return complain(complaint);
    }
    int first = cursor.peek();
    if (name.equals(JsonEnvelope.RESULT) && (first == '[' || first == '{')) {
      envelope.takeResult();
      return Stop.RESULT;
    }
    return stopsAtValue(name);
  }

  private @Nullable Stop stopsAtValue(String name) {
    int length = cursor.scan(scanner::value);
    if (length == JsonScanner.FAILED) {
      return breakOff(cursor.scannedTooMuch() ? tooLong(name) : cursor.failure(record));
    }
    Problem beyond = beyondLimits(name);
    if (beyond != null) {
      return breakOff(beyond);
    }
    String complaint = null;
    if (envelope.knows(name)) {
      String json = decoder.text(window.buffer(), window.start(), window.start() + length);
      if (json == null) {
        return breakOff(cursor.broken(record, decoder.malformedAt(), Reason.MALFORMED_ENCODING));
      }
      complaint = envelope.take(name, new JsonValue(json, decoder));
    }
    cursor.consume(length);
    return complaint == null ? null : complain(complaint);
  }

  private @Nullable Problem beyondLimits(String name) {
    if (scanner.deepest() > options.maxNesting) {
      return ofMember(Reason.NESTING_TOO_DEEP, name, options.nestingTooDeep());
    }
    if (scanner.longestNumber() > options.maxNumberLength) {
      return ofMember(Reason.FIELD_TOO_LONG, name, options.numberTooLong());
    }
    return null;
  }

  private Problem tooLong(String name) {
    return ofMember(Reason.FIELD_TOO_LONG, name, LimitText.ofRecord(options.maxRecordLength));
  }

  private Problem ofMember(Reason reason, String name, String detail) {
    String path = JsonPath.ROOT + JsonPath.step(name);
    Location place = cursor.placeOfValue(record, window.start(), path);
    return Problem.ofValue(reason, place, null, null, detail);
  }

  /** Goes to the next member; where there is none, answers why. */
  private @Nullable Stop endsAtMember() {
    int behind = cursor.peek();
    if (behind == ',') {
      cursor.consume(1);
      return cursor.peek() == JsonCursor.END ? breakOffHere() : null;
    }
    return behind == '}' ? endsEnvelope() : breakOffHere();
  }

  private Stop endsEnvelope() {
    cursor.consume(1);
    String complaint = envelope.complaint();
    if (complaint != null) {
      return complain(complaint);
    }
    CdrApiException error = envelope.error();
    if (error != null) {
      throw error;
    }
    return cursor.peek() == JsonCursor.END ? Stop.END : breakOffHere();
  }

  /** It is the response that is wrong, and no record of it. */
  private Stop complain(String complaint) {
    long number = record > 1 ? record : 0;
    return breakOff(Problem.ofRecord(Reason.NOT_A_RESPONSE, cursor.place(number), complaint));
  }

  private Stop breakOffHere() {
    return breakOff(cursor.broken(record, window.start()));
  }

  private Stop breakOff(Problem problem) {
    this.problem = problem;
    return Stop.BROKEN;
  }
}
