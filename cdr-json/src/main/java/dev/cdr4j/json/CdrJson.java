package dev.cdr4j.json;

import dev.cdr4j.Cdr;

/**
 * Call detail records as JSON. Reading and writing start here:
 *
 * <pre>{@code
 * List<OutboundCdr> calls = CdrJson.reader().outbound().readAll(bytes);
 *
 * CdrJson.writer().writeAll(path, calls);
 * }</pre>
 */
public final class CdrJson {
  private CdrJson() {}

  /**
   * How to read JSON: an array of records, an object whose values are records, one record,
   * newline-delimited or concatenated texts, whichever the source turns out to be; the direction
   * inferred.
   */
  public static JsonInput<Cdr> reader() {
    return JsonInput.standard();
  }

  /** How to write JSON: an array on one line, absent values left out. */
  public static JsonOutput writer() {
    return JsonOutput.standard();
  }
}
