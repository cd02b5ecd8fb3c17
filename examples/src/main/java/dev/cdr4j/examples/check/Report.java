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

  /** Takes the same of a file that could not be read to its end, and why not. */
  void brokeOff(Path file, long delivered, long rejected, String problem);

  /**
   * All is told.
   *
   * @param isWhole whether all files were read, and so what shows at the end of them alone is told
   */
  void finish(boolean isWhole);
}
