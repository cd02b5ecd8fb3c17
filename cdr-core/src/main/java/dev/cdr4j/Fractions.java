package dev.cdr4j;

/**
 * What a writer does with a time or duration that has a fraction of a second, which the classic
 * wire cannot carry.
 */
public enum Fractions {
  /** Refuses the record with a {@link CdrDataException}: nothing is lost unseen. */
  REFUSE,

  /** Writes the whole second at or before the time, so that the fraction is lost. */
  TRUNCATE
}
