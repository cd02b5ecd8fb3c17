package dev.cdr4j.phonenumber;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.cdr4j.CountryCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which of the countries that share a calling code are counted as a part of its biggest. */
class FoldedCountriesTest {
  private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

  /** Independent states, and territories of others than the United States, in +1 and +7. */
  private static final Set<String> APART =
      Set.of(
          "AG", "AI", "BB", "BM", "BS", "CA", "DM", "DO", "GD", "JM", "KN", "KY", "KZ", "LC", "MS",
          "SX", "TC", "TT", "VC", "VG");

  /** It has no code in ISO 3166-1, so that nothing is said of its numbers. */
  private static final Set<String> WITHOUT_CODE = Set.of("TA");

  @Test
  void thoseThatAreNotAreNamed() {
    Set<String> apart = new TreeSet<>();
    for (int callingCode : UTIL.getSupportedCallingCodes()) {
      List<String> regions = UTIL.getRegionCodesForCountryCode(callingCode);
      CountryCode main = CountryCode.of(regions.get(0));
      for (String region : regions.subList(1, regions.size())) {
        if (!FoldedCountries.isPart(CountryCode.of(region), main)) {
          apart.add(region);
        }
        assertThat(FoldedCountries.isPart(main, CountryCode.of(region))).as(region).isFalse();
      }
    }

    Set<String> expected = new TreeSet<>(APART);
    expected.addAll(WITHOUT_CODE);
    assertThat(apart).isEqualTo(expected);
  }

  @Test
  void partsShareTheCallingCode() {
    for (CountryCode whole : CountryCode.known()) {
      for (CountryCode part : CountryCode.known()) {
        if (FoldedCountries.isPart(part, whole)) {
          assertThat(UTIL.getCountryCodeForRegion(part.toString()))
              .as("%s of %s", part, whole)
              .isEqualTo(UTIL.getCountryCodeForRegion(whole.toString()));
        }
      }
    }
  }
}
