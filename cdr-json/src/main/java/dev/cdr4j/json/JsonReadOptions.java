package dev.cdr4j.json;

import dev.cdr4j.Direction;
import dev.cdr4j.Reject;
import dev.cdr4j.wire.LimitText;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that can be set about reading. Changed on a fresh copy alone, by {@link #with}. */
final class JsonReadOptions {
  @Nullable Direction direction;
  @Nullable Consumer<? super Reject> rejectHandler;
  boolean lines;
  boolean isResponse;

  /** The id that a response must have, or null. */
  @Nullable Long expectedId;

  int maxFieldLength = 1 << 16;
  int maxRecordLength = 1 << 20;
  int maxNumberLength = 1000;
  int maxNesting = 64;
  int bufferSize = 1 << 17;

  JsonReadOptions() {}

  private JsonReadOptions(JsonReadOptions other) {
    direction = other.direction;
    rejectHandler = other.rejectHandler;
    lines = other.lines;
    isResponse = other.isResponse;
    expectedId = other.expectedId;
    maxFieldLength = other.maxFieldLength;
    maxRecordLength = other.maxRecordLength;
    maxNumberLength = other.maxNumberLength;
    maxNesting = other.maxNesting;
    bufferSize = other.bufferSize;
  }

  /** Whether each line is a unit. A response is one text, whatever is set about lines. */
  boolean isInLines() {
    return lines && !isResponse;
  }

  /** What is said of a number that is too long. */
  String numberTooLong() {
    return "a number of " + LimitText.of(maxNumberLength, "characters", "maxNumberLength");
  }

  /** What is said where there are too many brackets in each other. */
  String nestingTooDeep() {
    return LimitText.of(maxNesting, "levels", "maxNesting");
  }

  JsonReadOptions with(Consumer<JsonReadOptions> change) {
    JsonReadOptions copy = new JsonReadOptions(this);
    change.accept(copy);
    return copy;
  }
}
