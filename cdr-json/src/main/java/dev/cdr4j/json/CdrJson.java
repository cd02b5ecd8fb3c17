package dev.cdr4j.json;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrQuery;

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

  /**
   * How to read a response of the API to {@code cdr.get}: a JSON-RPC 2.0 envelope around an array
   * of records, an object whose values are records, or one record. An error in it is thrown as a
   * {@link CdrApiException} when it is opened. What is no such response, or has both a result and
   * an error, is a {@link dev.cdr4j.MalformedCdrException}; where that shows behind the records
   * alone, after these.
   */
  public static JsonInput<Cdr> response() {
    return JsonInput.ofResponse(null);
  }

  /**
   * The same, of the response to the request with an id. Another id is an error; an error of the
   * API may have none.
   */
  public static JsonInput<Cdr> response(long id) {
    return JsonInput.ofResponse(id);
  }

  /**
   * The JSON-RPC 2.0 request that asks the API for the calls of a query: {@code cdr.get}. A range
   * of times with fractions of a second is narrowed to the whole seconds in it.
   *
   * @param query has a direction and both ends of its range
   * @param id what the response will have as its id
   * @throws IllegalArgumentException if the query has no direction or no range, or there is no
   *     whole second in it
   */
  public static String request(CdrQuery query, long id) {
    return JsonRequest.of(requireNonNull(query, "query must not be null"), id);
  }

  /** How to write JSON: an array on one line, absent values left out. */
  public static JsonOutput writer() {
    return JsonOutput.standard();
  }
}
