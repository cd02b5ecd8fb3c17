package dev.cdr4j.testkit.corrupt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Direction;
import java.util.ArrayList;
import java.util.List;

/** Takes good CSV text apart, and says of other text where it is not good. */
final class GoodCsv {
  private static final char MARK = '\uFEFF';
  private static final String DELIMITERS = ",;\t|";
  private static final int MOST_COLUMNS = 1024;

  /**
   * Less than a reader's limits, so that a defect that adds a little does not come to exceed them.
   */
  private static final int MOST_BYTES_OF_VALUE = 65_000;

  private static final int MOST_BYTES_OF_RECORD = 1_000_000;

  private final String bytes;
  private char delimiter = ',';
  private String lineEnd = "";
  private int at;
  private int line = 1;

  private GoodCsv(String bytes) {
    this.bytes = bytes;
  }

  /**
   * The table that a text is.
   *
   * @throws IllegalArgumentException if it is not good, with the line
   */
  static CsvTable parse(String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          "text is not good: it has half a surrogate pair, which UTF-8 cannot encode");
    }
    boolean mark = !text.isEmpty() && text.charAt(0) == MARK;
    return new GoodCsv(ByteText.of(mark ? text.substring(1) : text)).table(mark);
  }

  private CsvTable table(boolean mark) {
    if (bytes.isEmpty()) {
      throw bad("there is no header");
    }
    List<CsvCell> header = header();
    CsvNames names = CsvNames.of(header);
    List<List<CsvCell>> rows = new ArrayList<>();
    while (at < bytes.length()) {
      int start = at;
      int startLine = line;
      List<CsvCell> row = line();
      if (at - start - lineEnd.length() > MOST_BYTES_OF_RECORD) {
        throw bad(startLine, "it is longer than " + MOST_BYTES_OF_RECORD + " bytes");
      }
      check(names, row, startLine);
      rows.add(row);
    }
    return new CsvTable(mark, delimiter, lineEnd, header, List.copyOf(rows));
  }

  private List<CsvCell> header() {
    char best = ',';
    int most = -1;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      delimiter = DELIMITERS.charAt(i);
      int known = -1;
      try {
        known = CsvNames.of(line()).known();
      } catch (IllegalArgumentException e) {
        // with another delimiter it may be a header; if with none, it is said below
      }
      if (known > most) {
        most = known;
        best = delimiter;
      }
      at = 0;
      line = 1;
      lineEnd = "";
    }
    delimiter = best;
    List<CsvCell> header = line();
    CsvNames names = CsvNames.of(header);
    if (names.known() < 10_000) {
      throw bad(1, "it is no header with callid and start");
    }
    if (names.firstUnfit() >= 0) {
      throw bad(1, "column " + (names.firstUnfit() + 1) + " has no name, or one that is taken");
    }
    if (names.size() > MOST_COLUMNS) {
      throw bad(1, "it has more than " + MOST_COLUMNS + " columns");
    }
    return header;
  }

  private void check(CsvNames names, List<CsvCell> row, int startLine) {
    if (row.size() != names.size()) {
      throw bad(startLine, "it has " + row.size() + " values, but " + names.size() + " columns");
    }
    for (CsvCell cell : row) {
      if (cell.raw().length() > MOST_BYTES_OF_VALUE) {
        throw bad(startLine, "a value is longer than " + MOST_BYTES_OF_VALUE + " bytes");
      }
    }
    Direction direction;
    try {
      direction = names.direction(row);
      if (direction != null) {
        RecordMaker.make(direction, names.texts(row), names.extras(row));
        return;
      }
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      throw bad(startLine, String.valueOf(e.getMessage()));
    }
    throw bad(startLine, "nothing tells the direction of its record");
  }

  /** The values of the line at which this stands; afterwards it stands behind it. */
  private List<CsvCell> line() {
    List<CsvCell> cells = new ArrayList<>();
    while (true) {
      cells.add(cell());
      if (at < bytes.length() && bytes.charAt(at) == delimiter) {
        at++;
        continue;
      }
      if (cells.size() == 1 && cells.get(0).equals(CsvCell.plain(""))) {
        throw bad("it is blank");
      }
      endLine();
      return cells;
    }
  }

  private void endLine() {
    String end = "";
    for (String candidate : List.of("\r\n", "\n", "\r")) {
      if (bytes.startsWith(candidate, at)) {
        end = candidate;
        break;
      }
    }
    if (end.isEmpty()) {
      throw bad(at == bytes.length() ? "it has no line end" : "text follows a closing quote");
    }
    if (lineEnd.isEmpty()) {
      lineEnd = end;
    }
    if (!lineEnd.equals(end)) {
      throw bad("it does not end as the lines before it do");
    }
    at += end.length();
    line++;
  }

  private CsvCell cell() {
    int start = at;
    if (at < bytes.length() && bytes.charAt(at) == '"') {
      return quoted();
    }
    while (at < bytes.length()
        && bytes.charAt(at) != delimiter
        && bytes.charAt(at) != '\n'
        && bytes.charAt(at) != '\r') {
      at++;
    }
    return CsvCell.plain(bytes.substring(start, at));
  }

  private CsvCell quoted() {
    StringBuilder content = new StringBuilder();
    int from = at + 1;
    while (true) {
      int quote = bytes.indexOf('"', from);
      if (quote < 0) {
        throw bad("a quote is never closed");
      }
      content.append(bytes, from, quote);
      if (!bytes.startsWith("\"\"", quote)) {
        at = quote + 1;
        line += ByteText.countLineEnds(content.toString());
        return new CsvCell(content.toString(), CsvCell.Style.QUOTED);
      }
      content.append('"');
      from = quote + 2;
    }
  }

  private IllegalArgumentException bad(String why) {
    return bad(line, why);
  }

  private static IllegalArgumentException bad(int line, String why) {
    return new IllegalArgumentException("line " + line + " is not good: " + why);
  }
}
