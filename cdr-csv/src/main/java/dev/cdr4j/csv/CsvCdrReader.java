package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CsvScanner.Found;
import dev.cdr4j.wire.ByteSource;
import dev.cdr4j.wire.FieldSet;
import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.RegularRows;
import dev.cdr4j.wire.RowDecoder;
import dev.cdr4j.wire.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open CSV source: cut by a {@link CsvScanner}, decoded by a {@link RecordDecoder}. */
final class CsvCdrReader<T extends Cdr> implements CsvReader<T> {
  /** Where hardly any row is regular, one of 63 is tried. */
  private static final int MOST_DOUBLINGS = 6;

  private final InputStream in;
  private final Charset charset;
  private final CsvReadOptions options;
  private final Window window;
  private final CsvScanner scanner;
  private final Spans spans;
  private final RecordDecoder decoder;
  private final CellReader cells;
  private final CsvHeader header;
  private final byte[] headerBytes;
  private final @Nullable CdrField[] fields;
  private final int valuesPerRecord;

  /** The fields that are decoded, or null where all are, and what is no field of the table too. */
  private final @Nullable FieldSet chosen;

  /** Decodes regular rows, or null where the options make none regular. */
  private final @Nullable RegularRows rows;

  /** The same where rows are decoded whole, which is where no fields were chosen; else null. */
  private final @Nullable RowDecoder wholeRows;

  /** Whether the record that was delivered last was a regular row. */
  private boolean isRegular;

  /** How many irregular rows there were on end, up to a bound, and how many to pass for that. */
  private int irregular;

  private int rowsToPass;

  private final Tally tally;
  private boolean closed;

  /**
   * Reads the header of a source.
   *
   * @param chosen the fields to decode, or null to decode all that there is
   */
  CsvCdrReader(ByteSource source, CsvReadOptions options, @Nullable FieldSet chosen) {
    this.chosen = chosen;
    in = source.in();
    charset = source.charset();
    this.options = options;
    tally = new Tally(options.rejectHandler);
    window = Window.readOnly(source, options.bufferSize, options.maxRecordLength + 2);
    scanner = new CsvScanner(window, options.maxRecordLength, options.maxFieldLength);
    spans = scanner.spans();
    decoder = new RecordDecoder(options.direction, charset);
    cells = new CellReader(scanner, decoder, options.spreadsheetGuard);
    header = new HeaderReader(scanner, decoder, charset, options).read();
    headerBytes = scanner.raw();
    fields = header.fields();
    valuesPerRecord = header.size() + (options.trailingDelimiter ? 1 : 0);
    scanner.setMostValues(2 * valuesPerRecord);
    boolean mayBeRegular = !options.trailingDelimiter && !options.spreadsheetGuard;
    wholeRows = mayBeRegular && chosen == null ? wholeRows() : null;
    rows = mayBeRegular && chosen != null ? pickingRows() : wholeRows;
  }

  /**
   * Takes the header from a reader that has read it, to decode chunks of the same source.
   *
   * @param rejectHandler gets the rejects
   */
  CsvCdrReader(CsvCdrReader<T> opened, Consumer<Reject> rejectHandler) {
    in = InputStream.nullInputStream();
    charset = opened.charset;
    options = opened.options;
    tally = new Tally(rejectHandler);
    window = new Window(in, 0, 0, 0);
    scanner = new CsvScanner(window, options.maxRecordLength, options.maxFieldLength);
    scanner.setDelimiter(opened.scanner.delimiter());
    spans = scanner.spans();
    decoder = new RecordDecoder(options.direction, charset);
    cells = new CellReader(scanner, decoder, options.spreadsheetGuard);
    header = opened.header;
    headerBytes = opened.headerBytes;
    fields = header.fields();
    chosen = opened.chosen;
    valuesPerRecord = opened.valuesPerRecord;
    scanner.setMostValues(2 * valuesPerRecord);
    boolean mayBeRegular = opened.rows != null;
    wholeRows = mayBeRegular && chosen == null ? wholeRows() : null;
    rows = mayBeRegular && chosen != null ? pickingRows() : wholeRows;
  }

  private RowDecoder wholeRows() {
    return decoder.rows(
        fields, header.names(), header.directionColumn(), scanner.delimiter(), mostBytesOfRow());
  }

  private RegularRows pickingRows() {
    return decoder.pickingRows(
        chosenFields(), header.directionColumn(), scanner.delimiter(), mostBytesOfRow());
  }

  private int mostBytesOfRow() {
    return Math.min(options.maxFieldLength, options.maxRecordLength);
  }

  private @Nullable CdrField[] chosenFields() {
    @Nullable CdrField[] picked = fields.clone();
    for (int i = 0; i < picked.length; i++) {
      picked[i] = isDecoded(i) ? picked[i] : null;
    }
    return picked;
  }

  /** Whether the values of a column are looked at. */
  private boolean isDecoded(int column) {
    CdrField field = fields[column];
    return chosen == null
        || (field == null ? column == header.directionColumn() : chosen.contains(field));
  }

  /** Turns to a chunk, as if it were the rest of the source, and lines were counted from there. */
  void turnTo(Chunk chunk) {
    chunk.show(window);
    goOnAt(new Position(chunk.offset(), 1, false));
  }

  /** Goes on at a position, with what the source gives from now on. */
  void restart(Position position) {
    window.restart(position.offset());
    goOnAt(position);
  }

  private void goOnAt(Position position) {
    scanner.restart(position);
    if (rows != null) {
      rows.forget();
    }
  }

  /** Where the source failed: everything before this was told. */
  Position position() {
    return scanner.position();
  }

  /** What was read so far. */
  Tally tally() {
    return tally;
  }

  @Override
  public @Nullable T read() {
    if (!advance()) {
      return null;
    }
    Cdr record = wholeRows != null && isRegular ? wholeRows.record() : decoder.record();
    // The decoder makes records of the stated direction, and T is Cdr where none is stated.
    @SuppressWarnings("unchecked")
    T cdr = (T) record;
    return cdr;
  }

  /**
   * Goes on to the next good record, whose values are in the decoder then; false: there is none.
   */
  boolean advance() {
    while (true) {
      if (closed) {
        throw new IllegalStateException("the reader is closed");
      }
      isRegular = isNextRegular();
      if (isRegular) {
        deliver();
        return true;
      }
      Found found = scanner.next();
      if (found == Found.END) {
        return false;
      }
      List<Problem> problems = found == Found.RECORD ? decode() : malformed(found);
      if (problems == null) {
        deliver();
        return true;
      }
      reject(problems);
    }
  }

  /** Whether the next record is a regular row, which is decoded then. */
  private boolean isNextRegular() {
    if (rows == null) {
      return false;
    }
    if (rowsToPass > 0) {
      rowsToPass--;
      return false;
    }
    if (scanner.nextRegular(rows)) {
      irregular = 0;
      return true;
    }
    irregular = Math.min(irregular + 1, MOST_DOUBLINGS);
    rowsToPass = (1 << irregular) - 2;
    return false;
  }

  private void deliver() {
    tally.deliver(scanner.line(), scanner.offset());
  }

  private void reject(List<Problem> problems) {
    boolean truncated =
        !scanner.hasLineEnd() && problems.stream().anyMatch(this::isWhereTheSourceEnds);
    Reject reject = Reject.of(recordLocation(), problems, scanner.raw(), charset, truncated);
    tally.reject(scanner.isFurtherPiece() ? reject.asContinuation() : reject);
  }

  private boolean isWhereTheSourceEnds(Problem problem) {
    return switch (problem.reason()) {
      case TRUNCATED, UNCLOSED_QUOTE -> true;
      case RECORD_TOO_LONG -> false;
      default -> problem.location().column() == valuesPerRecord;
    };
  }

  private Location recordLocation() {
    long number = tally.number(scanner.isFurtherPiece());
    return Location.ofRecord(number, scanner.line(), scanner.offset());
  }

  /** Takes the values of the record to the decoder; null, or all that is wrong with them. */
  private @Nullable List<Problem> decode() {
    if (spans.count() != valuesPerRecord) {
      return List.of(wrongCount(spans.count() + " values, but " + valuesPerRecord + " columns"));
    }
    int last = valuesPerRecord - 1;
    if (options.trailingDelimiter && spans.tos()[last] > spans.froms()[last]) {
      return List.of(wrongCount("text follows the last delimiter, see trailingDelimiter"));
    }
    List<Problem> problems = null;
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
      } else if (!isDecoded(i)) {
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
        problems = add(problems, problem(reason, i));
      }
    }
    return addMissing(problems);
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

  private @Nullable List<Problem> addMissing(@Nullable List<Problem> problems) {
    List<Problem> all = problems;
    all = addIfMissing(all, CdrField.CALLID);
    all = addIfMissing(all, CdrField.START);
    if (all != null) {
      all.sort(Comparator.comparingInt(problem -> problem.location().column()));
    }
    if (chosen != null) {
      return all;
    }
    Reason reason = decoder.decideDirection(header.fieldSet());
    if (reason != null && (all == null || all.stream().noneMatch(this::isOfDirection))) {
      all = add(all, Problem.ofRecord(reason, recordLocation(), null));
    }
    return all;
  }

  private boolean isOfDirection(Problem problem) {
    return problem.location().column() == header.directionColumn() + 1;
  }

  private @Nullable List<Problem> addIfMissing(@Nullable List<Problem> problems, CdrField field) {
    if (decoder.has(field)
        || (chosen != null && !chosen.contains(field))
        || (problems != null && problems.stream().anyMatch(p -> p.field() == field))) {
      return problems;
    }
    return add(problems, problem(Reason.MISSING_VALUE, header.columnOf(field)));
  }

  private static List<Problem> add(@Nullable List<Problem> problems, Problem problem) {
    List<Problem> all = problems == null ? new ArrayList<>() : problems;
    all.add(problem);
    return all;
  }

  private Problem problem(Reason reason, int column) {
    String raw = reason == Reason.MISSING_VALUE ? null : cells.rawText(column, charset);
    cells.select(column, false);
    long offset = cells.offset();
    String detail = null;
    if (reason == Reason.MALFORMED_ENCODING) {
      cells.text(column);
      offset = cells.malformedOffset();
      detail = charset.name();
    } else if (reason == Reason.FIELD_TOO_LONG) {
      raw = null;
      detail = "more than " + options.maxFieldLength + " bytes, see maxFieldLength";
    }
    Location location = recordLocation().ofValue(column + 1, offset, header.name(column));
    return Problem.ofValue(reason, location, fields[column], raw, detail);
  }

  private Problem wrongCount(String detail) {
    boolean truncated = !scanner.hasLineEnd() && spans.count() < valuesPerRecord;
    return Problem.ofRecord(
        truncated ? Reason.TRUNCATED : Reason.FIELD_COUNT, recordLocation(), detail);
  }

  private List<Problem> malformed(Found found) {
    if (found == Found.TOO_LONG) {
      String detail = "more than " + options.maxRecordLength + " bytes, see maxRecordLength";
      return List.of(Problem.ofRecord(Reason.RECORD_TOO_LONG, recordLocation(), detail));
    }
    boolean unclosed = found == Found.UNCLOSED_QUOTE;
    Reason reason = unclosed ? Reason.UNCLOSED_QUOTE : Reason.TEXT_AFTER_QUOTE;
    int column = unclosed ? spans.count() : spans.count() - 1;
    boolean named = column < header.size();
    Location location =
        recordLocation()
            .ofValue(column + 1, scanner.troubleOffset(), named ? header.name(column) : null);
    String detail =
        scanner.gaveUp() ? "or too far away, see maxFieldLength and maxRecordLength" : null;
    return List.of(Problem.ofValue(reason, location, named ? fields[column] : null, null, detail));
  }

  RecordDecoder decoder() {
    return decoder;
  }

  /**
   * The direction of the record that was delivered last, if it is known by more than its values.
   */
  @Nullable Direction knownDirection() {
    return decoder.knownDirection(header.fieldSet());
  }

  @Override
  public String headerText() {
    return new String(headerBytes, charset);
  }

  @Override
  public byte[] headerBytes() {
    return headerBytes.clone();
  }

  @Override
  public List<String> extraNames() {
    return header.extraNames(options.direction);
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
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the source cannot be closed: " + e.getMessage(), e);
      }
    }
  }
}
