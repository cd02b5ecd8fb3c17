package dev.cdr4j.examples.samples;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A kind of number that the sample account calls, or is called from.
 *
 * @param answeredPercent how many of a hundred calls are answered: networks and habits differ
 */
record Destination(
    Tariff tariff, String country, String numberType, int answeredPercent, List<String> patterns) {

  /**
   * Label, country, type, cents per minute, increments in seconds, answered percent, patterns.
   * Where a country reserves numbers for fiction, the patterns stay within them; elsewhere they are
   * runs of zeros. The account's own numbers match none of them.
   */
  private static final String PRICE_LIST =
      """
      France - Landline        |FR|GEOGRAPHIC| 1.20|1/1  |64|+33199002### +3326191####
      France - Mobile          |FR|MOBILE    | 3.00|1/1  |58|+3363998####
      United Kingdom - Landline|GB|GEOGRAPHIC| 1.20|1/1  |61|+441134960### +441614960###
      United Kingdom - Mobile  |GB|MOBILE    | 3.60|1/1  |52|+447700900###
      United Kingdom - UAN     |GB|SPECIAL   | 2.40|30/6 |83|+443069990###
      Germany - Landline       |DE|GEOGRAPHIC| 1.20|1/1  |66|+493023125### +498999998###
      Germany - Mobile         |DE|MOBILE    | 4.80|1/1  |49|+4917139200## +49176040690##
      United States            |US|GEOGRAPHIC| 1.50|6/6  |44|+131255501## +161755501##
      Canada                   |CA|GEOGRAPHIC| 1.30|6/6  |47|+141655501## +151455501##
      Australia - Landline     |AU|GEOGRAPHIC| 3.10|30/6 |41|+6125550#### +6137010####
      Australia - Mobile       |AU|MOBILE    | 9.70|30/6 |38|+61491570156 +61491570157
      Sweden - Landline        |SE|GEOGRAPHIC| 1.80|1/1  |63|+468465004## +463139006##
      Sweden - Mobile          |SE|MOBILE    | 4.20|1/1  |57|+4670174061# +4670174063#
      Ireland - Landline       |IE|GEOGRAPHIC| 2.40|1/1  |60|+3532091#####
      Spain - Landline         |ES|GEOGRAPHIC| 1.50|30/6 |59|+34910000###
      Spain - Mobile           |ES|MOBILE    | 4.20|1/1  |51|+34600000###
      Italy - Landline         |IT|GEOGRAPHIC| 1.90|30/6 |55|+390600000###
      Italy - Mobile           |IT|MOBILE    | 7.50|30/6 |46|+393200000###
      Belgium - Mobile         |BE|MOBILE    | 8.40|1/1  |54|+32460000###
      Netherlands - Landline   |NL|GEOGRAPHIC| 1.80|1/1  |62|+31200000###
      Switzerland - Landline   |CH|GEOGRAPHIC| 3.90|30/6 |65|+41220000### +41440000###
      Switzerland - Mobile     |CH|MOBILE    |24.50|60/60|53|+41790000###
      Portugal - Mobile        |PT|MOBILE    | 5.10|30/6 |48|+351910000###
      Poland - Mobile          |PL|MOBILE    | 5.30|30/6 |50|+48500000###
      Hungary - Landline       |HU|GEOGRAPHIC| 2.10|30/6 |56|+3610000###
      Morocco - Mobile         |MA|MOBILE    |36.85|60/60|33|+212600000###
      Tunisia - Mobile         |TN|MOBILE    |58.40|60/60|29|+21698000###
      India - Mobile           |IN|MOBILE    | 3.35|60/60|31|+919000000###
      Japan - Landline         |JP|GEOGRAPHIC| 5.60|30/6 |36|+81350000###
      """;

  private static final List<Destination> ALL = PRICE_LIST.lines().map(Destination::parse).toList();
  private static final Map<String, Destination> BY_LABEL =
      ALL.stream().collect(toMap(Destination::label, each -> each));

  static Destination named(String label) {
    Destination destination = BY_LABEL.get(label);
    if (destination == null) {
      throw new IllegalArgumentException("no destination is named " + label);
    }
    return destination;
  }

  /** Any destination outside France, those at the top of the price list more often. */
  static Destination abroad(Dice dice) {
    List<Destination> abroad = ALL.stream().filter(each -> !each.country.equals("FR")).toList();
    int any = dice.below(abroad.size());
    return abroad.get(dice.chance(60) ? any : dice.below(any + 1));
  }

  private static Destination parse(String entry) {
    List<String> cells = Arrays.stream(entry.split("\\|")).map(String::strip).toList();
    Tariff tariff = Tariff.of(cells.get(0), cells.get(3), cells.get(4));
    return new Destination(
        tariff,
        cells.get(1),
        cells.get(2),
        Integer.parseInt(cells.get(5)),
        List.of(cells.get(6).split(" ")));
  }

  String label() {
    return tariff.label();
  }

  /** A line there. */
  Line line(Dice dice) {
    return new Line(dice.digits(dice.oneOf(patterns)), this);
  }
}
