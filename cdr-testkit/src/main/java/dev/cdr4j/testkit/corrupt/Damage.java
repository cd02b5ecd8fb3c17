package dev.cdr4j.testkit.corrupt;

/**
 * A defect and its place.
 *
 * @param defect what is to be done
 * @param record the number of the record in the good source, from 1; 0 where it is the whole source
 * @param seed decides whatever else there is to choose, such as the value that is damaged
 */
record Damage(Defect defect, int record, long seed) {
  /** The choices that this seed makes, from the first on. */
  Dice dice() {
    return Dice.of(seed);
  }

  /** For error messages: {@code EXTRA_VALUE at record 3}. */
  @Override
  public String toString() {
    return record == 0 ? defect.name() : defect.name() + " at record " + record;
  }
}
