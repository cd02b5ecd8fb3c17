package dev.cdr4j.examples;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import dev.cdr4j.CdrReader;
import dev.cdr4j.CountryCode;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.phonenumber.NumberingPlan;
import dev.cdr4j.phonenumber.PhoneNumberFacts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the callers of an export of inbound calls by country, and by place where the numbering
 * plan tells it. No number is shown.
 */
public final class WhereCallsComeFrom {
  private static final int WIDEST_BAR = 30;
  private static final int PLACES_TO_SHOW = 3;
  private static final String NO_COUNTRY = "(of no country)";

  private final NumberingPlan plan = NumberingPlan.create();
  private final Map<String, Integer> countries = new TreeMap<>();
  private final Map<String, Map<String, Integer>> places = new TreeMap<>();
  private int withoutNumber;
  private int notInternational;

  private WhereCallsComeFrom() {}

  /** Takes the path of an export of inbound calls; without one, a sample. */
  public static void main(String[] args) throws IOException {
    print(Path.of(args.length > 0 ? args[0] : "examples/samples/inbound.csv"), System.out);
  }

  static void print(Path export, PrintStream out) throws IOException {
    WhereCallsComeFrom callers = new WhereCallsComeFrom();
    try (CdrReader<InboundCdr> calls = CdrCsv.reader().inbound().open(export)) {
      calls.forEach(call -> callers.count(call.caller().number()));
    }
    callers.print(out);
  }

  private void count(@Nullable PhoneNumber number) {
    if (number == null) {
      withoutNumber++;
    } else if (!number.isE164()) {
      notInternational++;
    } else {
      count(plan.facts(number));
    }
  }

  private void count(PhoneNumberFacts facts) {
    CountryCode code = facts.country();
    String country = code == null ? NO_COUNTRY : code.displayName(Locale.ENGLISH);
    countries.merge(country, 1, Integer::sum);
    String place = facts.place(Locale.ENGLISH);
    if (place != null) {
      places.computeIfAbsent(country, name -> new TreeMap<>()).merge(place, 1, Integer::sum);
    }
  }

  private void print(PrintStream out) {
    int most = countries.values().stream().reduce(1, Integer::max);
    int widestName = countries.keySet().stream().mapToInt(String::length).reduce(1, Integer::max);
    String line = "%-" + widestName + "s  %5d  %-" + WIDEST_BAR + "s  %s";
    for (Map.Entry<String, Integer> country : byCount(countries)) {
      int calls = country.getValue();
      String bar = "#".repeat(Math.max(1, calls * WIDEST_BAR / most));
      String known = topPlaces(places.getOrDefault(country.getKey(), Map.of()));
      out.println(String.format(line, country.getKey(), calls, bar, known).stripTrailing());
    }
    out.println();
    out.println(withoutNumber + " calls without a number");
    out.println(notInternational + " calls from short codes, SIP addresses and the like");
  }

  private static String topPlaces(Map<String, Integer> places) {
    return byCount(places).stream()
        .limit(PLACES_TO_SHOW)
        .map(place -> place.getKey() + " " + place.getValue())
        .collect(joining(", "));
  }

  private static List<Map.Entry<String, Integer>> byCount(Map<String, Integer> counts) {
    Comparator<Map.Entry<String, Integer>> fewestFirst = comparing(Map.Entry::getValue);
    return counts.entrySet().stream().sorted(fewestFirst.reversed()).toList();
  }
}
