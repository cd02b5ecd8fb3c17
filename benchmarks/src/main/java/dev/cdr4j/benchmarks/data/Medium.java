package dev.cdr4j.benchmarks.data;

/** Where the bytes of an export are. */
public enum Medium {
  /** In an array. */
  MEMORY("from memory"),
  /** In a file, which the operating system has cached. */
  FILE("from a file");

  private final String label;

  Medium(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
