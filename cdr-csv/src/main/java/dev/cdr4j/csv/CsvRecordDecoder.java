package dev.cdr4j.csv;

import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.wire.RecordDecoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of one record after the other to a {@link RecordDecoder}. It looks carefully at
 * each, and finds all that is wrong with a record.
 */
final class CsvRecordDecoder {
  private final CsvScanner scanner;
  private final Spans spans;
  private final RecordDecoder decoder;
  private final CellReader cells;
  private final ReadPlan plan;
  private final CsvReadOptions options;
  private final CsvHeader header;
  private final @Nullable CdrField[] fields;
  private final int valuesPerRecord;
  private final CsvProblems problems;

  CsvRecordDecoder(
      CsvScanner scanner,
      RecordDecoder decoder,
      CellReader cells,
      ReadPlan plan,
      CsvProblems problems) {
    this.scanner = scanner;
    spans = scanner.spans();
    this.decoder = decoder;
    this.cells = cells;
    this.plan = plan;
    options = plan.options();
    header = plan.header();
    fields = header.fields();
    valuesPerRecord = plan.valuesPerRecord();
    this.problems = problems;
  }

  /** Takes the values that the scanner has found; null, or all that is wrong with them. */
  @Nullable List<Problem> decode() {
    if (spans.count() != valuesPerRecord) {
      String detail = spans.count() + " values, but " + valuesPerRecord + " columns";
      return List.of(problems.ofCount(detail));
    }
    int last = valuesPerRecord - 1;
    if (options.trailingDelimiter && spans.tos()[last] > spans.froms()[last]) {
      return List.of(problems.ofCount("text follows the last delimiter, see trailingDelimiter"));
    }
    List<Problem> wrong = null;
    decoder.clear();
    boolean simple = !spans.hasQuotes() && !options.spreadsheetGuard;
    boolean mayBeTooLong = scanner.length() > options.maxFieldLength;
    byte[] buffer = scanner.buffer();
    int[] froms = spans.froms();
    int[] tos = spans.tos();
    for (int i = 0; i < fields.length; i++) {
      if (froms[i] == tos[i] && !spans.hasQuotes()) {
        continue;
      }
      Reason reason;
      CdrField field = fields[i];
      if (mayBeTooLong && tos[i] - froms[i] > options.maxFieldLength) {
        reason = Reason.FIELD_TOO_LONG;
      } else if (!plan.isForColumn(i)) {
        continue;
      } else if (field == null) {
        reason = setOther(i);
      } else if (simple) {
        reason = decoder.set(field, buffer, froms[i], tos[i]);
      } else {
        cells.select(i, SpreadsheetGuard.isGuarded(field.kind()));
        reason = decoder.set(field, cells.buffer(), cells.from(), cells.to());
      }
      if (reason != null) {
        wrong = add(wrong, problems.ofValue(reason, i));
      }
    }
    return addMissing(wrong);
  }

  private @Nullable Reason setOther(int column) {
    boolean isDirection = column == header.directionColumn();
    cells.select(column, !isDirection);
    boolean empty = cells.from() == cells.to();
    if (empty && (isDirection || !spans.isQuoted(column))) {
      return null;
    }
    String text = decoder.text(cells.buffer(), cells.from(), cells.to());
    if (text == null) {
      return Reason.MALFORMED_ENCODING;
    }
    if (isDirection) {
      return decoder.setDirection(text);
    }
    decoder.addExtra(header.name(column), Extra.ofText(text));
    return null;
  }

  private @Nullable List<Problem> addMissing(@Nullable List<Problem> wrong) {
    List<Problem> all = wrong;
    all = addIfMissing(all, CdrField.CALLID);
    all = addIfMissing(all, CdrField.START);
    if (all != null) {
      all.sort(Comparator.comparingInt(problem -> problem.location().column()));
    }
    if (!plan.isForAll()) {
      return all;
    }
    Reason reason = decoder.decideDirection(header.fieldSet());
    if (reason != null && (all == null || all.stream().noneMatch(this::isOfDirection))) {
      all = add(all, problems.ofRecord(reason, decoder.contradiction()));
    }
    return all;
  }

  private boolean isOfDirection(Problem problem) {
    return problem.location().column() == header.directionColumn() + 1;
  }

  private @Nullable List<Problem> addIfMissing(@Nullable List<Problem> wrong, CdrField field) {
    if (decoder.has(field)
        || !plan.isFor(field)
        || (wrong != null && wrong.stream().anyMatch(p -> p.field() == field))) {
      return wrong;
    }
    return add(wrong, problems.ofValue(Reason.MISSING_VALUE, header.columnOf(field)));
  }

  private static List<Problem> add(@Nullable List<Problem> wrong, Problem problem) {
    List<Problem> all = wrong == null ? new ArrayList<>() : wrong;
    all.add(problem);
    return all;
  }
}
