package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A record of JSON text, damaged or not.
 *
 * @param origin the record of the good text that it was
 * @param broken why its syntax is broken, or null
 * @param faulty the property whose value is at fault, or -1
 * @param fault why, or null
 */
record JsonPiece(
    int origin, JsonRecord record, @Nullable Reason broken, int faulty, @Nullable Reason fault) {
  static JsonPiece sound(int origin, JsonRecord record) {
    return new JsonPiece(origin, record, null, -1, null);
  }

  static JsonPiece broken(int origin, JsonRecord record, @Nullable Reason reason) {
    return new JsonPiece(origin, record, reason, -1, null);
  }

  static JsonPiece faulty(int origin, JsonRecord record, int property, @Nullable Reason reason) {
    return new JsonPiece(origin, record, null, property, reason);
  }
}
