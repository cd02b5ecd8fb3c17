package dev.cdr4j.json;

import static java.util.stream.Collectors.joining;

import dev.cdr4j.CdrField;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;

/** Gathers all that is wrong with one object, to tell it with one exception. */
final class JacksonProblems {
  private static final String UNDECIDED =
      "it cannot be told whether the call is inbound or outbound: state it with the type InboundCdr"
          + " or OutboundCdr, or with a property named direction";
  private static final int MOST_TOLD = 20; // an object can have any number of them
  private static final Location ANYWHERE = Location.ofRecord(1, 1, 0); // Jackson has its own places

  /**
   * One problem.
   *
   * @param order comes before problems of a higher one
   * @param name of the property, or null where it is the object's as a whole
   */
  private record Entry(
      int order, Problem problem, @Nullable String name, TokenStreamLocation place) {
    String message() {
      return problem.reason() == Reason.DIRECTION_UNDECIDED ? UNDECIDED : problem.message();
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  void clear() {
    entries.clear();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether there is a problem for a reason. */
  boolean areFor(Reason reason) {
    return entries.stream().anyMatch(entry -> entry.problem.reason() == reason);
  }

  /** Adds a problem of a property. */
  void add(
      int order,
      Reason reason,
      String name,
      @Nullable CdrField field,
      @Nullable String rawValue,
      TokenStreamLocation place) {
    entries.add(new Entry(order, problem(reason, name, field, rawValue), name, place));
  }

  private static Problem problem(
      Reason reason, String name, @Nullable CdrField field, @Nullable String rawValue) {
    Location location = name.isBlank() ? ANYWHERE : ANYWHERE.ofValue(0, 0, name);
    return Problem.ofValue(reason, location, field, rawValue, null);
  }

  /** Adds a problem of the object as a whole, which comes last. */
  void addOfWhole(Reason reason, TokenStreamLocation place) {
    Problem problem = Problem.ofRecord(reason, ANYWHERE, null);
    entries.add(new Entry(Integer.MAX_VALUE, problem, null, place));
  }

  /** An exception that is about the first problem, and tells the others, the first 20 of all. */
  CdrMismatchException exception(JsonParser parser, Class<?> type) {
    entries.sort(Comparator.comparingInt(Entry::order));
    int others = entries.size() - MOST_TOLD;
    String message =
        entries.stream().limit(MOST_TOLD).map(Entry::message).collect(joining("; "))
            + (others > 0 ? "; and " + others + " more" : "");
    Entry first = entries.get(0);
    CdrMismatchException e =
        new CdrMismatchException(parser, message, first.problem.rawValue(), type, first.place);
    if (first.name != null) {
      e.prependPath(type, first.name);
    }
    return e;
  }

  /** An exception about a value that is no property of a record. */
  static CdrMismatchException ofValue(
      @Nullable JsonParser parser,
      Reason reason,
      @Nullable String rawValue,
      Class<?> type,
      TokenStreamLocation place) {
    String message = Problem.ofValue(reason, ANYWHERE, null, rawValue, null).message();
    return new CdrMismatchException(parser, message, rawValue, type, place);
  }

  /** An exception about a value that cannot be written. */
  static DatabindException notWritable(
      JsonGenerator out,
      @Nullable String name,
      @Nullable CdrField field,
      String rawValue,
      String obstacle) {
    Location location = name == null ? ANYWHERE : ANYWHERE.ofValue(0, 0, name);
    Problem problem = Problem.ofValue(Reason.NOT_WRITABLE, location, field, rawValue, obstacle);
    return DatabindException.from(out, problem.message());
  }
}
