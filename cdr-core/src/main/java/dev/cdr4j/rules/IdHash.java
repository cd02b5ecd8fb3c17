package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;
import java.security.SecureRandom;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys of ids. A number is its own key; that of any other text has 127 bits of a hash that
 * depends on a secret, so that nobody can write ids that fall upon each other. Of a million such
 * ids any two have the same key with a probability below 10<sup>-26</sup>.
 */
final class IdHash {
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private final long secret;
  private final long otherSecret;

  /** One with secrets of its own. */
  IdHash() {
    SecureRandom random = new SecureRandom();
    secret = random.nextLong();
    otherSecret = random.nextLong();
  }

  Id of(Cdr cdr) {
    OptionalLong number = cdr.callIdNumber();
    return number.isPresent() ? Id.ofNumber(number.getAsLong()) : ofText(cdr.callId());
  }

  /** The id of the inbound call that a leg belongs to, or null. */
  @Nullable Id ofInboundCall(OutboundCdr leg) {
    OptionalLong number = leg.inboundCallIdNumber();
    if (number.isPresent()) {
      return Id.ofNumber(number.getAsLong());
    }
    String text = leg.inboundCallId();
    return text == null ? null : ofText(text);
  }

  Id ofText(String text) {
    SipHash hash = new SipHash(secret, otherSecret, text);
    return new Id(Long.MIN_VALUE | hash.first(), hash.second(), text);
  }

  /** Where to put a key: numbers that differ are as good as random to whoever wrote them. */
  int spread(long key) {
    long mixed = (key ^ secret) * GOLDEN_RATIO;
    mixed = (mixed ^ (mixed >>> 32)) * (otherSecret | 1);
    return (int) (mixed >>> 32);
  }
}
