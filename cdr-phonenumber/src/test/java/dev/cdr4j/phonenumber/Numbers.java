package dev.cdr4j.phonenumber;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.cdr4j.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Numbers of all regions and types that libphonenumber has examples of, and what damage makes. */
final class Numbers {
  static final PhoneNumberUtil ORACLE = PhoneNumberUtil.getInstance();

  /** One of each region and type, and one of each calling code that is no country's. */
  static final List<PhoneNumber> EXAMPLES = examples();

  private Numbers() {}

  private static List<PhoneNumber> examples() {
    Set<PhoneNumber> examples = new LinkedHashSet<>();
    for (String region : ORACLE.getSupportedRegions().stream().sorted().toList()) {
      for (PhoneNumberType type : PhoneNumberType.values()) {
        add(examples, ORACLE.getExampleNumberForType(region, type));
      }
    }
    for (int callingCode : ORACLE.getSupportedGlobalNetworkCallingCodes()) {
      add(examples, ORACLE.getExampleNumberForNonGeoEntity(callingCode));
    }
    return List.copyOf(examples);
  }

  private static void add(Set<PhoneNumber> examples, Phonenumber.PhoneNumber example) {
    if (example != null) {
      examples.add(PhoneNumber.of(ORACLE.format(example, PhoneNumberFormat.E164)));
    }
  }

  /** Some with a digit more, less, or another, or two swapped; some that are no number at all. */
  static PhoneNumber damaged(PhoneNumber number, Random random) {
    StringBuilder text = new StringBuilder(number.toString());
    int place = 1 + random.nextInt(text.length() - 1);
    char digit = (char) ('0' + random.nextInt(10));
    switch (random.nextInt(7)) {
      case 0 -> text.insert(place, digit);
      case 1 -> text.deleteCharAt(place);
      case 2 -> text.setCharAt(place, digit);
      case 3 -> text.setLength(place);
      case 4 -> text.append(digit).append(digit);
      case 5 -> text.setCharAt(1, digit);
      default -> text.deleteCharAt(0);
    }
    return PhoneNumber.of(text.toString().isEmpty() ? "+" : text.toString());
  }

  static List<PhoneNumber> damagedExamples(long seed) {
    Random random = new Random(seed);
    List<PhoneNumber> damaged = new ArrayList<>();
    for (PhoneNumber example : EXAMPLES) {
      for (int i = 0; i < 3; i++) {
        damaged.add(damaged(example, random));
      }
    }
    return damaged;
  }

  /** Good ones and bad ones. */
  static Arbitrary<PhoneNumber> any() {
    Arbitrary<PhoneNumber> examples = Arbitraries.of(EXAMPLES);
    return Arbitraries.oneOf(
        examples,
        examples.flatMap(example -> Arbitraries.randomValue(random -> damaged(example, random))));
  }
}
