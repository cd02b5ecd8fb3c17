package dev.cdr4j.phonenumber;

import static dev.cdr4j.phonenumber.Numbers.ORACLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.NumberType;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.testkit.Traffic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Coherent traffic has no findings, and each defect has its own. */
class TrafficTest {
  private static final CdrValidator VALIDATOR =
      CdrValidator.empty().with(PhoneNumberRule.all(NumberingPlan.create()));

  private static List<String> ids(Cdr cdr) {
    return VALIDATOR.validate(cdr).stream().map(Finding::ruleId).toList();
  }

  /** Of two feeds that share the validator, at the same time where there are two processors. */
  @Test
  void aMillionCoherentRecordsHaveNoFinding() {
    List<Finding> alarms =
        LongStream.of(42, -42)
            .parallel()
            .mapToObj(seed -> Traffic.seeded(seed).limit(500_000).stream())
            .flatMap(traffic -> traffic.flatMap(cdr -> VALIDATOR.validate(cdr).stream()))
            .toList();
    assertThat(alarms).isEmpty();
  }

  /** Dialled calls with a number, its country and its type. */
  private static Stream<OutboundCdr> dialled(long seed) {
    return Traffic.seeded(seed).stream()
        .filter(OutboundCdr.class::isInstance)
        .map(OutboundCdr.class::cast)
        .filter(call -> call.invalidNumber() == null)
        .filter(call -> !DialStatus.NODIAL.equals(call.dialStatus()));
  }

  private static PhoneNumber number(OutboundCdr call) {
    return call.destination().number();
  }

  private static OutboundCdr with(OutboundCdr call, String number) {
    return call.toBuilder()
        .destination(destination -> destination.number(PhoneNumber.of(number)))
        .build();
  }

  private static void assertOnly(PhoneNumberRule rule, OutboundCdr damaged, CdrField... fields) {
    assertThat(VALIDATOR.validate(damaged))
        .as("%s", damaged.destination().number())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo(rule.id());
              assertThat(finding.fields()).containsExactly(fields);
            });
  }

  @Test
  void aCallingCodeThatIsNotAssignedIsTold() {
    dialled(1)
        .limit(2_000)
        .map(call -> with(call, "+999" + number(call).toString().substring(4)))
        .forEach(call -> assertOnly(PhoneNumberRule.NUMBER_NOT_POSSIBLE, call, CdrField.NUMBER));
  }

  @Test
  void aNumberThatIsCutOffIsTold() {
    dialled(2)
        .limit(2_000)
        .map(call -> with(call, number(call).toString().substring(0, 5)))
        .forEach(call -> assertOnly(PhoneNumberRule.NUMBER_NOT_POSSIBLE, call, CdrField.NUMBER));
  }

  @Test
  void anotherCountryIsTold() {
    List<CountryCode> countries =
        List.of(CountryCode.of("NZ"), CountryCode.of("BR"), CountryCode.of("JP"));
    dialled(3)
        .filter(call -> !countries.contains(call.destination().countryCode()))
        .limit(2_000)
        .forEach(
            call -> {
              for (CountryCode country : countries) {
                OutboundCdr swapped =
                    call.toBuilder()
                        .destination(destination -> destination.countryCode(country))
                        .build();
                assertOnly(
                    PhoneNumberRule.COUNTRY_CONTRADICTS_NUMBER,
                    swapped,
                    CdrField.NUMBER_COUNTRY_CODE,
                    CdrField.NUMBER);
              }
            });
  }

  @Test
  void anotherTypeIsTold() {
    Set<NumberType> either = Set.of(NumberType.GEOGRAPHIC, NumberType.MOBILE);
    dialled(4)
        .filter(call -> !NumberType.SPECIAL.equals(call.destination().numberType()))
        .limit(2_000)
        .forEach(
            call -> {
              NumberType type = call.destination().numberType();
              for (NumberType other : NumberType.known()) {
                if (!other.equals(type) && !(either.contains(type) && either.contains(other))) {
                  OutboundCdr swapped =
                      call.toBuilder()
                          .destination(destination -> destination.numberType(other))
                          .build();
                  assertOnly(
                      PhoneNumberRule.NUMBER_TYPE_CONTRADICTS_NUMBER,
                      swapped,
                      CdrField.NUMBER_TYPE,
                      CdrField.NUMBER);
                }
              }
            });
  }

  @Test
  void fixedAndMobileAreToldApartWhereThePlanDoes() {
    Predicate<OutboundCdr> plansTell =
        call -> call.destination().countryCode().equals(CountryCode.of("FR"));
    dialled(5)
        .filter(plansTell)
        .filter(call -> NumberType.MOBILE.equals(call.destination().numberType()))
        .limit(500)
        .map(
            call ->
                call.toBuilder()
                    .destination(destination -> destination.numberType(NumberType.GEOGRAPHIC))
                    .build())
        .forEach(
            call ->
                assertOnly(
                    PhoneNumberRule.NUMBER_TYPE_CONTRADICTS_NUMBER,
                    call,
                    CdrField.NUMBER_TYPE,
                    CdrField.NUMBER));
  }

  /** What is found about any damage is what libphonenumber says of the number, asked by itself. */
  @Property(tries = 10)
  void anyDamageIsToldOnce(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    Map<String, Integer> seen = new TreeMap<>();
    dialled(seed)
        .limit(100)
        .forEach(
            call -> {
              OutboundCdr damaged = with(call, Numbers.damaged(number(call), random).toString());
              List<String> expected = expected(damaged);
              assertThat(ids(damaged)).as("%s", number(damaged)).isEqualTo(expected);
              expected.forEach(id -> seen.merge(id, 1, Integer::sum));
            });
    assertThat(seen).isNotEmpty();
  }

  @Property(tries = 1_000)
  void anyNumberCountryAndTypeAreJudgedAsLibphonenumberDoes(
      @ForAll("numbers") PhoneNumber number,
      @ForAll("countries") CountryCode country,
      @ForAll("types") NumberType type) {
    OutboundCdr call =
        OutboundCdr.builder()
            .callId(1)
            .timing(timing -> timing.start(Instant.EPOCH))
            .destination(
                destination -> destination.number(number).countryCode(country).numberType(type))
            .build();

    assertThat(ids(call)).as("%s %s %s", number, country, type).isEqualTo(expected(call));
  }

  @Provide
  Arbitrary<PhoneNumber> numbers() {
    return Numbers.any();
  }

  @Provide
  Arbitrary<CountryCode> countries() {
    return Arbitraries.oneOf(
        Arbitraries.of(CountryCode.known()),
        Arbitraries.of("FR", "US", "CA", "GB", "GG", "RU", "KZ", "IT", "VA", "XK", "fr")
            .map(CountryCode::of));
  }

  @Provide
  Arbitrary<NumberType> types() {
    return Arbitraries.oneOf(
        Arbitraries.of(NumberType.known()), Arbitraries.just(NumberType.of("NATIONAL")));
  }

  private static List<String> expected(OutboundCdr call) {
    if (!number(call).isE164()) {
      return List.of();
    }
    Phonenumber.PhoneNumber number;
    try {
      number = ORACLE.parse(number(call).toString(), null);
    } catch (NumberParseException e) {
      return List.of("number-not-possible");
    }
    if (!ORACLE.isValidNumber(number)) {
      return ORACLE.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
          ? List.of("number-not-valid")
          : List.of("number-not-possible");
    }
    List<String> ids = new ArrayList<>();
    if (!ORACLE.format(number, PhoneNumberFormat.E164).equals(number(call).toString())) {
      ids.add("number-not-normalized");
    }
    String country = call.destination().countryCode().toString();
    String region = ORACLE.getRegionCodeForNumber(number);
    boolean comparable =
        ORACLE.getSupportedRegions().contains(country)
            && Stream.of(country, region).noneMatch(Set.of("AC", "TA", "XK", "001")::contains)
            && !FoldedCountries.isPart(CountryCode.of(region), CountryCode.of(country));
    if (comparable && !ORACLE.isValidNumberForRegion(number, country)) {
      ids.add("country-contradicts-number");
    }
    if (contradicts(ORACLE.getNumberType(number), call.destination().numberType().toString())) {
      ids.add("number-type-contradicts-number");
    }
    return ids;
  }

  private static boolean contradicts(PhoneNumberType type, String stated) {
    return !stated.equals("NATIONAL")
        && switch (type) {
          case FIXED_LINE -> !stated.equals("GEOGRAPHIC");
          case MOBILE -> !stated.equals("MOBILE");
          case FIXED_LINE_OR_MOBILE -> !stated.equals("GEOGRAPHIC") && !stated.equals("MOBILE");
          case TOLL_FREE -> !stated.equals("TOLLFREE");
          case PREMIUM_RATE -> !stated.equals("SHAREDREVENUE");
          case SHARED_COST -> !stated.equals("SHAREDCOST");
          case PERSONAL_NUMBER -> !stated.equals("PERSONAL");
          case UAN, VOIP, PAGER, VOICEMAIL, UNKNOWN -> false;
        };
  }
}
