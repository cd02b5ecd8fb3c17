package dev.cdr4j.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** jqwik makes every type of the model without being told how. */
class FoundByItselfPropertyTest {
  @Property(tries = 50)
  void records(@ForAll Cdr any, @ForAll InboundCdr in, @ForAll OutboundCdr out) {
    assertThat(List.of(any, in, out)).allSatisfy(cdr -> assertThat(cdr.callId()).isNotEmpty());
  }

  @Property(tries = 50)
  void recordsWithinOthers(@ForAll List<Cdr> list, @ForAll Optional<OutboundCdr> maybe) {
    assertThat(list).doesNotContainNull();
    assertThat(maybe.map(cdr -> cdr.callId().isEmpty())).isNotEqualTo(Optional.of(true));
  }

  @Property(tries = 50)
  void parts(
      @ForAll Caller caller,
      @ForAll Timing timing,
      @ForAll Release release,
      @ForAll Billing billing,
      @ForAll VoiceApp app,
      @ForAll Did did,
      @ForAll Destination destination) {
    assertThat(caller.toBuilder().build()).isEqualTo(caller);
    assertThat(timing.toBuilder().build()).isEqualTo(timing);
    assertThat(release.toBuilder().build()).isEqualTo(release);
    assertThat(billing.toBuilder().build()).isEqualTo(billing);
    assertThat(app.toBuilder().build()).isEqualTo(app);
    assertThat(did.toBuilder().build()).isEqualTo(did);
    assertThat(destination.toBuilder().build()).isEqualTo(destination);
  }

  @Property(tries = 50)
  void values(
      @ForAll PhoneNumber number,
      @ForAll Price price,
      @ForAll Extra extra,
      @ForAll CountryCode country) {
    assertThat(PhoneNumber.of(number.toString())).isEqualTo(number);
    assertThat(Price.of(price.toString())).isEqualTo(price);
    assertThat(extra.text()).isNotNull();
    assertThat(CountryCode.of(country.toString())).isEqualTo(country);
  }

  @Property(tries = 50)
  void tokens(
      @ForAll DialStatus status,
      @ForAll HangupSource source,
      @ForAll HangupCause cause,
      @ForAll SipResponse response,
      @ForAll CliPresentation presentation,
      @ForAll NumberType type,
      @ForAll InvalidNumberReason reason) {
    assertThat(DialStatus.of(status.toString())).isEqualTo(status);
    assertThat(HangupSource.of(source.toString())).isEqualTo(source);
    assertThat(HangupCause.of(cause.toString())).isEqualTo(cause);
    assertThat(SipResponse.of(response.toString())).isEqualTo(response);
    assertThat(CliPresentation.of(presentation.toString())).isEqualTo(presentation);
    assertThat(NumberType.of(type.toString())).isEqualTo(type);
    assertThat(InvalidNumberReason.of(reason.toString())).isEqualTo(reason);
  }

  @Provide
  Arbitrary<Price> free() {
    return Arbitraries.just(Price.ZERO);
  }

  @Property(tries = 20)
  void whatATestProvidesComesFirst(@ForAll("free") Price price) {
    assertThat(price).isEqualTo(Price.ZERO);
  }
}
