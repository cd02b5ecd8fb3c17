package dev.cdr4j.testkit.corrupt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that feeds get wrong, or that looks wrong and is not: a {@link ValueDefect} of a single
 * value, in any format, or one of a format's own, a {@link CsvDefect} or a {@link JsonDefect}.
 */
public sealed interface Defect permits ValueDefect, CsvDefect, JsonDefect {
  /** All defects that CSV can have, in a fixed order. Unmodifiable. */
  static List<Defect> csv() {
    return Stream.<Defect>concat(
            Arrays.stream(ValueDefect.values()), Arrays.stream(CsvDefect.values()))
        .toList();
  }

  /** All defects that JSON can have, in a fixed order. Unmodifiable. */
  static List<Defect> json() {
    return Stream.<Defect>concat(
            Arrays.stream(ValueDefect.values()), Arrays.stream(JsonDefect.values()))
        .toList();
  }

  /** The constant's name, such as {@code DATETIME_WITH_T}. */
  String name();

  /** What is done to the text, in a few words. */
  String description();

  /** What a correct reader makes of it. */
  Effect effect();
}
