package dev.cdr4j.wire;

import dev.cdr4j.CdrField;

/** Which fields a source, or an object of it, has: filled in or not. */
public final class FieldSet {
  private long bits;

  /** A set of no fields. */
  public FieldSet() {}

  /** Adds a field, and tells whether it is new. */
  public boolean add(CdrField field) {
    long before = bits;
    bits |= FlatValues.bit(field);
    return bits != before;
  }

  /** Whether the field is in the set. */
  public boolean contains(CdrField field) {
    return (bits & FlatValues.bit(field)) != 0;
  }

  /** Empties the set. */
  public void clear() {
    bits = 0;
  }

  long bits() {
    return bits;
  }
}
