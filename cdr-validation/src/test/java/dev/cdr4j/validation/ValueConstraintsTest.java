package dev.cdr4j.validation;

import static dev.cdr4j.validation.Validators.messages;
import static dev.cdr4j.validation.Validators.paths;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.CountryCode;
import dev.cdr4j.HangupCause;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.SipResponse;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraints for classes of a program's own; they need no mapping. */
class ValueConstraintsTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  /** One of each, on each type that it takes. */
  record Query(
      @E164 @Nullable CharSequence number,
      @E164 @Nullable PhoneNumber caller,
      @IsoCountry @Nullable String country,
      @IsoCountry @Nullable CountryCode callerCountry,
      @Q850Cause @Nullable Integer cause,
      @Q850Cause @Nullable String causeText,
      @Q850Cause @Nullable HangupCause causeValue,
      @SipResponseCode @Nullable Integer response,
      @SipResponseCode @Nullable String responseText,
      @SipResponseCode @Nullable SipResponse responseValue,
      @CustomerField @Nullable String customerField,
      @ObjectHash @Nullable String voiceApp,
      @ClassicDatetime @Nullable String from) {
    static Query none() {
      return new Query(
          null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
  }

  record Numbers(List<@E164 String> all, Optional<@E164 PhoneNumber> first, @Q850Cause int cause) {}

  private static List<String> invalid(String property, @Nullable Object value) {
    return paths(VALIDATOR.validateValue(Query.class, property, value));
  }

  @Test
  void noneIsValid() {
    assertThat(VALIDATOR.validate(Query.none())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "number, +33199004719",
    "number, +12",
    "number, +123456789012345",
    "country, FR",
    "causeText, 16",
    "causeText, 127",
    "responseText, 486",
    "customerField, ''",
    "customerField, aZ09aZ09aZ09aZ09aZ09aZ09aZ09aZ09",
    "voiceApp, KZ4V7Q2M",
    "from, 2026-03-02 08:00:00",
    "from, 2024-02-29 23:59:59",
  })
  void takesWhatTheFieldTakes(String property, String value) {
    assertThat(invalid(property, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "number, ''",
    "number, +",
    "number, +1",
    "number, +0199004719",
    "number, 33199004719",
    "number, +1234567890123456",
    "number, +33 1 99 00 47 19",
    "number, anonymous",
    "number, +\u0663\u0663\u0661\u0669\u0669\u0660",
    "country, ''",
    "country, fr",
    "country, FRA",
    "country, ZZ",
    "causeText, ''",
    "causeText, 016",
    "causeText, 10",
    "causeText, 128",
    "causeText, USER_BUSY",
    "responseText, ''",
    "responseText, 999",
    "responseText, 486 Busy Here",
    "customerField, aZ09aZ09aZ09aZ09aZ09aZ09aZ09aZ090",
    "customerField, a-b",
    "customerField, \u00e9",
    "customerField, ' '",
    "voiceApp, ''",
    "voiceApp, KZ4V_7Q2M",
    "from, ''",
    "from, 2026-03-02T08:00:00",
    "from, 2026-02-30 08:00:00",
    "from, 0000-00-00 00:00:00",
    "from, 2026-03-02 08:00:00Z",
  })
  void refusesWhatTheFieldDoesNotTake(String property, String value) {
    assertThat(invalid(property, value)).containsExactly(property);
  }

  @Test
  void takesTheTypesOfTheModel() {
    assertThat(invalid("caller", PhoneNumber.of("+33199004719"))).isEmpty();
    assertThat(invalid("caller", PhoneNumber.of("anonymous"))).containsExactly("caller");
    assertThat(invalid("callerCountry", CountryCode.of("FR"))).isEmpty();
    assertThat(invalid("callerCountry", CountryCode.of("fr"))).containsExactly("callerCountry");
    assertThat(invalid("causeValue", HangupCause.USER_BUSY)).isEmpty();
    assertThat(invalid("causeValue", HangupCause.of("USER_BUSY"))).containsExactly("causeValue");
    assertThat(invalid("responseValue", SipResponse.BUSY_HERE)).isEmpty();
    assertThat(invalid("responseValue", SipResponse.of(499))).containsExactly("responseValue");
  }

  @Property(tries = 300)
  void codesAreThoseOfTheTables(@ForAll @IntRange(min = -10, max = 700) int code) {
    boolean isCause =
        HangupCause.known().stream().anyMatch(known -> known.code().orElse(-1) == code);
    boolean isResponse =
        SipResponse.known().stream().anyMatch(known -> known.code().orElse(-1) == code);

    assertThat(invalid("cause", code).isEmpty()).isEqualTo(isCause);
    assertThat(invalid("response", code).isEmpty()).isEqualTo(isResponse);
  }

  @Property(tries = 300)
  void aNumberIsE164WhereTheModelSaysSo(@ForAll String text) {
    assertThat(invalid("number", text).isEmpty())
        .isEqualTo(!text.isEmpty() && PhoneNumber.of(text).isE164());
  }

  @Test
  void standsOnElementsOfContainersAndOnPrimitives() {
    Numbers numbers =
        new Numbers(List.of("+33199004719", "0199004719"), Optional.of(PhoneNumber.of("x")), 999);

    assertThat(paths(VALIDATOR.validate(numbers)))
        .containsExactlyInAnyOrder("all[1].<list element>", "first", "cause");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"number", "country", "cause", "response", "customerField", "voiceApp", "from"})
  void saysWhatItWants(String property) {
    Object bad = property.equals("cause") || property.equals("response") ? (Object) 999 : "-";
    Locale before = Locale.getDefault();
    List<String> messages;
    try {
      Locale.setDefault(Locale.ENGLISH);
      messages =
          messages(
              Validation.buildDefaultValidatorFactory()
                  .getValidator()
                  .validateValue(Query.class, property, bad));
    } finally {
      Locale.setDefault(before);
    }
    assertThat(messages).singleElement().asString().startsWith("must be ").doesNotContain("{");
  }
}
