package dev.cdr4j.wire;

/**
 * Decodes rows of delimited values in one go, if they are regular: it proves that they are, and
 * leaves any other to those who look at it carefully and can tell what is wrong with it.
 */
public interface RegularRows {
  /** What {@link #decode} answers for a row that it does not take. */
  int IRREGULAR = -1;

  /**
   * Decodes the row that starts at an index.
   *
   * @param buffer holds at least {@link Words#PADDING} bytes behind the limit
   * @return the index of its line end, or {@link #IRREGULAR}
   */
  int decode(byte[] buffer, int from, int limit);

  /** The bytes in memory are others from now on, or the next row is not the one behind the last. */
  void forget();
}
