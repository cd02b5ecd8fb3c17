package dev.cdr4j.csv;

import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CsvScanner.Found;
import dev.cdr4j.wire.LimitText;
import dev.cdr4j.wire.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with the record that a scanner has found, and where. */
final class CsvProblems {
  private final CsvScanner scanner;
  private final CellReader cells;
  private final ReadPlan plan;
  private final CsvHeader header;
  private final Tally tally;

  /**
   * The problems of one record after the other.
   *
   * @param tally numbers the records
   */
  CsvProblems(CsvScanner scanner, CellReader cells, ReadPlan plan, Tally tally) {
    this.scanner = scanner;
    this.cells = cells;
    this.plan = plan;
    header = plan.header();
    this.tally = tally;
  }

  /** A problem of the record as a whole. */
  Problem ofRecord(Reason reason, @Nullable String detail) {
    return Problem.ofRecord(reason, recordLocation(), detail);
  }

  /** A problem of the value in a column. Selects that value. */
  Problem ofValue(Reason reason, int column) {
    String raw = reason == Reason.MISSING_VALUE ? null : cells.rawText(column, plan.charset());
    cells.select(column, false);
    long offset = cells.offset();
    String detail = null;
    if (reason == Reason.MALFORMED_ENCODING) {
      cells.text(column);
      offset = cells.malformedOffset();
      detail = plan.charset().name();
    } else if (reason == Reason.FIELD_TOO_LONG) {
      raw = null;
      detail = LimitText.ofValue(plan.options().maxFieldLength);
    }
    Location location = recordLocation().ofValue(column + 1, offset, header.name(column));
    return Problem.ofValue(reason, location, header.fields()[column], raw, detail);
  }

  /** The problem of a record that has not as many values as there are columns. */
  Problem ofCount(String detail) {
    boolean truncated = !scanner.hasLineEnd() && scanner.spans().count() < plan.valuesPerRecord();
    return ofRecord(truncated ? Reason.TRUNCATED : Reason.FIELD_COUNT, detail);
  }

  /** The problem of what the scanner cannot cut into values. */
  Problem ofTrouble(Found found) {
    if (found == Found.TOO_LONG) {
      return ofRecord(Reason.RECORD_TOO_LONG, LimitText.ofRecord(plan.options().maxRecordLength));
    }
    boolean unclosed = found == Found.UNCLOSED_QUOTE;
    Reason reason = unclosed ? Reason.UNCLOSED_QUOTE : Reason.TEXT_AFTER_QUOTE;
    int count = scanner.spans().count();
    int column = unclosed ? count : count - 1;
    boolean named = column < header.size();
    Location location =
        recordLocation()
            .ofValue(column + 1, scanner.troubleOffset(), named ? header.name(column) : null);
    String detail =
        scanner.gaveUp() ? "or too far away, see maxFieldLength and maxRecordLength" : null;
    return Problem.ofValue(reason, location, named ? header.fields()[column] : null, null, detail);
  }

  /** The record as a reject, for all that is wrong with it. */
  Reject reject(List<Problem> problems) {
    boolean truncated =
        !scanner.hasLineEnd() && problems.stream().anyMatch(this::isWhereTheSourceEnds);
    Reject reject = Reject.of(recordLocation(), problems, scanner.raw(), plan.charset(), truncated);
    return scanner.isFurtherPiece() ? reject.asContinuation() : reject;
  }

  private boolean isWhereTheSourceEnds(Problem problem) {
    return switch (problem.reason()) {
      case TRUNCATED, UNCLOSED_QUOTE -> true;
      case RECORD_TOO_LONG -> false;
      default -> problem.location().column() == plan.valuesPerRecord();
    };
  }

  private Location recordLocation() {
    long number = tally.number(scanner.isFurtherPiece());
    return Location.ofRecord(number, scanner.line(), scanner.offset());
  }
}
