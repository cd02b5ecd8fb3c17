package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;

/** The values of one record of a good source, whatever its format. */
interface Values {
  /** The direction of the record. */
  Direction direction();

  /** Whether the record has a place for a value of the field, be it filled or not. */
  boolean has(CdrField field);

  /** The wire text of the field's value, without quotes or the like; empty where there is none. */
  String text(CdrField field);
}
