package dev.cdr4j.wire;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.Did;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.NumberType;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Release;
import dev.cdr4j.SipResponse;
import dev.cdr4j.VoiceApp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of records that recur: a few voice apps, DIDs and ways to end are all that most exports
 * have, and some callers and prices come again and again. They are told apart by identity, which
 * the value caches make the same as equality for what recurs; a miss merely makes another equal
 * part. What type a value has is asked for where a part is made: the asking alone takes longer than
 * all the rest.
 */
@SuppressWarnings("ReferenceEquality") // on purpose, as said above
final class SharedParts {
  private static final int SLOTS = 128;
  private static final int MANY_SLOTS = 1024;

  private final @Nullable VoiceApp[] voiceApps = new @Nullable VoiceApp[SLOTS];
  private final @Nullable Did[] dids = new @Nullable Did[SLOTS];
  private final @Nullable Release[] releases = new @Nullable Release[SLOTS];

  private final @Nullable Caller[] callers = new @Nullable Caller[MANY_SLOTS];
  private final @Nullable Billing[] billings = new @Nullable Billing[MANY_SLOTS];
  private final ModelConstructors model;

  SharedParts(ModelConstructors model) {
    this.model = model;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 7) ^ (hash >>> 16)) & (SLOTS - 1);
  }

  VoiceApp voiceApp(@Nullable String hash, @Nullable Object name, @Nullable Object packageName) {
    int slot = slot(Objects.hashCode(hash));
    VoiceApp known = voiceApps[slot];
    if (known == null
        || known.hash() != hash
        || known.name() != name
        || known.packageName() != packageName) {
      known = model.voiceApp(hash, (String) name, (String) packageName);
      voiceApps[slot] = known;
    }
    return known;
  }

  Caller caller(
      @Nullable PhoneNumber number,
      @Nullable String name,
      @Nullable Object presentation,
      @Nullable Object countryCode,
      @Nullable Object numberType) {
    int hash = 31 * Objects.hashCode(number) + Objects.hashCode(name);
    int slot = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (MANY_SLOTS - 1);
    Caller known = callers[slot];
    if (known == null
        || known.number() != number
        || known.name() != name
        || known.presentation() != presentation
        || known.countryCode() != countryCode
        || known.numberType() != numberType) {
      known =
          model.caller(
              number,
              name,
              (CliPresentation) presentation,
              (CountryCode) countryCode,
              (NumberType) numberType);
      callers[slot] = known;
    }
    return known;
  }

  Billing billing(@Nullable String costLabel, @Nullable Price debit, @Nullable Object credit) {
    int hash = 31 * Objects.hashCode(costLabel) + Objects.hashCode(debit);
    int slot = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (MANY_SLOTS - 1);
    Billing known = billings[slot];
    if (known == null
        || known.costLabel() != costLabel
        || known.debit() != debit
        || known.credit() != credit) {
      known = model.billing(costLabel, debit, (Price) credit);
      billings[slot] = known;
    }
    return known;
  }

  Did did(@Nullable Object hash, @Nullable PhoneNumber number) {
    int slot = slot(Objects.hashCode(number));
    Did known = dids[slot];
    if (known == null || known.hash() != hash || known.number() != number) {
      known = model.did((String) hash, number);
      dids[slot] = known;
    }
    return known;
  }

  Release release(
      @Nullable HangupCause cause, @Nullable HangupSource source, @Nullable Object sip) {
    int hash = Objects.hashCode(cause);
    hash = 31 * hash + Objects.hashCode(source);
    hash = 31 * hash + Objects.hashCode(sip);
    int slot = slot(hash);
    Release known = releases[slot];
    if (known == null
        || known.cause() != cause
        || known.source() != source
        || known.sipResponse() != sip) {
      known = model.release(cause, source, (SipResponse) sip);
      releases[slot] = known;
    }
    return known;
  }
}
