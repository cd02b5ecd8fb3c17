package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.CdrQuery;
import dev.cdr4j.wire.RecordBuffer;
import dev.cdr4j.wire.ValueEncoder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds the JSON-RPC request for a query: {@code cdr.get} with its five positional parameters. */
final class JsonRequest {
  private final RecordBuffer buffer = new RecordBuffer();
  private final JsonTextEncoder texts = new JsonTextEncoder(buffer);
  private int end;

  private JsonRequest() {}

  static String of(CdrQuery query, long id) {
    Instant from = query.from();
    Instant to = query.to();
    if (query.direction() == null || from == null || to == null) {
      throw new IllegalArgumentException(
          "query must have a direction, and a range of times: the API has no call without them");
    }
    // Calls start on whole seconds: between those of the bounds.
    long first = from.getEpochSecond() + (from.getNano() > 0 ? 1 : 0);
    long last = to.getEpochSecond();
    if (first < ValueEncoder.MIN_DATETIME || last > ValueEncoder.MAX_DATETIME || last < first) {
      throw new IllegalArgumentException(
          "query must have a range with a whole second, in the years 0000 to 9999");
    }
    return new JsonRequest().build(query, first, last, id);
  }

  private String build(CdrQuery query, long first, long last, long id) {
    raw("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"cdr.get\",\"params\":[");
    text(query.direction());
    raw(",");
    text(datetime(first));
    raw(",");
    text(datetime(last));
    raw(",");
    text(query.voiceAppHash());
    raw(",");
    text(query.number());
    raw("]}");
    return new String(buffer.bytes(), 0, end, UTF_8);
  }

  private static String datetime(long epochSecond) {
    byte[] bytes = new byte[ValueEncoder.ROOM];
    int length = new ValueEncoder().datetime(bytes, 0, epochSecond);
    return new String(bytes, 0, length, UTF_8);
  }

  private void raw(String ascii) {
    byte[] bytes = ascii.getBytes(UTF_8);
    System.arraycopy(bytes, 0, buffer.makeRoom(end, bytes.length), end, bytes.length);
    end += bytes.length;
  }

  private void text(@Nullable Object value) {
    if (value == null) {
      raw("null");
    } else {
      end = texts.put(end, value.toString());
    }
  }
}
