package dev.cdr4j.json;

/** What a writer makes of a field for which a record has no value. */
public enum AbsentFields {
  /** Leaves its property out. */
  OMIT,
  /** Writes {@code null}, as the platform's API does. Of fields of the record's direction alone. */
  NULL
}
