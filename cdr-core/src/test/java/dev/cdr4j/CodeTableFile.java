package dev.cdr4j;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table of codes that was transcribed from its source, not from the library. */
final class CodeTableFile {
  private CodeTableFile() {}

  /** The columns after the code, by code. */
  static Map<Integer, List<String>> read(String name) {
    Map<Integer, List<String>> rows = new TreeMap<>();
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                requireNonNull(CodeTableFile.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      file.lines()
          .skip(1)
          .map(line -> List.of(line.split(";", -1)))
          .forEach(row -> rows.put(Integer.valueOf(row.get(0)), row.subList(1, row.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
