package dev.cdr4j.examples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.examples.overview.HourProfile.Hour;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourProfileTest {
  private static HourProfile of(String... starts) {
    HourProfile hours = new HourProfile();
    List.of(starts).forEach(start -> hours.add(Instant.parse(start)));
    return hours;
  }

  @Test
  void countsByHourOfTheDayOverAllDays() {
    HourProfile hours =
        of(
            "2026-03-02T09:59:59Z",
            "2026-03-02T10:00:00Z",
            "2026-03-03T10:59:59Z",
            "1969-12-31T23:59:59Z");
    assertThat(hours.callsAt(9)).isEqualTo(1);
    assertThat(hours.callsAt(10)).isEqualTo(2);
    assertThat(hours.callsAt(11)).isZero();
    assertThat(hours.callsAt(23)).isEqualTo(1);
  }

  @Test
  void findsTheBusiestHourWhateverTheOrder() {
    HourProfile hours =
        of(
            "2026-03-02T10:00:00Z",
            "2026-03-03T10:00:00Z",
            "2026-03-02T10:30:00Z",
            "2026-03-03T11:00:00Z",
            "2026-03-02T10:59:59Z");
    assertThat(hours.busiest()).contains(new Hour(Instant.parse("2026-03-02T10:00:00Z"), 3));
  }

  @Test
  void takesTheFirstOfSeveral() {
    assertThat(of("2026-03-03T10:00:00Z", "2026-03-02T10:30:00Z").busiest())
        .contains(new Hour(Instant.parse("2026-03-02T10:00:00Z"), 1));
    assertThat(of().busiest()).isEmpty();
  }

  @Test
  void givesUpOnCallsThatSpreadOverTooManyHours() {
    HourProfile hours = new HourProfile();
    for (long hour = 0; hour < 100_000; hour++) {
      hours.add(Instant.ofEpochSecond(hour * 3600));
    }
    assertThat(hours.busiest()).contains(new Hour(Instant.EPOCH, 1));
    hours.add(Instant.ofEpochSecond(100_000 * 3600L));
    assertThat(hours.busiest()).isEmpty();
    assertThat(hours.callsAt(0)).isEqualTo(4167);
  }
}
