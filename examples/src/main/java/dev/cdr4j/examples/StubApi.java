package dev.cdr4j.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.Direction;
import dev.cdr4j.json.CdrJson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for the platform's API, in this process and on this machine alone: it answers {@code
 * cdr.get} out of a list of calls, or fails as servers do.
 */
public final class StubApi implements AutoCloseable {
  /** The path at which it answers as it should. */
  public static final String GOOD = "/good";

  /** The path at which it is busy: it answers with HTTP status 503. */
  public static final String BUSY = "/busy";

  /** The path at which each answer ends halfway, in due form, as when a server gives up. */
  public static final String CUT_OFF = "/cut-off";

  /** The path at which the connection breaks halfway through each answer. */
  public static final String BROKEN = "/broken";

  /** The path at which nothing more comes from halfway on. */
  public static final String STALLED = "/stalled";

  private static final Pattern REQUEST =
      Pattern.compile(
          "\\{\"jsonrpc\":\"2.0\",\"id\":(\\d+),\"method\":\"cdr.get\",\"params\":"
              + "\\[\"(IN|OUT)\",\"(.{19})\",\"(.{19})\",(?:\"(\\w+)\"|null),null\\]\\}");

  private final HttpServer server;
  private final List<Cdr> calls;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);

  private StubApi(HttpServer server, List<Cdr> calls) {
    this.server = server;
    this.calls = calls;
  }

  /** Starts one that knows these calls. */
  public static StubApi start(List<Cdr> calls) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StubApi api = new StubApi(server, calls);
    server.createContext(GOOD, exchange -> api.send(exchange, 200, 1));
    server.createContext(BUSY, exchange -> api.send(exchange, 503, 1));
    server.createContext(CUT_OFF, exchange -> api.send(exchange, 200, 2));
    server.createContext(BROKEN, api::breakOff);
    server.createContext(STALLED, api::stall);
    server.setExecutor(api.threads); // what stalls holds up nobody else
    server.start();
    return api;
  }

  /** The address of one of the paths. */
  public URI address(String path) {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdown();
  }

  /** Answers with a status, and with one of so many parts of the body. */
  private void send(HttpExchange exchange, int status, int parts) throws IOException {
    try (exchange) {
      byte[] body = body(exchange);
      exchange.sendResponseHeaders(status, 0); // in chunks: how long it is will show
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body, 0, body.length / parts);
      }
    }
  }

  /** Says how long the body is, and ends the connection halfway. */
  private void breakOff(HttpExchange exchange) throws IOException {
    try (exchange) {
      sendHalf(exchange);
    }
  }

  /** Says how long the body is, and sends half of it. */
  private void stall(HttpExchange exchange) throws IOException {
    try (exchange) {
      sendHalf(exchange);
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendHalf(HttpExchange exchange) throws IOException {
    byte[] body = body(exchange);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
  }

  private byte[] body(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    return answer(request).getBytes(UTF_8);
  }

  private String answer(String request) {
    Matcher parameters = REQUEST.matcher(request);
    if (!parameters.matches()) {
      return error("null", -32600, "Invalid Request");
    }
    String id = parameters.group(1);
    String app = parameters.group(5);
    if (app != null && calls.stream().noneMatch(call -> app.equals(call.voiceApp().hash()))) {
      return error(id, -32602, "PROPERTY_VALUE_ERROR [app]");
    }
    CdrQuery query =
        CdrQuery.builder()
            .direction(Direction.find(parameters.group(2)))
            .from(time(parameters.group(3)))
            .to(time(parameters.group(4)))
            .voiceAppHash(app)
            .build();
    String result = CdrJson.writer().toText(calls.stream().filter(query).toList());
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + "}";
  }

  private static String error(String id, int code, String message) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"error\":{\"code\":%d,\"message\":\"%s\"}}"
        .formatted(id, code, message);
  }

  private static Instant time(String text) {
    return (Instant) Objects.requireNonNull(CdrField.START.parse(text));
  }
}
