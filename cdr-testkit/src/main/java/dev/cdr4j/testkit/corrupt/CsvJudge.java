package dev.cdr4j.testkit.corrupt;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Location;
import dev.cdr4j.Reason;
import dev.cdr4j.testkit.corrupt.CsvLine.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Works out the verdict on a damaged CSV file from its parts, which it knows, so that it has
 * nothing to parse.
 */
final class CsvJudge {
  static final int MAX_FIELD_LENGTH = 65_536;
  static final int MAX_RECORD_LENGTH = 1_048_576;
  private static final int MARK_LENGTH = 3;

  private final CsvFile file;
  private final List<Expected> records = new ArrayList<>();
  private long lineNumber = 1;
  private long offset;

  private CsvJudge(CsvFile file) {
    this.file = file;
    offset = file.hasMark() ? MARK_LENGTH : 0;
  }

  /** The verdict on a file all of which can be read. */
  static Verdict judge(CsvFile file) {
    return new CsvJudge(file).judge(Long.MAX_VALUE, new Ending.Complete());
  }

  /**
   * The verdict on a file that cannot be read beyond some byte of it, not counting the byte order
   * mark: a record whose end is not seen is none.
   */
  static Verdict judgeBroken(CsvFile file, long readable) {
    CsvJudge judge = new CsvJudge(file);
    return judge.judge(judge.offset + readable, new Ending.Failed());
  }

  private Verdict judge(long readable, Ending ending) {
    if (file.lines().isEmpty()) {
      return notOpened(Reason.EMPTY_SOURCE, headerLocation());
    }
    boolean fails = ending instanceof Ending.Failed;
    for (CsvLine line : file.lines()) {
      String raw = line.raw(file.delimiter());
      if (line.kind() == Kind.HEADER && file.headerFault() != null) {
        return notOpened(file.headerFault(), faultLocation(line));
      }
      if (line.kind() == Kind.RECORD) {
        long end = offset + raw.length() + line.lineEnd().length();
        if (end > readable || (fails && line.lineEnd().isEmpty())) {
          break;
        }
        records.add(judge(line, raw));
      }
      offset += raw.length() + line.lineEnd().length();
      lineNumber += ByteText.countLineEnds(raw + line.lineEnd());
    }
    return new Verdict(records, ending);
  }

  private static Verdict notOpened(Reason reason, Location location) {
    return new Verdict(
        List.of(), new Ending.NotOpened(new ExpectedProblem(reason, location, null, null)));
  }

  private Location headerLocation() {
    return Location.ofRecord(0, lineNumber, offset);
  }

  private Location faultLocation(CsvLine header) {
    int column = file.faultyColumn();
    return column < 0
        ? headerLocation()
        : headerLocation().ofValue(column + 1, contentOffset(header, column, 0), null);
  }

  private Expected judge(CsvLine line, String raw) {
    Location location = Location.ofRecord(records.size() + 1L, lineNumber, offset);
    List<ExpectedProblem> problems = problems(line, raw, location);
    if (problems.isEmpty()) {
      Direction direction = requireNonNull(file.names().direction(line.cells()));
      return new Expected.Delivered(
          location,
          RecordMaker.make(
              direction, file.names().texts(line.cells()), file.names().extras(line.cells())));
    }
    return new Expected.Rejected(
        location,
        problems,
        ByteText.decode(raw + line.lineEnd()),
        line.lineEnd().isEmpty() && problems.stream().anyMatch(this::isAtTheEnd));
  }

  /** Whether a problem is one of the place where the line ends. */
  private boolean isAtTheEnd(ExpectedProblem problem) {
    return problem.reason() == Reason.TRUNCATED
        || problem.reason() == Reason.UNCLOSED_QUOTE
        || problem.location().column() == file.names().size();
  }

  private List<ExpectedProblem> problems(CsvLine line, String raw, Location location) {
    if (raw.length() > MAX_RECORD_LENGTH) {
      return List.of(new ExpectedProblem(Reason.RECORD_TOO_LONG, location, null, null));
    }
    for (int i = 0; i < line.cells().size(); i++) {
      if (line.cells().get(i).isBroken()) {
        return List.of(brokenQuote(line, i, location));
      }
    }
    if (line.cells().size() != file.names().size()) {
      boolean cut = line.lineEnd().isEmpty() && line.cells().size() < file.names().size();
      Reason reason = cut ? Reason.TRUNCATED : Reason.FIELD_COUNT;
      return List.of(new ExpectedProblem(reason, location, null, null));
    }
    List<ExpectedProblem> problems = new ArrayList<>();
    line.faults().forEach((column, reason) -> problems.add(fault(line, column, reason, location)));
    if (!problems.isEmpty() && file.names().direction(line.cells()) == null) {
      problems.add(new ExpectedProblem(Reason.DIRECTION_UNDECIDED, location, null, null));
    }
    return problems;
  }

  private ExpectedProblem brokenQuote(CsvLine line, int column, Location location) {
    boolean unclosed = line.cells().get(column).style() == CsvCell.Style.UNCLOSED;
    long start = offset + line.offsetOf(column);
    long trouble = unclosed ? start : start + line.cells().get(column).raw().length() - 1;
    return new ExpectedProblem(
        unclosed ? Reason.UNCLOSED_QUOTE : Reason.TEXT_AFTER_QUOTE,
        location.ofValue(column + 1, trouble, file.names().shown(column)),
        file.names().field(column),
        null);
  }

  private ExpectedProblem fault(CsvLine line, int column, Reason reason, Location location) {
    String content = line.cells().get(column).content();
    boolean isEncoding = reason == Reason.MALFORMED_ENCODING;
    boolean hasText = reason != Reason.MISSING_VALUE && reason != Reason.FIELD_TOO_LONG;
    CdrField field = file.names().field(column);
    return new ExpectedProblem(
        reason,
        location.ofValue(
            column + 1,
            contentOffset(line, column, isEncoding ? content.length() - 1 : 0),
            file.names().shown(column)),
        field,
        hasText ? ByteText.decode(content) : null);
  }

  private long contentOffset(CsvLine line, int column, int index) {
    return offset + line.offsetOf(column) + line.cells().get(column).offsetOf(index);
  }
}
