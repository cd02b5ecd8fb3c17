package dev.cdr4j.phonenumber;

import dev.cdr4j.CountryCode;
import java.util.Map;
import java.util.Set;

/**
 * Countries that share the calling code of a bigger one that they depend on, or lie within, so that
 * lists of tariffs count their numbers among that one's. Independent states that share a calling
 * code, such as those of +1 and of +7, are not among them.
 */
final class FoldedCountries {
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "AU", Set.of("CC", "CX"),
          "CW", Set.of("BQ"),
          "FI", Set.of("AX"),
          "GB", Set.of("GG", "IM", "JE"),
          "GP", Set.of("BL", "MF"),
          "IT", Set.of("VA"),
          "MA", Set.of("EH"),
          "NO", Set.of("SJ"),
          "RE", Set.of("YT"),
          "US", Set.of("AS", "GU", "MP", "PR", "VI"));

  private FoldedCountries() {}

  /** Whether numbers of a country may be counted among those of the other. */
  static boolean isPart(CountryCode country, CountryCode of) {
    return PARTS.getOrDefault(of.toString(), Set.of()).contains(country.toString());
  }
}
