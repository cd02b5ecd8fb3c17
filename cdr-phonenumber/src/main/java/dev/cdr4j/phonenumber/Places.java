package dev.cdr4j.phonenumber;

import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.prefixmapper.PhonePrefixMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers are of which place: the data of libphonenumber's geocoder, a file for each calling
 * code and language, of which each is read when first asked for. Thread-safe.
 */
final class Places {
  private static final int NORTH_AMERICA = 1;
  private static final long SUBSCRIBERS_OF_AN_AREA = 10_000_000;
  private static final String ENGLISH = "en";

  /** The geocoder keeps these apart from English too. */
  private static final Set<String> NEVER_IN_ENGLISH = Set.of("zh", "ja", "ko");

  private static final Set<String> TRADITIONAL_CHINESE = Set.of("TW", "HK", "MO");

  private final ConcurrentMap<String, Optional<PhonePrefixMap>> files = new ConcurrentHashMap<>();

  @Nullable String find(Phonenumber.PhoneNumber number, Locale locale) {
    String prefix = prefix(number);
    for (String language : languages(locale)) {
      Optional<PhonePrefixMap> file = file(prefix + "_" + language);
      String place = file.map(map -> map.lookup(number)).orElse(null);
      if (place != null && !place.isEmpty()) {
        return place;
      }
    }
    return null;
  }

  /** The calling code; in North America, with its many areas, the area code too. */
  private static String prefix(Phonenumber.PhoneNumber number) {
    return number.getCountryCode() == NORTH_AMERICA
        ? NORTH_AMERICA + Long.toString(number.getNationalNumber() / SUBSCRIBERS_OF_AN_AREA)
        : Integer.toString(number.getCountryCode());
  }

  private static List<String> languages(Locale locale) {
    String language = locale.getLanguage();
    if (isTraditionalChinese(locale)) {
      return List.of("zh_Hant", "zh");
    }
    if (NEVER_IN_ENGLISH.contains(language)) {
      return List.of(language);
    }
    return language.equals("he") ? List.of("iw", ENGLISH) : List.of(language, ENGLISH);
  }

  private static boolean isTraditionalChinese(Locale locale) {
    return locale.getLanguage().equals("zh")
        && (locale.getScript().isEmpty()
            ? TRADITIONAL_CHINESE.contains(locale.getCountry())
            : locale.getScript().equals("Hant"));
  }

  private Optional<PhonePrefixMap> file(String name) {
    Optional<PhonePrefixMap> file = files.get(name);
    return file != null ? file : files.computeIfAbsent(name, Places::read);
  }

  private static Optional<PhonePrefixMap> read(String name) {
    try (InputStream resource = Places.class.getResourceAsStream("places/" + name)) {
      if (resource == null) {
        return Optional.empty();
      }
      PhonePrefixMap map = new PhonePrefixMap();
      map.readExternal(new ObjectInputStream(resource));
      return Optional.of(map);
    } catch (IOException e) {
      throw new UncheckedIOException("the places of " + name + " cannot be read", e);
    }
  }
}
