package dev.cdr4j.testkit;

import dev.cdr4j.CountryCode;
import dev.cdr4j.NumberType;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import java.util.Arrays;
import java.util.List;

/** The number plans and the price list that come with the test kit. */
final class ReadyMade {
  /**
   * Label, country, type, cents a minute, increments in seconds, patterns. A star marks a plan
   * whose numbers all are reserved for fiction or tests, by the regulator (ARCEP, Ofcom,
   * Bundesnetzagentur, ACMA, PTS) or by the plan itself (555-01xx in the North American one).
   *
   * <p>Mobile numbers for fiction in France (+33 6 39 98) and the United Kingdom (+44 7700 900) are
   * not here, as libphonenumber calls them invalid.
   */
  private static final String PRICE_LIST =
      """
      France - Landline              |FR|GEOGRAPHIC   |  1.20|1/1  |*+3319900#### +3326191#### +3335301#### +3346571####
      France - Mobile                |FR|MOBILE       |  3.00|1/1  | +3360000#### +3373000####
      France - Freephone             |FR|TOLLFREE     |  0.00|1/1  | +3380000####
      France - Shared cost           |FR|SHAREDCOST   |  6.00|60/60| +3381000####
      United Kingdom - Landline      |GB|GEOGRAPHIC   |  1.20|1/1  |*+441134960### +441614960### +442079460### +442890180###
      United Kingdom - Mobile        |GB|MOBILE       |  3.60|1/1  | +447400000### +447911000###
      United Kingdom - UAN           |GB|SPECIAL      |  2.40|30/6 |*+443069990###
      Germany - Landline             |DE|GEOGRAPHIC   |  1.20|1/1  |*+493023125### +496990009### +494066969### +498999998###
      Germany - Mobile               |DE|MOBILE       |  4.80|1/1  |*+4917139200## +49176040690##
      Germany - Freephone            |DE|TOLLFREE     |  0.00|1/1  | +498000000###
      United States                  |US|GEOGRAPHIC   |  1.50|6/6  |*+131255501## +161755501## +141555501##
      United States - Freephone      |US|TOLLFREE     |  0.00|6/6  |*+180055501##
      Canada                         |CA|GEOGRAPHIC   |  1.30|6/6  |*+141655501## +151455501## +160455501##
      Australia - Landline           |AU|GEOGRAPHIC   |  3.10|30/6 |*+6125550#### +6127010#### +6135550#### +6137010####
      Australia - Mobile             |AU|MOBILE       |  9.70|30/6 |*+61491570006 +6149157015# +61491570110 +61491570313 +61491570737
      Sweden - Landline              |SE|GEOGRAPHIC   |  1.80|1/1  |*+463139006## +464062804## +468465004##
      Sweden - Mobile                |SE|MOBILE       |  4.20|1/1  |*+4670174061# +4670174062# +4670174063# +4670174064#
      Ireland - Landline             |IE|GEOGRAPHIC   |  2.40|1/1  | +35312000###
      Ireland - Mobile               |IE|MOBILE       |  5.90|1/1  | +353850000###
      Spain - Landline               |ES|GEOGRAPHIC   |  1.50|30/6 | +34910000### +34930000###
      Spain - Mobile                 |ES|MOBILE       |  4.20|1/1  | +34600000###
      Italy - Landline               |IT|GEOGRAPHIC   |  1.90|30/6 | +390600000### +390200000###
      Italy - Mobile                 |IT|MOBILE       |  7.50|30/6 | +393200000###
      Netherlands - Landline         |NL|GEOGRAPHIC   |  1.80|1/1  | +31200000###
      Netherlands - Mobile           |NL|MOBILE       |  6.30|1/1  | +31610000###
      Belgium - Landline             |BE|GEOGRAPHIC   |  2.10|1/1  | +3225000###
      Belgium - Mobile               |BE|MOBILE       |  8.40|1/1  | +32460000###
      Switzerland - Landline         |CH|GEOGRAPHIC   |  3.90|30/6 | +41220000### +41440000###
      Switzerland - Mobile           |CH|MOBILE       | 24.50|60/60| +41790000###
      Austria - Mobile               |AT|MOBILE       |  9.10|1/1  | +436640000###
      Portugal - Landline            |PT|GEOGRAPHIC   |  1.70|30/6 | +351210000###
      Portugal - Mobile              |PT|MOBILE       |  5.10|30/6 | +351910000###
      Poland - Landline              |PL|GEOGRAPHIC   |  1.60|30/6 | +48220000###
      Poland - Mobile                |PL|MOBILE       |  5.30|30/6 | +48500000###
      Czechia - Mobile               |CZ|MOBILE       |  4.90|1/1  | +420601000###
      Hungary - Landline             |HU|GEOGRAPHIC   |  2.10|30/6 | +3610000###
      Romania - Mobile               |RO|MOBILE       |  4.70|30/6 | +40720000###
      Greece - Landline              |GR|GEOGRAPHIC   |  2.30|30/6 | +302100000###
      Norway - Mobile                |NO|MOBILE       |  5.60|1/1  | +4790000###
      Finland - Mobile               |FI|MOBILE       |  6.80|1/1  | +358400000###
      Turkey - Mobile                |TR|MOBILE       | 18.20|60/60| +905300000###
      Israel - Landline              |IL|GEOGRAPHIC   |  2.80|30/6 | +97237000###
      Morocco - Mobile               |MA|MOBILE       | 36.85|60/60| +212600000###
      Tunisia - Mobile               |TN|MOBILE       | 58.40|60/60| +21698000###
      Senegal - Mobile               |SN|MOBILE       | 47.30|60/60| +221770000###
      South Africa - Landline        |ZA|GEOGRAPHIC   |  5.20|60/1 | +27110000###
      South Africa - Mobile          |ZA|MOBILE       | 13.90|60/1 | +27820000###
      India - Landline               |IN|GEOGRAPHIC   |  2.95|60/60| +912222000###
      India - Mobile                 |IN|MOBILE       |  3.35|60/60| +919000000###
      Japan - Landline               |JP|GEOGRAPHIC   |  5.60|30/6 | +81350000###
      Hong Kong - Mobile             |HK|MOBILE       |  4.40|6/6  | +85290100###
      Singapore - Landline           |SG|GEOGRAPHIC   |  2.20|6/6  | +6562000###
      New Zealand - Landline         |NZ|GEOGRAPHIC   |  3.70|60/60| +6493000###
      Brazil - Mobile                |BR|MOBILE       | 11.20|30/6 | +5511960000###
      Mexico                         |MX|GEOGRAPHIC   |  2.60|60/60| +525555000###
      Cuba - Landline                |CU|GEOGRAPHIC   | 89.00|60/60| +5378000###
      Somalia - Mobile               |SO|MOBILE       | 72.50|60/60| +252610000###
      Maldives - Mobile              |MV|MOBILE       | 96.10|60/60| +9607700###
      Falkland Islands               |FK|GEOGRAPHIC   |155.00|60/60| +50021###
      """;

  /**
   * DIDs: label, hash, number, country, type, cents a minute debited, cents a minute credited,
   * increments. None of the numbers is in a plan above, so the account does not call itself.
   */
  private static final String DIDS =
      """
      Inbound - France Geographic        |E9TJ5CWK|+33536490412 |FR|GEOGRAPHIC   |0.60| 0.00|1/1
      Inbound - France Geographic        |K4WZ7QPD|+33536496180 |FR|GEOGRAPHIC   |0.60| 0.00|1/1
      Inbound - United Kingdom Geographic|R7MB3XHA|+441914980217|GB|GEOGRAPHIC   |0.60| 0.00|1/1
      Inbound - United Kingdom Freephone |T2VN8LFC|+448081570733|GB|TOLLFREE     |4.20| 0.00|30/6
      Inbound - United Kingdom Premium   |P5GK9SJY|+449098790146|GB|SHAREDREVENUE|0.00|21.60|1/1
      Inbound - Germany Geographic       |W6DC4RZB|+492214710155|DE|GEOGRAPHIC   |0.60| 0.00|1/1
      Inbound - United States Geographic |Y8FG2QTM|+12125550147 |US|GEOGRAPHIC   |0.90| 0.00|6/6
      """;

  static final List<Route> ROUTES = PRICE_LIST.lines().map(ReadyMade::route).toList();
  static final List<NumberPlan> NUMBER_PLANS = ROUTES.stream().map(Route::numberPlan).toList();
  static final List<InboundLine> INBOUND_LINES = DIDS.lines().map(ReadyMade::inboundLine).toList();

  private ReadyMade() {}

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toList();
  }

  private static Route route(String line) {
    List<String> cells = cells(line);
    boolean fictional = cells.get(5).startsWith("*");
    String patterns = fictional ? cells.get(5).substring(1) : cells.get(5);
    NumberPlan plan =
        new NumberPlan(
            CountryCode.of(cells.get(1)),
            NumberType.of(cells.get(2)),
            Arrays.stream(patterns.split(" ")).map(NumberRange::parse).toList(),
            fictional);
    return new Route(cells.get(0), plan, tariff(cells.get(3), cells.get(4)));
  }

  private static InboundLine inboundLine(String line) {
    List<String> cells = cells(line);
    return new InboundLine(
        cells.get(1),
        PhoneNumber.of(cells.get(2)),
        CountryCode.of(cells.get(3)),
        NumberType.of(cells.get(4)),
        cells.get(0),
        tariff(cells.get(5), cells.get(7)),
        tariff(cells.get(6), cells.get(7)));
  }

  private static Tariff tariff(String centsPerMinute, String increments) {
    String[] seconds = increments.split("/", -1);
    return Tariff.perMinute(Price.of(centsPerMinute))
        .increments(Integer.parseInt(seconds[0]), Integer.parseInt(seconds[1]));
  }
}
