package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The id of a call, as a key that is a number.
 *
 * @param key one more than the number that the id is, or for any other text a negative hash, which
 *     two texts may share; never 0
 * @param text the text that is no number, else null
 */
record Id(long key, @Nullable String text) {
  private static final long LOW_BITS = 0xFFFFFFFFL;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  static Id of(Cdr cdr) {
    OptionalLong number = cdr.callIdNumber();
    return number.isPresent() ? ofNumber(number.getAsLong()) : ofText(cdr.callId());
  }

  /** The id of the inbound call that a leg belongs to, or null. */
  static @Nullable Id ofInboundCall(OutboundCdr leg) {
    OptionalLong number = leg.inboundCallIdNumber();
    if (number.isPresent()) {
      return ofNumber(number.getAsLong());
    }
    String text = leg.inboundCallId();
    return text == null ? null : ofText(text);
  }

  private static Id ofNumber(long number) {
    return new Id(number + 1, null);
  }

  private static Id ofText(String text) {
    return new Id(Long.MIN_VALUE | (text.hashCode() & LOW_BITS), text);
  }

  /** A hash of which the low bits depend on all bits of the key. */
  static int spread(long key) {
    long product = key * GOLDEN_RATIO;
    return (int) (product ^ (product >>> 32));
  }

  /** The id as the record has it. */
  @Override
  public String toString() {
    return text == null ? Long.toString(key - 1) : text;
  }
}
