package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.Words;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JSON-RPC 2.0 response has beside its records, and whether that is as it should be. */
final class JsonEnvelope {
  static final String RESULT = "result";

  private static final String NULL = "null";

  /** The members of a response; there may be others without end, which are nobody's matter. */
  private static final Set<String> MEMBERS = Set.of("jsonrpc", "id", "error", RESULT);

  private final @Nullable String expectedId;
  private final RecordDecoder decoder;
  private final Set<String> seen = new HashSet<>();
  private @Nullable CdrApiException error;
  private boolean hasVersion;
  private boolean hasId;

  /**
   * An envelope.
   *
   * @param expectedId the JSON text of the id that the response must have, or null for any
   */
  JsonEnvelope(@Nullable String expectedId, RecordDecoder decoder) {
    this.expectedId = expectedId;
    this.decoder = decoder;
  }

  /** What is wrong with having a member, or null. */
  @Nullable String see(String name) {
    return !MEMBERS.contains(name) || seen.add(name) ? null : "a member occurs twice";
  }

  /** Takes a member other than a result with records; answers what is wrong with it, or null. */
  @Nullable String take(String name, String json) {
    return switch (name) {
      case "jsonrpc" -> {
        hasVersion = true;
        yield json.equals("\"2.0\"") ? null : "jsonrpc is not \"2.0\"";
      }
      case "id" -> {
        hasId = true;
        boolean isOther = expectedId != null && !expectedId.equals(json);
        // an error may come before the request could be told
        yield isOther && !json.equals(NULL) ? "id is not the one of the request" : nullId(json);
      }
      case "error" -> json.equals(NULL) ? null : takeError(json);
      case RESULT -> {
        seen.remove(RESULT); // null stands for none, as an error says why
        yield json.equals(NULL) ? null : "result is neither an array nor an object";
      }
      default -> null;
    };
  }

  private @Nullable String nullId(String json) {
    hasId &= expectedId == null || !json.equals(NULL);
    return null;
  }

  /** What is wrong with the members as a whole, or null. */
  @Nullable String complaint() {
    boolean hasResult = seen.contains(RESULT);
    if (hasResult && error != null) {
      return "it has both a result and an error";
    }
    if (!hasResult && error == null) {
      return "it has neither a result nor an error";
    }
    if (!hasVersion) {
      return "it has no jsonrpc";
    }
    return expectedId != null && !hasId && error == null
        ? "id is not the one of the request"
        : null;
  }

  /** The error that it holds, or null. */
  @Nullable CdrApiException error() {
    return error;
  }

  private @Nullable String takeError(String json) {
    byte[] text = json.getBytes(UTF_8);
    byte[] buffer = new byte[text.length + Words.PADDING];
    System.arraycopy(text, 0, buffer, 0, text.length);
    JsonScanner scanner = new JsonScanner();
    scanner.load(buffer, text.length, true);
    JsonText texts = new JsonText(decoder);
    Integer code = null;
    String message = null;
    String data = null;
    if (buffer[0] == '{') {
      int at = scanner.blanks(1);
      while (buffer[at] == '"') {
        int close = scanner.string(at);
        String name = texts.text(buffer, at + 1, close, scanner.isEscaped());
        int from = scanner.blanks(scanner.behind(':', close + 1));
        int to = scanner.value(from);
        String value = new String(buffer, from, to - from, UTF_8);
        if ("code".equals(name)) {
          code = number(value);
        } else if ("message".equals(name) && buffer[from] == '"') {
          message = texts.text(buffer, from + 1, to - 1, scanner.isEscaped());
        } else if ("data".equals(name) && !value.equals(NULL)) {
          data = value;
        }
        at = scanner.blanks(to);
        at = buffer[at] == ',' ? scanner.blanks(at + 1) : at;
      }
    }
    if (code == null || message == null) {
      return "error has no code, which is a whole number, or no message, which is a text";
    }
    error = new CdrApiException(code, message, data);
    return null;
  }

  private static @Nullable Integer number(String json) {
    try {
      return Integer.valueOf(json);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
