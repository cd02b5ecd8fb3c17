package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CountryCode;
import dev.cdr4j.NumberType;
import java.util.List;

/**
 * A billing destination: numbers that can be dialled, the label that bills have for them, and what
 * a call costs. Immutable.
 *
 * @param label the name of the billing destination, such as {@code France - Mobile}; not empty
 */
public record Route(String label, NumberPlan numberPlan, Tariff tariff) {
  /**
   * A route.
   *
   * @throws IllegalArgumentException if the label is empty
   */
  public Route {
    requireNonNull(label, "label must not be null");
    requireNonNull(numberPlan, "numberPlan must not be null");
    requireNonNull(tariff, "tariff must not be null");
    if (label.isEmpty()) {
      throw new IllegalArgumentException("label must not be empty");
    }
  }

  /** A made-up price list: a route to each of {@link NumberPlan#all()}. Unmodifiable. */
  public static List<Route> all() {
    return ReadyMade.ROUTES;
  }

  /**
   * One of that price list.
   *
   * @throws IllegalArgumentException if it has none to numbers of that type in the country
   */
  public static Route of(CountryCode country, NumberType type) {
    requireNonNull(country, "country must not be null");
    requireNonNull(type, "type must not be null");
    return all().stream()
        .filter(route -> route.numberPlan().country().equals(country))
        .filter(route -> route.numberPlan().type().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are no ready-made numbers of type " + type + " in country " + country));
  }

  /** The same numbers under another label. */
  public Route withLabel(String label) {
    return new Route(label, numberPlan, tariff);
  }

  /** The same numbers at another price. */
  public Route withTariff(Tariff tariff) {
    return new Route(label, numberPlan, tariff);
  }
}
