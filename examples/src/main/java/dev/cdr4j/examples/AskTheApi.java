package dev.cdr4j.examples;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDeduplicator;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.Direction;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.json.CdrApiException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an API answers, and what comes of it: all that an {@link ApiClient} has to expect. */
public final class AskTheApi {
  /** A day in two windows. Both ends of a window belong to it, so the edge is in both. */
  static final CdrQuery MORNING = window("2026-03-11T00:00:00Z", "2026-03-11T16:40:33Z");

  static final CdrQuery EVENING = window("2026-03-11T16:40:33Z", "2026-03-11T23:59:59Z");
  static final CdrQuery EMPTY = window("2020-01-01T00:00:00Z", "2020-01-01T23:59:59Z");
  static final CdrQuery UNKNOWN_APP = MORNING.toBuilder().voiceAppHash("NOSUCHAP").build();

  /** An API on this machine is not waited for as one far away would be. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final StubApi api;
  private final PrintStream out;

  AskTheApi(StubApi api, PrintStream out) {
    this.api = api;
    this.out = out;
  }

  /** Takes the path of an export, which the API will have the calls of; without one, a sample. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path export = Path.of(args.length > 0 ? args[0] : "examples/samples/outbound.csv");
    try (StubApi api = StubApi.start(CdrCsv.reader().readAll(export))) {
      new AskTheApi(api, System.out).askAll();
    }
  }

  private static CdrQuery window(String from, String to) {
    return CdrQuery.builder()
        .direction(Direction.OUTBOUND)
        .from(Instant.parse(from))
        .to(Instant.parse(to))
        .build();
  }

  void askAll() throws IOException, InterruptedException {
    out.println("one window:       " + ask(StubApi.GOOD, MORNING));
    out.println("an empty one:     " + ask(StubApi.GOOD, EMPTY));
    out.println("two that overlap: " + askTwice());
    out.println("an unknown app:   " + ask(StubApi.GOOD, UNKNOWN_APP));
    out.println("a busy server:    " + ask(StubApi.BUSY, MORNING));
    out.println("a body cut off:   " + ask(StubApi.CUT_OFF, MORNING));
    out.println("a broken line:    " + ask(StubApi.BROKEN, MORNING));
    out.println("a stalled body:   " + ask(StubApi.STALLED, MORNING));
  }

  /** Whatever comes, in a few words. */
  String ask(String path, CdrQuery query) throws InterruptedException {
    List<Cdr> calls = new ArrayList<>();
    try {
      client(path).fetch(query, calls::add);
      return calls.size() + " calls";
    } catch (CdrApiException e) {
      return "refused, " + e.error();
    } catch (CdrException e) {
      return calls.size() + " calls, then " + e.getMessage();
    } catch (HttpTimeoutException e) {
      return calls.size() + " calls, then a timeout: " + e.getMessage();
    } catch (IOException e) {
      return calls.size() + " calls, then a failure: " + e.getMessage();
    }
  }

  private ApiClient client(String path) {
    return new ApiClient(api.address(path), PATIENCE);
  }

  private String askTwice() throws IOException, InterruptedException {
    List<Cdr> records = new ArrayList<>();
    ApiClient client = client(StubApi.GOOD);
    client.fetch(MORNING, records::add);
    client.fetch(EVENING, records::add);
    return records.size() + " records are " + together(records).size() + " calls";
  }

  static List<Cdr> together(List<Cdr> records) {
    return records.stream().filter(CdrDeduplicator.exact()).toList();
  }
}
