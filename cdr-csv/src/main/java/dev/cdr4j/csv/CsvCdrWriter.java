package dev.cdr4j.csv;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.wire.OpenTarget;
import dev.cdr4j.wire.RecordBuffer;
import dev.cdr4j.wire.RecordTarget;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open CSV target. The header goes out with the first record, which may have a say in it, or at
 * the end where there is none.
 */
final class CsvCdrWriter implements CdrWriter {
  private final CsvWriteOptions options;
  private final OpenTarget target;
  private final Charset charset;
  private final @Nullable CsvColumns columns;
  private final RecordBuffer buffer;
  private final CellEncoder cells;

  /** Null until the header is written. */
  private @Nullable CsvRecordEncoder records;

  private long line = 1;
  private long written;

  /**
   * A writer that has written nothing yet.
   *
   * @param charset the charset of the target, UTF-8 where it takes characters
   * @param columns the columns, or null where the extras of the first record belong to them
   */
  CsvCdrWriter(
      CsvWriteOptions options, RecordTarget target, Charset charset, @Nullable CsvColumns columns) {
    this.options = options;
    this.target = new OpenTarget(target);
    buffer = this.target.buffer();
    this.charset = charset;
    this.columns = columns;
    cells = new CellEncoder(buffer, options, charset);
    if (options.byteOrderMark && !OutputCharset.marksItself(charset)) {
      buffer.accept(cells.byteOrderMark(buffer.end()));
    }
  }

  @Override
  public void write(Cdr cdr) {
    requireNonNull(cdr, "cdr must not be null");
    target.prepare();
    if (records == null) {
      writeFirst(cdr);
    } else {
      int end = encode(records, buffer.end(), line, cdr);
      if (!records.problems().isEmpty()) {
        throw refusal(records.problems(), records.location());
      }
      accept(end, line);
    }
    written++;
  }

  private int encode(CsvRecordEncoder encoder, int start, long line, Cdr cdr) {
    return encoder.encode(start, cdr, written + 1, line, buffer.offset(start));
  }

  private void writeFirst(Cdr cdr) {
    CsvColumns found = columns != null ? columns : columns(cdr.extras().keySet());
    List<Problem> problems = new ArrayList<>();
    int end = encodeHeader(found, problems);
    long secondLine = line + cells.lines();
    CsvRecordEncoder first = new CsvRecordEncoder(cells, found, options);
    end = encode(first, end, secondLine, cdr);
    problems.addAll(first.problems());
    if (!problems.isEmpty()) {
      throw refusal(problems, first.location());
    }
    accept(end, secondLine);
    records = first;
  }

  private CsvColumns columns(Collection<String> extras) {
    return CsvColumns.of(options, options.direction, extras);
  }

  /** Takes the row that starts on a line, and ends at an index, for written. */
  private void accept(int end, long line) {
    buffer.accept(end);
    this.line = line + cells.lines();
  }

  /** Encodes the header behind what the buffer holds, and collects what is wrong with it. */
  private int encodeHeader(CsvColumns columns, List<Problem> problems) {
    int start = buffer.end();
    int at = start;
    List<String> names = columns.names();
    cells.begin(start, names.size());
    for (String name : names) {
      int end = cells.name(at, name);
      if (end == CellEncoder.LACKING) {
        problems.add(headerProblem(names, name, cells.lacking()));
        end = at;
      } else if (options.spreadsheetGuard && SpreadsheetGuard.isFormula(null, name)) {
        problems.add(headerProblem(names, name, "a spreadsheet would take it for a formula"));
      }
      at = cells.endCell(end);
    }
    return cells.endRow(start, at);
  }

  private Problem headerProblem(List<String> names, String name, String detail) {
    Location header = headerLocation();
    Location place = header.ofValue(names.indexOf(name) + 1, header.byteOffset(), name);
    return Problem.ofValue(Reason.NOT_WRITABLE, place, CdrField.find(name), null, detail);
  }

  private Location headerLocation() {
    return Location.ofRecord(0, line, buffer.offset(buffer.end()));
  }

  private CdrDataException refusal(List<Problem> problems, Location place) {
    return new CdrDataException(Reject.of(place, problems, new byte[0], charset, false));
  }

  @Override
  public long written() {
    return written;
  }

  @Override
  public void flush() {
    target.flush();
  }

  /** Writes what is missing from the file, be it but its header, and leaves the target open. */
  void finish() {
    encodeMissingHeader();
    flush();
  }

  private void encodeMissingHeader() {
    if (records == null) {
      CsvColumns last = columns != null ? columns : columns(List.of());
      List<Problem> problems = new ArrayList<>();
      int end = encodeHeader(last, problems);
      if (!problems.isEmpty()) {
        throw refusal(problems, headerLocation());
      }
      accept(end, line);
      records = new CsvRecordEncoder(cells, last, options);
    }
  }

  @Override
  public void close() {
    target.close(this::encodeMissingHeader);
  }
}
