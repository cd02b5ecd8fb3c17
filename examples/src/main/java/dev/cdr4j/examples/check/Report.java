package dev.cdr4j.examples.check;

import dev.cdr4j.rules.Finding;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What becomes of findings. */
interface Report {
  /** Takes a finding and where its record stands, or null where that is not at hand any more. */
  void add(Finding finding, @Nullable Place place);

  /** Takes how many records of a file could be read, and how many could not. */
  void read(Path file, long delivered, long rejected);

  /** All is told. */
  void finish();
}
