package dev.cdr4j.testkit.corrupt;

/** What a correct reader makes of a defect. */
public enum Effect {
  /** All records are delivered: it is legal, or only looks odd. */
  NONE,
  /** One record is rejected, and reading goes on behind it. */
  REJECT,
  /** The source cannot be opened. */
  NOT_OPENED,
  /** Reading ends with an error, after the records before it. */
  BREAK
}
