package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A record that a reader did not accept, whole: its place, its exact text, and all that is wrong
 * with it. Immutable.
 */
public final class Reject {
  private static final int MOST_TOLD = 20; // a record can have any number of problems

  private final Location location;
  private final List<Problem> problems;
  private final byte[] raw;
  private final Charset charset;
  private final boolean truncated;
  private final boolean continuation;

  private Reject(
      Location location,
      List<Problem> problems,
      byte[] raw,
      Charset charset,
      boolean truncated,
      boolean continuation) {
    this.location = location;
    this.problems = problems;
    this.raw = raw;
    this.charset = charset;
    this.truncated = truncated;
    this.continuation = continuation;
  }

  /**
   * A reject.
   *
   * @param location the place of the record
   * @param problems what is wrong with it, at least one thing
   * @param raw its exact bytes, with its line end
   * @param charset the charset of the bytes
   * @param truncated whether the source ends in the middle of it
   */
  public static Reject of(
      Location location, List<Problem> problems, byte[] raw, Charset charset, boolean truncated) {
    requireNonNull(location, "location must not be null");
    requireNonNull(problems, "problems must not be null");
    requireNonNull(raw, "raw must not be null");
    requireNonNull(charset, "charset must not be null");
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems must not be empty");
    }
    return new Reject(location, List.copyOf(problems), raw.clone(), charset, truncated, false);
  }

  /** The same, as a further piece of the record before it. */
  public Reject asContinuation() {
    return new Reject(location, problems, raw, charset, truncated, true);
  }

  /**
   * The same, in a source that has this many records and lines more before it: for readers that
   * look at parts of a source before they know how many there are.
   */
  public Reject movedBy(long records, long lines) {
    List<Problem> moved =
        problems.stream().map(problem -> problem.movedBy(records, lines)).toList();
    return new Reject(
        location.movedBy(records, lines), moved, raw, charset, truncated, continuation);
  }

  /** The place of the record in its source. */
  public Location location() {
    return location;
  }

  /** All that is wrong with the record, in the order of its values; never empty. Unmodifiable. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The record's exact text as the source has it, unmasked, with the line end that closes it if it
   * has one. Where its bytes are not text of the source's charset, U+FFFD stands in for those: then
   * {@link #rawBytes()} has the truth.
   */
  public String rawText() {
    return new String(raw, charset);
  }

  /**
   * The record's exact bytes, decompressed; of a source that was given as characters, or in a
   * charset that is not a superset of ASCII, their UTF-8 form. The caller may change the array.
   */
  public byte[] rawBytes() {
    return raw.clone();
  }

  /** Whether the source ends in the middle of the record. */
  public boolean isTruncated() {
    return truncated;
  }

  /**
   * Whether this is a further piece of the record that was rejected just before, and has its record
   * number: a record that is longer than a reader's limit comes in pieces of that length. Those who
   * count rejected records leave these out, as {@link CdrReader#rejected()} does.
   */
  public boolean isContinuation() {
    return continuation;
  }

  /**
   * Whether the record's text is malformed, so that it cannot be told from its neighbours or its
   * values from each other; else single values of it are wrong.
   */
  public boolean isMalformed() {
    return problems.stream().anyMatch(problem -> problem.reason().isMalformed());
  }

  /** The place and the problems, 20 at most, with what is personal masked. */
  @Override
  public String toString() {
    String told =
        problems.stream().limit(MOST_TOLD).map(Problem::message).collect(Collectors.joining("; "));
    int others = problems.size() - MOST_TOLD;
    return location + ": " + told + (others > 0 ? "; and " + others + " more" : "");
  }
}
