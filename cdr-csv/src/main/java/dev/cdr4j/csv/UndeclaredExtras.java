package dev.cdr4j.csv;

/** What a writer does with a record that has extras for which the header has no column. */
public enum UndeclaredExtras {
  /** Refuses the record with a {@link dev.cdr4j.CdrDataException}: nothing is lost unseen. */
  REFUSE,

  /** Writes the record without them, so that they are lost. */
  DROP
}
