package dev.cdr4j.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/** The data files beside the tests. */
final class TestFiles {
  private TestFiles() {}

  /** The lines of a file but for comments, which start with {@code #}. */
  static Stream<String> lines(String name) throws IOException {
    try (InputStream in = requireNonNull(TestFiles.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
  }
}
