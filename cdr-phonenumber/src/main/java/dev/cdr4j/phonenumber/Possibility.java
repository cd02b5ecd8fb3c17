package dev.cdr4j.phonenumber;

/** Whether a number can exist, by its country calling code and its length, and if not, why. */
public enum Possibility {
  /** The calling code is assigned, and its numbering plan has numbers of that length. */
  POSSIBLE,

  /** The number lacks its area code: within its area alone, that length would do. */
  LOCAL_ONLY,

  /** The number starts with no country calling code that is assigned. */
  UNKNOWN_CALLING_CODE,

  /** The number is shorter than all numbers of its numbering plan. */
  TOO_SHORT,

  /** The number is longer than all numbers of its numbering plan. */
  TOO_LONG,

  /** The numbering plan has shorter and longer numbers, and none of that length. */
  WRONG_LENGTH,

  /** The number does not have the international form of E.164, so nothing can be said. */
  NOT_E164
}
