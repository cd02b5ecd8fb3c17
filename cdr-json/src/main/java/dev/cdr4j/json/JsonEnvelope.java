package dev.cdr4j.json;

import dev.cdr4j.wire.LogText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JSON-RPC 2.0 response has beside its records, and whether that is as it should be. */
final class JsonEnvelope {
  static final String RESULT = "result";

  private static final String OTHER_ID = "id is not the one of the request";

  /** The members of a response; there may be others without end, which are nobody's matter. */
  private static final Set<String> MEMBERS = Set.of("jsonrpc", "id", "error", RESULT);

  private static final Set<String> ERROR_MEMBERS = Set.of("code", "message", "data");

  private final @Nullable Long expectedId;
  private final Set<String> seen = new HashSet<>();
  private @Nullable CdrApiException error;
  private boolean hasResult;
  private boolean hasVersion;
  private boolean hasId;

  /**
   * An envelope.
   *
   * @param expectedId the id that the response must have, or null for any
   */
  JsonEnvelope(@Nullable Long expectedId) {
    this.expectedId = expectedId;
  }

  /** Whether a member of that name says something about the response. */
  boolean knows(String name) {
    return MEMBERS.contains(name);
  }

  /** What is wrong with having a member, or null. */
  @Nullable String see(String name) {
    return !knows(name) || seen.add(name) ? null : name + " occurs twice";
  }

  /** Takes note that there is a result with records. */
  void takeResult() {
    hasResult = true;
  }

  /** Whether there was a result with records. */
  boolean hasResult() {
    return hasResult;
  }

  /** Takes a member other than a result with records; answers what is wrong with it, or null. */
  @Nullable String take(String name, JsonValue value) {
    return switch (name) {
      case "jsonrpc" -> {
        hasVersion = true;
        yield "2.0".equals(value.text()) ? null : "jsonrpc is not \"2.0\"";
      }
      case "id" -> {
        // an error may come before the request could be told
        hasId = expectedId == null || !value.isNull();
        yield value.isNull() || isExpected(value) ? null : OTHER_ID;
      }
      case "error" -> value.isNull() ? null : takeError(value);
      // null stands for none, as an error says why
      case RESULT -> value.isNull() ? null : "result is neither an array nor an object";
      default -> null;
    };
  }

  private boolean isExpected(JsonValue id) {
    BigDecimal number = id.number();
    return expectedId == null
        || (number != null && number.compareTo(BigDecimal.valueOf(expectedId)) == 0);
  }

  /** What is wrong with the members as a whole, or null. */
  @Nullable String complaint() {
    if (hasResult && error != null) {
      return "it has both a result and an error";
    }
    if (!hasResult && error == null) {
      return "it has neither a result nor an error";
    }
    if (!hasVersion) {
      return "it has no jsonrpc";
    }
    return expectedId != null && !hasId && error == null ? missingId() : null;
  }

  private String missingId() {
    return seen.contains("id") ? OTHER_ID : "it has no id";
  }

  /** The error that it holds, or null. */
  @Nullable CdrApiException error() {
    return error;
  }

  private @Nullable String takeError(JsonValue value) {
    if (!value.isObject()) {
      return "error is no object: " + LogText.cut(value.json());
    }
    Map<String, JsonValue> members = new HashMap<>();
    for (Map.Entry<String, JsonValue> member : value.members()) {
      String name = member.getKey();
      if (members.put(name, member.getValue()) != null && ERROR_MEMBERS.contains(name)) {
        return name + " occurs twice in the error";
      }
    }
    JsonValue code = members.get("code");
    JsonValue message = members.get("message");
    JsonValue data = members.get("data");
    Integer number = code == null ? null : code.integer();
    String text = message == null ? null : message.text();
    if (number == null || text == null) {
      return "error has "
          + described("code", code, number == null ? "whole number of 32 bits" : null)
          + ", and "
          + described("message", message, text == null ? "text" : null);
    }
    error = new CdrApiException(number, text, data == null || data.isNull() ? null : data.json());
    return null;
  }

  /**
   * A member as it is.
   *
   * @param expected what it is not, but should be; null where it is
   */
  private static String described(
      String name, @Nullable JsonValue value, @Nullable String expected) {
    if (value == null) {
      return "no " + name;
    }
    String what = "the " + name + " " + LogText.cut(value.json());
    return expected == null ? what : what + ", which is no " + expected;
  }
}
