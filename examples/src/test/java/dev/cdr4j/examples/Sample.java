package dev.cdr4j.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the samples are, from the top of the repository and from its examples. */
public final class Sample {
  private Sample() {}

  public static Path path(String name) {
    Path fromTop = Path.of("examples", "samples", name);
    return Files.exists(fromTop) ? fromTop : Path.of("samples", name);
  }
}
