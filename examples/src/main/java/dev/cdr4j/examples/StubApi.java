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

  /** The path at which each answer ends halfway, as when a server gives up. */
  public static final String CUT_OFF = "/cut-off";

  private static final Pattern REQUEST =
      Pattern.compile(
          "\\{\"jsonrpc\":\"2.0\",\"id\":(\\d+),\"method\":\"cdr.get\",\"params\":"
              + "\\[\"(IN|OUT)\",\"(.{19})\",\"(.{19})\",(?:\"(\\w+)\"|null),null\\]\\}");

  private final HttpServer server;
  private final List<Cdr> calls;

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
    server.stop(0);
  }

  /** Answers with a status, and with one of so many parts of the body. */
  private void send(HttpExchange exchange, int status, int parts) throws IOException {
    try (exchange) {
      String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      byte[] body = answer(request).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, 0); // in chunks: how long it is will show
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body, 0, body.length / parts);
      }
    }
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
