package dev.cdr4j.examples.overview;

import dev.cdr4j.Direction;
import dev.cdr4j.HangupCause;
import dev.cdr4j.examples.overview.Groups.Group;
import dev.cdr4j.examples.overview.HourProfile.Hour;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints what the statistics say about the calls. */
final class CallReport {
  private static final int WIDEST_MEANING = 47;
  private static final int WIDEST_NAME = 36;
  private static final int LISTED_DESTINATIONS = 12;
  private static final int LISTED_CAUSES = 10;
  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, H:mm", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final CallStatistics calls;
  private final List<Direction> directions;
  private final Page page;

  CallReport(CallStatistics calls, Page page) {
    this.calls = calls;
    this.page = page;
    directions = Stream.of(Direction.values()).filter(d -> calls.of(d).calls() > 0).toList();
  }

  void print() {
    @Nullable Instant first = calls.firstStart();
    @Nullable Instant last = calls.lastStart();
    if (first == null || last == null) {
      page.section("Calls", "none");
      return;
    }
    page.section(
        "Calls",
        DATETIME.format(first)
            + " to "
            + DATETIME.format(last)
            + " UTC; the share answered is the ASR");
    printOutcomes();
    page.section("Durations", "of the answered calls, as h:mm:ss; the mean talk time is the ACD");
    printDurations();
    page.section(
        "Money", "in units of the account's currency, such as euros: the files have cents");
    printMoney();
    page.section(
        "Destinations",
        "by the name they are billed under, the most costly first; minutes as billed");
    printDestinations();
    page.section("Hours", "calls that start in each hour of the day, UTC");
    new HourChart(calls.hours()).lines().forEach(page::line);
    printBusiestHour();
    page.section("Hang-up causes", "by ITU-T Q.850");
    printCauses();
  }

  private static String name(Direction direction) {
    return direction == Direction.INBOUND ? "Inbound" : "Outbound";
  }

  private void printOutcomes() {
    Table table =
        new Table().text("").text("", WIDEST_NAME).number("calls").number("share").text("");
    for (Direction direction : directions) {
      DirectionStatistics statistics = calls.of(direction);
      long all = statistics.calls();
      table.row(name(direction), "", Figures.count(all), "", "");
      for (Group<Count> outcome : statistics.outcomes()) {
        long count = outcome.value().value();
        table.row(
            "",
            outcome.name(),
            Figures.count(count),
            Figures.share(count, all),
            Figures.bar(count, all));
      }
    }
    if (directions.size() > 1) {
      table.row("All", "", Figures.count(calls.calls()), "", "");
    }
    page.table(table);
  }

  private void printDurations() {
    Table table =
        new Table()
            .text("")
            .text("")
            .number("total")
            .number("mean")
            .number("median")
            .number("90 % within")
            .number("longest");
    long leftOut = 0;
    for (Direction direction : directions) {
      DirectionStatistics statistics = calls.of(direction);
      table.row(durations(name(direction), "talk time", statistics.talkTime()));
      table.row(durations("", "billed time", statistics.billedTime()));
      table.row(durations("", "time to answer", statistics.timeToAnswer()));
      leftOut += leftOut(statistics);
    }
    page.table(table);
    if (leftOut > 0) {
      page.line("Left out as negative or over 31 days: " + Figures.count(leftOut));
    }
  }

  private static String[] durations(String direction, String what, Spread spread) {
    return new String[] {
      direction,
      what,
      Figures.duration(spread.sum().total()),
      Figures.duration(spread.mean()),
      Figures.duration(spread.percentile(50)),
      Figures.duration(spread.percentile(90)),
      Figures.duration(spread.longest())
    };
  }

  private static long leftOut(DirectionStatistics statistics) {
    return Stream.of(statistics.talkTime(), statistics.billedTime(), statistics.timeToAnswer())
        .mapToLong(spread -> spread.sum().leftOut())
        .sum();
  }

  private void printMoney() {
    Table table = new Table().text("").number("cost").number("credit").number("net cost");
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal credit = BigDecimal.ZERO;
    for (Direction direction : directions) {
      DirectionStatistics statistics = calls.of(direction);
      table.row(money(name(direction), statistics.cost(), statistics.credit()));
      cost = cost.add(statistics.cost());
      credit = credit.add(statistics.credit());
    }
    if (directions.size() > 1) {
      table.row(money("All", cost, credit));
    }
    page.table(table);
  }

  private static String[] money(String name, BigDecimal cost, BigDecimal credit) {
    return new String[] {
      name, Figures.money(cost), Figures.money(credit), Figures.money(cost.subtract(credit))
    };
  }

  private void printDestinations() {
    Table table =
        new Table()
            .text("", WIDEST_NAME)
            .number("calls")
            .number("answered")
            .number("minutes")
            .number("cost")
            .number("a minute");
    List<Group<DestinationStatistics>> all = calls.destinations();
    List<Group<DestinationStatistics>> top =
        all.subList(0, Math.min(LISTED_DESTINATIONS, all.size()));
    for (Group<DestinationStatistics> destination : top) {
      String name = destination.name().isEmpty() ? "(no name)" : destination.name();
      table.row(destination(name, List.of(destination.value())));
    }
    List<DestinationStatistics> others =
        Stream.concat(
                all.stream().skip(top.size()).map(Group::value),
                Stream.of(calls.otherDestinations()))
            .toList();
    if (sum(others, DestinationStatistics::calls) > 0) {
      table.row(destination("(" + Figures.count(all.size() - top.size()) + " others)", others));
      table.row(
          destination(
              "All", Stream.concat(top.stream().map(Group::value), others.stream()).toList()));
    }
    page.table(table);
  }

  private static String[] destination(String name, List<DestinationStatistics> destinations) {
    long count = sum(destinations, DestinationStatistics::calls);
    long seconds = sum(destinations, DestinationStatistics::billedSeconds);
    BigDecimal cost =
        destinations.stream()
            .map(DestinationStatistics::cost)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new String[] {
      name,
      Figures.count(count),
      Figures.share(sum(destinations, DestinationStatistics::answered), count),
      Figures.minutes(seconds),
      Figures.money(cost),
      Figures.moneyPerMinute(cost, seconds)
    };
  }

  private static long sum(
      List<DestinationStatistics> destinations, ToLongFunction<DestinationStatistics> number) {
    return destinations.stream().mapToLong(number).sum();
  }

  private void printBusiestHour() {
    page.gap();
    page.line(
        calls
            .hours()
            .busiest()
            .map(CallReport::busiest)
            .orElse("The calls spread over too many years to tell the busiest hour."));
  }

  private static String busiest(Hour hour) {
    return "The busiest hour began on "
        + DAY.format(hour.start())
        + " UTC, with "
        + Figures.count(hour.calls())
        + (hour.calls() == 1 ? " call." : " calls.");
  }

  private void printCauses() {
    Table table =
        new Table().number("").text("", WIDEST_MEANING).number("calls").number("share").text("");
    List<Group<Count>> all = calls.causes();
    long rest = calls.calls();
    for (Group<Count> cause : all.subList(0, Math.min(LISTED_CAUSES, all.size()))) {
      long count = cause.value().value();
      rest -= count;
      table.row(cause(cause.name(), meaning(cause.name()), count));
    }
    if (rest > 0) {
      table.row(cause("", "(other causes)", rest));
    }
    page.table(table);
  }

  private String[] cause(String code, String meaning, long count) {
    return new String[] {
      code.length() > 3 ? "" : code,
      meaning,
      Figures.count(count),
      Figures.share(count, calls.calls()),
      Figures.bar(count, calls.calls())
    };
  }

  private static String meaning(String cause) {
    if (cause.isEmpty()) {
      return "(none given)";
    }
    String meaning = HangupCause.of(cause).meaning();
    if (meaning != null) {
      return meaning;
    }
    return cause.length() > 3 ? cause : "(not in the table)";
  }
}
