package dev.cdr4j.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.MalformedCdrException;
import dev.cdr4j.Reason;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.json.CdrApiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client of the API gets the calls, and is told what it does not get and why. */
class ApiClientTest {
  private static final String DAY = "2026-03-11";
  private static final String EDGE = "2026-03-11 16:40:33";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static StubApi api;
  private static PlainCount export;

  private final List<Cdr> calls = new ArrayList<>();

  @BeforeAll
  static void startTheApi() throws IOException {
    export = PlainCount.of(Sample.path("outbound.csv"));
    api = StubApi.start(CdrCsv.reader().readAll(Sample.path("outbound.csv")));
  }

  @AfterAll
  static void stopTheApi() {
    api.close();
  }

  private static ApiClient client(String path) {
    return new ApiClient(api.address(path), PATIENCE);
  }

  private static int until(String time) {
    return export
        .where(call -> call.get("start").startsWith(DAY) && call.get("start").compareTo(time) <= 0)
        .size();
  }

  @Test
  void aPageOfResults() throws Exception {
    long count = client(StubApi.GOOD).fetch(AskTheApi.MORNING, calls::add);

    assertThat(calls).hasSize(until(EDGE)).allMatch(AskTheApi.MORNING);
    assertThat(count).isEqualTo(calls.size());
    assertThat(CdrCsv.reader().readAll(Sample.path("outbound.csv"))).containsSequence(calls);
  }

  @Test
  void whatTheCallerFailsAtIsNoBrokenConnection() {
    UncheckedIOException full = new UncheckedIOException(new IOException("the disk is full"));

    assertThatThrownBy(
            () ->
                client(StubApi.GOOD)
                    .fetch(
                        AskTheApi.MORNING,
                        call -> {
                          throw full;
                        }))
        .isSameAs(full);
  }

  @Test
  void anEmptyPage() throws Exception {
    assertThat(client(StubApi.GOOD).fetch(AskTheApi.EMPTY, calls::add)).isZero();
    assertThat(calls).isEmpty();
  }

  @Test
  void anErrorOfTheApi() {
    assertThatExceptionOfType(CdrApiException.class)
        .isThrownBy(() -> client(StubApi.GOOD).fetch(AskTheApi.UNKNOWN_APP, calls::add))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(-32602);
              assertThat(e.error()).isEqualTo("PROPERTY_VALUE_ERROR [app]");
            });
    assertThat(calls).isEmpty();
  }

  @Test
  void aStatusOfFailure() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> client(StubApi.BUSY).fetch(AskTheApi.MORNING, calls::add))
        .withMessageContaining("503");
    assertThat(calls).isEmpty();
  }

  @Test
  void aTruncatedBody() throws Exception {
    List<Cdr> all = new ArrayList<>();
    client(StubApi.GOOD).fetch(AskTheApi.MORNING, all::add);

    assertThatExceptionOfType(MalformedCdrException.class)
        .isThrownBy(() -> client(StubApi.CUT_OFF).fetch(AskTheApi.MORNING, calls::add))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED));
    assertThat(calls).as("what came before").isNotEmpty().isEqualTo(all.subList(0, calls.size()));
    assertThat(calls.size()).isBetween(all.size() / 3, all.size() * 2 / 3);
  }

  @Test
  void aConnectionThatBreaks() throws Exception {
    List<Cdr> all = new ArrayList<>();
    client(StubApi.GOOD).fetch(AskTheApi.MORNING, all::add);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> client(StubApi.BROKEN).fetch(AskTheApi.MORNING, calls::add))
        .isNotInstanceOf(HttpTimeoutException.class);
    assertThat(calls).as("what came before").isNotEmpty().isEqualTo(all.subList(0, calls.size()));
    assertThat(calls.size()).isBetween(all.size() / 3, all.size() * 2 / 3);
  }

  @Test
  void aBodyThatStalls() throws Exception {
    List<Cdr> all = new ArrayList<>();
    client(StubApi.GOOD).fetch(AskTheApi.MORNING, all::add);
    ApiClient impatient = new ApiClient(api.address(StubApi.STALLED), Duration.ofSeconds(1));

    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> impatient.fetch(AskTheApi.MORNING, calls::add))
        .withMessage("nothing came for 1000 ms");
    assertThat(calls).as("what came before").isNotEmpty().isEqualTo(all.subList(0, calls.size()));
  }

  @Test
  void twoWindowsWhoseEdgesOverlap() throws Exception {
    ApiClient client = client(StubApi.GOOD);
    long first = client.fetch(AskTheApi.MORNING, calls::add);
    long second = client.fetch(AskTheApi.EVENING, calls::add);
    int ofTheDay = until(DAY + " 23:59:59");

    assertThat(first + second).isGreaterThan(ofTheDay);
    assertThat(AskTheApi.together(calls)).hasSize(ofTheDay).doesNotHaveDuplicates();
  }

  @Test
  void anApiThatIsNotThere() throws Exception {
    URI gone;
    try (StubApi closed = StubApi.start(List.of())) {
      gone = closed.address(StubApi.GOOD);
    }
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> new ApiClient(gone, PATIENCE).fetch(AskTheApi.MORNING, calls::add));
  }

  @Test
  void aQueryThatTheApiHasNoCallForIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                client(StubApi.GOOD)
                    .fetch(AskTheApi.MORNING.toBuilder().to(null).build(), calls::add));
  }

  @Test
  void theProgramTellsWhatItGot() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AskTheApi(api, new PrintStream(out, true, UTF_8)).askAll();

    assertThat(out.toString(UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("one window:       " + until(EDGE) + " calls"),
            line -> assertThat(line).isEqualTo("an empty one:     0 calls"),
            line -> assertThat(line).endsWith(" records are " + until(DAY + " 24") + " calls"),
            line -> assertThat(line).endsWith("refused, PROPERTY_VALUE_ERROR [app]"),
            line -> assertThat(line).endsWith("failure: the API answers with HTTP status 503"),
            line ->
                assertThat(line)
                    .contains(" calls, then record ")
                    .endsWith("the source ends in the middle of the record"),
            line -> assertThat(line).startsWith("a broken line:").contains("then a failure: "),
            line -> assertThat(line).startsWith("a stalled body:").contains("then a timeout: "));
  }
}
