package dev.cdr4j.csv;

import dev.cdr4j.Cdr;

/**
 * Call detail records as CSV. Reading and writing start here:
 *
 * <pre>{@code
 * try (CdrReader<Cdr> calls = CdrCsv.reader().open(path)) {
 *   for (Cdr call : calls) {
 *     ...
 *   }
 * }
 *
 * CdrCsv.writer().writeAll(path, calls);
 * }</pre>
 */
public final class CdrCsv {
  private CdrCsv() {}

  /**
   * How to read CSV, as things come from the console or a spreadsheet: UTF-8 unless a byte order
   * mark says otherwise, the delimiter found in the header, the direction inferred.
   */
  public static CsvInput<Cdr> reader() {
    return CsvInput.standard();
  }

  /**
   * How to write CSV, as RFC 4180 has it: UTF-8 without a byte order mark, commas, CRLF, quotes
   * where they are needed.
   */
  public static CsvOutput writer() {
    return CsvOutput.standard();
  }
}
