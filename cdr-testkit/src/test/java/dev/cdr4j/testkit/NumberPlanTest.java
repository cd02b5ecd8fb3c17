package dev.cdr4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.cdr4j.CountryCode;
import dev.cdr4j.NumberType;
import dev.cdr4j.PhoneNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that come with the test kit are valid, and of the country and type they claim. */
class NumberPlanTest {
  private static final PhoneNumberUtil ORACLE = PhoneNumberUtil.getInstance();

  private static final Map<NumberType, Set<PhoneNumberType>> TYPES =
      Map.of(
          NumberType.GEOGRAPHIC,
          Set.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE),
          NumberType.MOBILE,
          Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE),
          NumberType.TOLLFREE,
          Set.of(PhoneNumberType.TOLL_FREE),
          NumberType.SHAREDCOST,
          Set.of(PhoneNumberType.SHARED_COST),
          NumberType.SHAREDREVENUE,
          Set.of(PhoneNumberType.PREMIUM_RATE),
          NumberType.SPECIAL,
          Set.of(PhoneNumberType.UAN));

  static List<NumberPlan> plans() {
    return NumberPlan.all();
  }

  /** All numbers of a small plan; of a large one some, the first and the last among them. */
  private static LongStream indexes(NumberPlan plan) {
    long step = Math.max(1, plan.size() / 1000);
    return LongStream.concat(
        LongStream.iterate(0, i -> i < plan.size(), i -> i + step), LongStream.of(plan.size() - 1));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void libphonenumberAcceptsThem(NumberPlan plan) {
    indexes(plan)
        .mapToObj(plan::number)
        .forEach(number -> assertValid(number, plan.country(), plan.type()));
  }

  private static void assertValid(PhoneNumber number, CountryCode country, NumberType type) {
    try {
      Phonenumber.PhoneNumber parsed = ORACLE.parse(number.toString(), null);
      assertThat(ORACLE.isValidNumber(parsed)).as("%s is valid", number).isTrue();
      assertThat(ORACLE.getRegionCodeForNumber(parsed)).isEqualTo(country.toString());
      assertThat(TYPES.get(type)).as("%s", number).contains(ORACLE.getNumberType(parsed));
    } catch (NumberParseException e) {
      throw new AssertionError(number.toString(), e);
    }
  }

  @Test
  void soItDoesTheNumbersOfTheAccount() {
    for (InboundLine line : InboundLine.all()) {
      assertValid(line.number(), line.country(), line.type());
      assertThat(plans()).noneMatch(plan -> plan.contains(line.number()));
    }
  }

  @Test
  void thereAreManyCountries() {
    assertThat(plans().stream().map(NumberPlan::country).distinct()).hasSizeGreaterThan(30);
    assertThat(plans().stream().filter(NumberPlan::isFictional).map(NumberPlan::country).distinct())
        .extracting(CountryCode::toString)
        .containsExactlyInAnyOrder("FR", "GB", "DE", "US", "CA", "AU", "SE");
  }

  @Test
  void noNumberIsInTwoPlans() {
    Map<PhoneNumber, NumberPlan> planOf = new HashMap<>();
    for (NumberPlan plan : plans()) {
      for (long i = 0; i < plan.size(); i += plan.size() > 5000 ? 7 : 1) {
        assertThat(planOf.put(plan.number(i), plan)).as("%s", plan).isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void eachIndexIsAnotherNumberOfThePlan(NumberPlan plan) {
    Set<PhoneNumber> seen = new HashSet<>();
    indexes(plan)
        .distinct()
        .forEach(
            index -> {
              assertThat(seen.add(plan.number(index))).isTrue();
              assertThat(plan.contains(plan.number(index))).isTrue();
            });
    assertThat(plan.contains(PhoneNumber.of("+999123456789"))).isFalse();
    assertThat(plan.contains(PhoneNumber.of("anonymous"))).isFalse();
    assertThatThrownBy(() -> plan.number(plan.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> plan.number(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void onesOwnMayHaveAnyDigitAnywhere() {
    NumberPlan plan = NumberPlan.of(CountryCode.of("FR"), NumberType.MOBILE, "+336#0#", "+3377777");

    assertThat(plan.size()).isEqualTo(101);
    assertThat(plan.number(0)).hasToString("+33600 0".replace(" ", ""));
    assertThat(plan.number(12)).hasToString("+336102".replace("2", "2"));
    assertThat(plan.number(100)).hasToString("+3377777");
    assertThat(plan.contains(PhoneNumber.of("+336909"))).isTrue();
    assertThat(plan.contains(PhoneNumber.of("+336919"))).isFalse();
    assertThat(plan.isFictional()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"33612", "+0612", "+#612", "", "+", "+33 6", "+336x", "+3361234567890123"})
  void aPatternMustBeANumber(String pattern) {
    assertThatThrownBy(() -> NumberPlan.of(CountryCode.of("FR"), NumberType.MOBILE, pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pattern must be + and at most 15 digits, # for any but the first, not " + pattern);
  }

  @Test
  void thereIsNotEverything() {
    assertThatThrownBy(() -> NumberPlan.of(CountryCode.of("AQ"), NumberType.MOBILE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are no ready-made numbers of type MOBILE in country AQ");
    assertThatThrownBy(() -> NumberPlan.of(CountryCode.of("FR"), NumberType.MOBILE, new String[0]))
        .hasMessage("patterns must not be empty");
  }
}
