package dev.cdr4j.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Price;
import dev.cdr4j.Timing;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The odd cases do come, each of them often enough to be met in an ordinary run. */
class EdgesPropertyTest {
  private static void meets(String edge, boolean isMet) {
    Statistics.label(edge).collect(isMet);
    Statistics.label(edge).coverage(coverage -> coverage.check(true).count(atLeast -> atLeast > 0));
  }

  @Property(tries = 300)
  void everyFieldIsThereAndAbsent(@ForAll Cdr call) {
    for (CdrField field : CdrField.of(call.direction())) {
      if (field != CdrField.CALLID && field != CdrField.START) {
        meets(field + " is absent", field.value(call) == null);
        meets(field + " is there", field.value(call) != null);
      }
    }
  }

  @Property(tries = 500)
  void unknownWordsCome(@ForAll OutboundCdr call) {
    var status = call.dialStatus();
    meets("known dial status", status != null && status.isKnown());
    meets("unknown dial status", status != null && !status.isKnown());
    var cause = call.release().cause();
    meets("known cause", cause != null && cause.isKnown());
    meets(
        "a cause without a meaning", cause != null && !cause.isKnown() && cause.code().isPresent());
    meets("a cause that is no number", cause != null && cause.code().isEmpty());
    var number = call.destination().number();
    meets("a number in E.164", number != null && number.isE164());
    meets("a number that is none", number != null && !number.isE164());
  }

  @Property
  void oddTextsCome(@ForAll Caller caller) {
    String name = caller.name();
    for (String part : List.of("\"", ",", ";", "\n", "\r", "\0", "\uD83D\uDE00", "=", "\uFEFF")) {
      meets("a name with " + (int) part.charAt(0), name != null && name.contains(part));
    }
  }

  @Property(tries = 500)
  void extrasOfAllSortsCome(@ForAll InboundCdr call) {
    var names = call.extras().keySet();
    meets("no extras", names.isEmpty());
    meets("several extras", names.size() > 1);
    Predicate<String> isOfTable = name -> CdrField.find(name) != null;
    meets("a field of the other direction", names.stream().anyMatch(isOfTable));
    meets("an unknown name", names.stream().anyMatch(isOfTable.negate()));
    meets("a JSON value", call.extras().values().stream().anyMatch(Extra::isJson));
    meets("an empty text", call.extras().values().stream().anyMatch(e -> e.text().isEmpty()));
    assertThat(names.stream().filter(isOfTable))
        .noneMatch(name -> CdrField.find(name).isDefinedFor(Direction.INBOUND));
  }

  @Property
  void extremeTimesAndPricesCome(@ForAll Timing timing, @ForAll Price price) {
    meets("the first second", timing.start().equals(Instant.parse("0000-01-01T00:00:00Z")));
    meets("the last second", timing.start().equals(Instant.parse("9999-12-31T23:59:59Z")));
    meets("the epoch", timing.start().getEpochSecond() == 0);
    meets("before the epoch", timing.start().getEpochSecond() < 0);
    meets("a negative duration", timing.total() != null && timing.total().isNegative());
    meets("no duration", timing.total() == null);
    meets("18 digits", Math.abs(price.unscaledCents()) > 99_999_999_999_999_999L);
    meets("no decimals", price.scale() == 0);
    meets("18 decimals", price.scale() == 18);
    meets("a negative price", price.unscaledCents() < 0);
    meets("nothing", price.unscaledCents() == 0);
    assertThat(timing.start().get(ChronoField.NANO_OF_SECOND)).isZero();
  }

  @Property(tries = 500)
  void idsOfAllSortsCome(@ForAll Cdr call) {
    meets("an id of 64 bits", call.callId().matches("[1-9][0-9]{12,18}"));
    meets("an id beyond", call.callId().equals("99999999999999999999"));
    meets("an id with a zero in front", call.callId().matches("0[0-9]+"));
    meets("an id that is a text", !call.callId().matches("[0-9]+"));
  }

  @Provide
  Arbitrary<Timing> fractional() {
    return CdrArbitraries.fractionalTimings();
  }

  @Property(tries = 100)
  void fractionsComeWhereAskedFor(@ForAll("fractional") Timing timing) {
    assertThat(timing.start().get(ChronoField.NANO_OF_SECOND)).isPositive();
  }

  @Provide
  Arbitrary<List<Cdr>> someTraffic() {
    return CdrArbitraries.traffic(30);
  }

  @Property(tries = 100)
  void trafficMakesSense(@ForAll("someTraffic") List<Cdr> calls) {
    assertThat(calls).hasSizeLessThanOrEqualTo(30);
    assertThat(calls).extracting(call -> call.timing().start()).isSorted();
    assertThat(calls)
        .allMatch(
            call ->
                call.isAnswered()
                    == (call.release().sipResponse() != null
                        && call.release().sipResponse().toString().equals("200")));
  }
}
