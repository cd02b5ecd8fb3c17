package dev.cdr4j.testkit.corrupt;

import java.util.List;

/** Good text of one format, cut into records: what a {@link Corrupter} works on. Immutable. */
interface Source {
  /** How many records there are. */
  int size();

  /** Whether a defect is one of the whole source rather than of one of its records. */
  boolean isOfWhole(Defect defect);

  /**
   * Where a defect can be applied beside others: the numbers of the records, from 1 and in their
   * order, leaving out those that the others damage; just 0 where it is one of the whole source.
   * Empty where it cannot be applied, which includes defects of other formats.
   *
   * @param others what is to be done besides
   */
  List<Integer> places(Defect defect, List<Damage> others);

  /**
   * Whether the place of a defect depends on what is done elsewhere, so that it is looked for when
   * all others have theirs.
   */
  default boolean isPlacedLast(Defect defect) {
    return false;
  }

  /** Whether two defects contradict each other wherever they are applied. */
  default boolean areExclusive(Defect one, Defect other) {
    return isOfWhole(one) && isOfWhole(other);
  }

  /**
   * The damaged source.
   *
   * @param damages what is to be done: each at one of its places, at most one to a record, and none
   *     that excludes another
   * @throws IllegalArgumentException if they cannot be combined, so that more than one verdict
   *     would be right
   */
  Corrupted corrupt(List<Damage> damages);
}
