package dev.cdr4j.examples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Direction;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.examples.overview.Groups.Group;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that were worked out by hand. */
class CallStatisticsTest {
  private static final String OUTBOUND =
      """
      callid,start,answer,duration_answered,duration_billed,number,dialstatus,hangupcause,\
      billing_customer_cost_label,billing_customer_debit_eur,billing_customer_credit_eur
      1,2026-03-02 10:00:00,2026-03-02 10:00:04,60,60,+33,ANSWER,16,Mobile,150.00,0.00
      2,2026-03-02 10:20:00,2026-03-02 10:20:10,30,60,+33,ANSWER,16,Mobile,150.00,
      3,2026-03-02 10:40:00,,0,0,+33,BUSY,17,Mobile,0.00,0.00
      4,2026-03-01 23:59:59,2026-03-02 00:00:01,600,600,+33,ANSWER,,Landline,1.25,2.50
      5,2026-03-02 11:00:00,0000-00-00 00:00:00,0,0,+33,REDIRECTED,NORMAL,,,
      """;

  private static CallStatistics of(String csv) {
    CallStatistics statistics = new CallStatistics();
    CdrCsv.reader().readAll(csv).forEach(statistics);
    return statistics;
  }

  private static List<String> names(List<? extends Group<?>> groups) {
    return groups.stream().map(Group::name).toList();
  }

  @Test
  void countsCalls() {
    CallStatistics statistics = of(OUTBOUND);
    assertThat(statistics.calls()).isEqualTo(5);
    assertThat(statistics.firstStart()).isEqualTo(Instant.parse("2026-03-01T23:59:59Z"));
    assertThat(statistics.lastStart()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
    assertThat(statistics.of(Direction.INBOUND).calls()).isZero();
    assertThat(statistics.of(Direction.OUTBOUND).calls()).isEqualTo(5);
    assertThat(statistics.hours().busiest().orElseThrow().calls()).isEqualTo(3);
  }

  @Test
  void countsOutcomes() {
    assertThat(names(of(OUTBOUND).of(Direction.OUTBOUND).outcomes()))
        .containsExactly("answered", "busy", "dial status REDIRECTED");
    CallStatistics inbound =
        of(
            """
            callid,start,answer,did_hash
            1,2026-03-02 10:00:00,2026-03-02 10:00:01,A
            2,2026-03-02 10:00:00,,A
            3,2026-03-02 10:00:00,,A
            """);
    assertThat(names(inbound.of(Direction.INBOUND).outcomes()))
        .containsExactly("not answered", "answered");
  }

  @Test
  void measuresAnsweredCallsAlone() {
    DirectionStatistics outbound = of(OUTBOUND).of(Direction.OUTBOUND);
    assertThat(outbound.talkTime().sum().total()).isEqualTo(690);
    assertThat(outbound.talkTime().sum().count()).isEqualTo(3);
    assertThat(outbound.talkTime().percentile(50)).isEqualTo(60);
    assertThat(outbound.billedTime().sum().total()).isEqualTo(720);
    assertThat(outbound.timeToAnswer().sum().total()).isEqualTo(16);
    assertThat(outbound.timeToAnswer().percentile(50)).isEqualTo(4);
    assertThat(outbound.timeToAnswer().longest()).isEqualTo(10);
  }

  @Test
  void addsUpMoneyInUnits() {
    DirectionStatistics outbound = of(OUTBOUND).of(Direction.OUTBOUND);
    assertThat(outbound.cost()).isEqualByComparingTo("3.0125");
    assertThat(outbound.credit()).isEqualByComparingTo("0.025");
  }

  @Test
  void ranksDestinationsByCost() {
    List<Group<DestinationStatistics>> destinations = of(OUTBOUND).destinations();
    assertThat(names(destinations)).containsExactly("Mobile", "Landline", "");
    DestinationStatistics mobile = destinations.get(0).value();
    assertThat(mobile.calls()).isEqualTo(3);
    assertThat(mobile.answered()).isEqualTo(2);
    assertThat(mobile.billedSeconds()).isEqualTo(120);
    assertThat(mobile.cost()).isEqualByComparingTo("3");
  }

  @Test
  void countsCausesThatAreNoneOfTheTableToo() {
    assertThat(names(of(OUTBOUND).causes())).containsExactly("16", "", "17", "NORMAL");
  }
}
