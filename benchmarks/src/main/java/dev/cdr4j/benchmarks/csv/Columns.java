package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import java.util.Arrays;
import java.util.List;

/** The columns of exports. */
final class Columns {
  /** Those of both directions, in the order of {@link dev.cdr4j.benchmarks.model.Call}. */
  static final List<String> ALL = Arrays.stream(CdrField.values()).map(CdrField::wireName).toList();

  private Columns() {}

  /** Those of one direction. */
  static List<String> of(Direction direction) {
    return CdrField.of(direction).stream().map(CdrField::wireName).toList();
  }
}
