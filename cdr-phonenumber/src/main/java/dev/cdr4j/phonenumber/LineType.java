package dev.cdr4j.phonenumber;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.NumberType;
import java.util.List;

/**
 * What sort of line a number belongs to, by the range of its numbering plan: libphonenumber's
 * types. {@link #numberTypes()} are the types of the wire that say the same.
 */
public enum LineType {
  /** A fixed line of some place. */
  FIXED_LINE(NumberType.GEOGRAPHIC),

  /** A mobile line. */
  MOBILE(NumberType.MOBILE),

  /** Either of the two, where the numbering plan does not tell them apart, as in North America. */
  FIXED_LINE_OR_MOBILE(NumberType.GEOGRAPHIC, NumberType.MOBILE),

  /** Free for the caller. */
  TOLL_FREE(NumberType.TOLLFREE),

  /** At a higher price, of which the called party gets a share. */
  PREMIUM_RATE(NumberType.SHAREDREVENUE),

  /** Caller and called party share the price. */
  SHARED_COST(NumberType.SHAREDCOST),

  /** A number that follows a person from line to line. */
  PERSONAL(NumberType.PERSONAL),

  /**
   * One number for all places of a company (UAN). The wire has no type of that meaning for sure.
   */
  UNIVERSAL_ACCESS,

  /** A line over the Internet that is tied to no place. The wire has no type of that meaning. */
  VOIP,

  /** A pager. The wire has no type of that meaning. */
  PAGER,

  /** Access to voice mail. The wire has no type of that meaning. */
  VOICEMAIL;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final List<NumberType> numberTypes;

  LineType(NumberType... numberTypes) {
    this.numberTypes = List.of(numberTypes);
  }

  /** The types of the wire that fit: one, two, or none where it has no such type. Unmodifiable. */
  public List<NumberType> numberTypes() {
    return numberTypes;
  }

  /**
   * Whether a record that gives the number a type of the wire is contradicted. It is not where that
   * type is unknown to this release, nor where the wire has no type for such a line.
   */
  public boolean contradicts(NumberType type) {
    requireNonNull(type, "type must not be null");
    return type.isKnown() && !numberTypes.isEmpty() && !numberTypes.contains(type);
  }
}
