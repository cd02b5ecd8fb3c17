package dev.cdr4j.examples.overview;

/** A number of calls. */
final class Count {
  private long value;

  void increment() {
    value++;
  }

  long value() {
    return value;
  }
}
