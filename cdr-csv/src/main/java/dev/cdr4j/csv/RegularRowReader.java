package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.RegularRows;
import dev.cdr4j.wire.RowDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next record if it is a regular row, which is much faster than to look at it carefully.
 * A try that fails costs time too, so the more of them fail on end, the fewer records are tried.
 */
final class RegularRowReader {
  /** Where hardly any row is regular, one of 63 is tried. */
  private static final int MOST_DOUBLINGS = 6;

  private final CsvScanner scanner;

  /** Decodes regular rows, or null where the options make none regular. */
  private final @Nullable RegularRows rows;

  /** The same where rows are decoded whole, which is where no fields were chosen; else null. */
  private final @Nullable RowDecoder wholeRows;

  /** Whether the record that was asked for last was a regular row. */
  private boolean isRegular;

  /** How many irregular rows there were on end, up to a bound, and how many to pass for that. */
  private int irregular;

  private int rowsToPass;

  RegularRowReader(CsvScanner scanner, RecordDecoder decoder, ReadPlan plan) {
    this.scanner = scanner;
    CsvReadOptions options = plan.options();
    boolean mayBeRegular = !options.trailingDelimiter && !options.spreadsheetGuard;
    wholeRows = mayBeRegular && plan.isForAll() ? wholeRows(decoder, plan) : null;
    rows = mayBeRegular && !plan.isForAll() ? pickingRows(decoder, plan) : wholeRows;
  }

  private static RowDecoder wholeRows(RecordDecoder decoder, ReadPlan plan) {
    CsvHeader header = plan.header();
    return decoder.rows(
        header.fields(),
        header.names(),
        header.directionColumn(),
        plan.delimiter(),
        mostBytesOfRow(plan.options()));
  }

  private static RegularRows pickingRows(RecordDecoder decoder, ReadPlan plan) {
    return decoder.pickingRows(
        chosenFields(plan),
        plan.header().directionColumn(),
        plan.delimiter(),
        mostBytesOfRow(plan.options()));
  }

  private static @Nullable CdrField[] chosenFields(ReadPlan plan) {
    @Nullable CdrField[] picked = plan.header().fields().clone();
    for (int i = 0; i < picked.length; i++) {
      picked[i] = plan.isForColumn(i) ? picked[i] : null;
    }
    return picked;
  }

  private static int mostBytesOfRow(CsvReadOptions options) {
    return Math.min(options.maxFieldLength, options.maxRecordLength);
  }

  /** Whether the next record is a regular row, which is decoded then; if not, it is still next. */
  boolean next() {
    isRegular = false;
    if (rows == null) {
      return false;
    }
    if (rowsToPass > 0) {
      rowsToPass--;
      return false;
    }
    isRegular = scanner.nextRegular(rows);
    if (isRegular) {
      irregular = 0;
    } else {
      irregular = Math.min(irregular + 1, MOST_DOUBLINGS);
      rowsToPass = (1 << irregular) - 2;
    }
    return isRegular;
  }

  /**
   * The record of the row, or null where {@link #next} found none, or rows are not decoded whole.
   */
  @Nullable Cdr record() {
    return wholeRows != null && isRegular ? wholeRows.record() : null;
  }

  /** The bytes in memory are others from now on, or the next row is not the one behind the last. */
  void forget() {
    if (rows != null) {
      rows.forget();
    }
  }
}
