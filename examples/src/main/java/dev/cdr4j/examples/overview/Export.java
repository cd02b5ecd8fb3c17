package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CsvInput;
import java.nio.file.Path;

/**
 * A file, and how to read it.
 *
 * @param name what the report calls it
 */
record Export(String name, Path path, CsvInput<? extends Cdr> input) {
  /** The file's name without its directories. */
  String fileName() {
    return String.valueOf(path.getFileName());
  }
}
