package dev.cdr4j.phonenumber;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CountryCode;
import dev.cdr4j.PhoneNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The world's numbering plans (ITU-T E.164), as the metadata of Google's libphonenumber has them:
 *
 * <pre>{@code
 * NumberingPlan plan = NumberingPlan.create();
 * PhoneNumberFacts facts = plan.facts(PhoneNumber.of("+442079460018"));
 * facts.country(); // GB
 * facts.place(Locale.ENGLISH); // London
 * }</pre>
 *
 * <p>Make one and share it: it is thread-safe, and remembers the numbers that it was asked for
 * lately. Nothing else about it changes.
 */
public final class NumberingPlan {
  private static final int DEFAULT_CACHE_SIZE = 65_536;

  private final Metadata metadata = new Metadata();
  private final @Nullable FactsCache cache;
  private final Set<CountryCode> countries = metadata.countries();

  private NumberingPlan(int cacheSize) {
    cache = cacheSize == 0 ? null : new FactsCache(cacheSize);
  }

  /** A plan that remembers up to 65,536 numbers, in about 8 MB once they are there. */
  public static NumberingPlan create() {
    return new NumberingPlan(DEFAULT_CACHE_SIZE);
  }

  /**
   * A plan that remembers another number of numbers: more where the same ones keep coming back, and
   * there are many of them.
   *
   * @param cacheSize how many at most, rounded up to a power of two, about 120 bytes each; 0: none
   * @throws IllegalArgumentException if it is negative, or above 16,777,216
   */
  public static NumberingPlan create(int cacheSize) {
    if (cacheSize < 0 || cacheSize > FactsCache.MAX_SIZE) {
      throw new IllegalArgumentException(
          "cacheSize must be 0 to " + FactsCache.MAX_SIZE + ", not " + cacheSize);
    }
    return new NumberingPlan(cacheSize);
  }

  /**
   * What is known of a number. One that is not {@linkplain PhoneNumber#isE164() E.164}, such as a
   * short code or a SIP address, gets facts that say so and no more: which country's numbers it
   * would be one of is not guessed.
   */
  public PhoneNumberFacts facts(PhoneNumber number) {
    requireNonNull(number, "number must not be null");
    if (cache == null || !number.isE164()) {
      return metadata.facts(number);
    }
    PhoneNumberFacts known = cache.get(number);
    if (known != null) {
      return known;
    }
    PhoneNumberFacts facts = metadata.facts(number);
    cache.put(facts);
    return facts;
  }

  /**
   * The countries whose numbers are known. Some of ISO 3166-1 have none of their own, such as AQ.
   * Unmodifiable, in no order.
   */
  public Set<CountryCode> countries() {
    return countries;
  }
}
