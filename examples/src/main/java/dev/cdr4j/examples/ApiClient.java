package dev.cdr4j.examples;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.CdrReader;
import dev.cdr4j.json.CdrJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks the API for calls, with the HTTP client of the JDK: the library builds the request and reads
 * the response, while it arrives. How an account authorises itself is left out here.
 *
 * <p>{@link AskTheApi} shows what comes of it.
 */
public final class ApiClient {
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;
  private final Duration patience;
  private long lastId;

  /**
   * A client of the API at an address.
   *
   * @param patience how long it waits for a response to start, and then for more of it to come
   */
  public ApiClient(URI api, Duration patience) {
    this.api = api;
    this.patience = patience;
  }

  /**
   * Hands on the calls that pass a query, one by one; those that came before a failure too.
   *
   * @param query has a direction and both ends of its range, which are inclusive
   * @return how many there were
   * @throws dev.cdr4j.json.CdrApiException if the API answers with an error
   * @throws dev.cdr4j.CdrException if the body is no response, is cut off, or has a bad record
   * @throws IOException if the API cannot be reached, answers with an HTTP status of failure, or
   *     the connection breaks
   * @throws java.net.http.HttpTimeoutException if nothing comes for too long
   */
  public long fetch(CdrQuery query, Consumer<? super Cdr> calls)
      throws IOException, InterruptedException {
    long id = ++lastId;
    HttpRequest request =
        HttpRequest.newBuilder(api)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(CdrJson.request(query, id)))
            .build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = new ImpatientStream(response.body(), patience)) {
      if (response.statusCode() != OK) {
        throw new IOException("the API answers with HTTP status " + response.statusCode());
      }
      return handOn(id, body, calls);
    }
  }

  private static long handOn(long id, InputStream body, Consumer<? super Cdr> calls)
      throws IOException {
    try (CdrReader<Cdr> records = CdrJson.response(id).open(body)) {
      for (Optional<Cdr> next = next(records); next.isPresent(); next = next(records)) {
        calls.accept(next.get()); // what this throws is no matter of the connection
      }
      return records.delivered();
    }
  }

  private static Optional<Cdr> next(CdrReader<Cdr> records) throws IOException {
    try {
      return Optional.ofNullable(records.read());
    } catch (UncheckedIOException e) {
      throw e.getCause(); // the connection broke while the records were read
    }
  }
}
