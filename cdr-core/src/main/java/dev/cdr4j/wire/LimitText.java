package dev.cdr4j.wire;

/** What is said of something that is beyond a limit. */
public final class LimitText {
  private LimitText() {}

  /**
   * The limit, and what sets it.
   *
   * @param most how many there may be
   * @param unit what they are, in the plural
   * @param option the name of the option
   */
  public static String of(int most, String unit, String option) {
    return "more than " + most + " " + unit + ", see " + option;
  }

  /** That a record is longer than {@code maxRecordLength}. */
  public static String ofRecord(int mostBytes) {
    return of(mostBytes, "bytes", "maxRecordLength");
  }

  /** That a value is longer than {@code maxFieldLength}. */
  public static String ofValue(int mostBytes) {
    return of(mostBytes, "bytes", "maxFieldLength");
  }
}
