package dev.cdr4j.benchmarks.floor;

import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.data.Source;
import java.io.IOException;
import java.util.List;

/** The limits that readers are compared with. */
public enum Floors {
  CSV_NEWLINES_BY_WORD(Format.CSV, "counting newlines by word"),
  CSV_NEWLINES_BY_BYTE(Format.CSV, "counting newlines by byte"),
  JSON_NEWLINES_BY_WORD(Format.JSON, "counting newlines by word"),
  JSON_TOKENS(Format.JSON, "Jackson's tokens alone");

  private final Format format;
  private final String label;

  Floors(Format format, String label) {
    this.format = format;
    this.label = label;
  }

  public Format format() {
    return format;
  }

  public String label() {
    return label;
  }

  /** Goes through the sources once, and tells how many newlines or objects they have. */
  public long run(List<Source> sources) throws IOException {
    if (this == JSON_TOKENS) {
      TokenCounter counter = new TokenCounter();
      for (Source source : sources) {
        source.read(counter);
      }
      return counter.objects();
    }
    NewlineCounter counter = new NewlineCounter(this != CSV_NEWLINES_BY_BYTE);
    for (Source source : sources) {
      source.read(counter);
    }
    return counter.count();
  }

  /** What {@link #run} has to tell of two exports with so many records each. */
  public long expected(int records) {
    return switch (this) {
      case CSV_NEWLINES_BY_WORD, CSV_NEWLINES_BY_BYTE -> 2L * records + 2; // with the headers
      case JSON_NEWLINES_BY_WORD -> 0; // an array is one line, without an end
      case JSON_TOKENS -> 2L * records;
    };
  }
}
