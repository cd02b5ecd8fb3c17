package dev.cdr4j.testkit.jqwik;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.Destination;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Did;
import dev.cdr4j.Extra;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Release;
import dev.cdr4j.SipResponse;
import dev.cdr4j.Timing;
import dev.cdr4j.VoiceApp;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Tells jqwik how to make the types of the model, for parameters with {@code @ForAll}. jqwik finds
 * it by itself.
 */
public final class CdrArbitraryProvider implements ArbitraryProvider {
  private static final Map<Class<?>, Supplier<Arbitrary<?>>> ARBITRARIES =
      Map.ofEntries(
          Map.entry(Cdr.class, CdrArbitraries::cdrs),
          Map.entry(InboundCdr.class, CdrArbitraries::inboundCdrs),
          Map.entry(OutboundCdr.class, CdrArbitraries::outboundCdrs),
          Map.entry(Caller.class, CdrArbitraries::callers),
          Map.entry(Timing.class, CdrArbitraries::timings),
          Map.entry(Release.class, CdrArbitraries::releases),
          Map.entry(Billing.class, CdrArbitraries::billings),
          Map.entry(VoiceApp.class, CdrArbitraries::voiceApps),
          Map.entry(Did.class, CdrArbitraries::dids),
          Map.entry(Destination.class, CdrArbitraries::destinations),
          Map.entry(PhoneNumber.class, CdrArbitraries::phoneNumbers),
          Map.entry(Price.class, CdrArbitraries::prices),
          Map.entry(DialStatus.class, CdrArbitraries::dialStatuses),
          Map.entry(HangupSource.class, CdrArbitraries::hangupSources),
          Map.entry(HangupCause.class, CdrArbitraries::hangupCauses),
          Map.entry(SipResponse.class, CdrArbitraries::sipResponses),
          Map.entry(CliPresentation.class, CdrArbitraries::cliPresentations),
          Map.entry(NumberType.class, CdrArbitraries::numberTypes),
          Map.entry(InvalidNumberReason.class, CdrArbitraries::invalidNumberReasons),
          Map.entry(CountryCode.class, CdrArbitraries::countryCodes),
          Map.entry(Extra.class, CdrArbitraries::extras));

  /** For jqwik, which makes one. */
  public CdrArbitraryProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return ARBITRARIES.containsKey(type.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    Supplier<Arbitrary<?>> arbitrary = ARBITRARIES.get(type.getRawType());
    return arbitrary == null ? Set.of() : Set.of(arbitrary.get());
  }
}
