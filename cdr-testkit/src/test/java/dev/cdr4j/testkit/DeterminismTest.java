package dev.cdr4j.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same seed and settings give the same records on every machine and with every release. If one
 * of these checksums has to change, users' tests change with it: say so in the change log.
 */
class DeterminismTest {
  @Test
  void ofTrafficInAllItsVariety() {
    assertThat(checksum(Traffic.seeded(42).limit(5_000))).isEqualTo("b1afe2809199a1a7");
  }

  @ParameterizedTest
  @CsvSource({
    "QUIET_OFFICE, 6e0fdca707e103b4",
    "BUSY_HOUR, 8725f3860463ecef",
    "FORWARDING_CHAIN, 053e8b126e27de3d",
    "FAILING_CARRIER, e734c25bfbf63178",
    "FRAUD_BURST, 16f2637e44bd7225",
    "OUTAGE, d963693e5b536df5",
    "DST_CHANGE, 714323b2a46e9437"
  })
  void ofScenarios(Scenario scenario, String checksum) {
    assertThat(checksum(scenario.traffic(1))).isEqualTo(checksum);
  }

  private static String checksum(Traffic traffic) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      traffic.stream()
          .map(CdrTexts::of)
          .forEach(text -> digest.update((text + "\n").getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whateverTheMachineIsSetTo() {
    List<Cdr> before = Scenario.DST_CHANGE.traffic(3).list();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
      assertThat(Scenario.DST_CHANGE.traffic(3).list()).isEqualTo(before);
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(Scenario.DST_CHANGE.traffic(3).list()).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void howeverOftenAndInHoweverManyThreads() {
    Traffic traffic = Scenario.FRAUD_BURST.traffic(9);
    List<Cdr> first = traffic.list();

    List<List<Cdr>> others =
        IntStream.range(0, 4).parallel().mapToObj(i -> traffic.list()).toList();

    assertThat(others).allSatisfy(list -> assertThat(list).isEqualTo(first));
  }

  @Test
  void theFirstRecordsDoNotDependOnTheLimit() {
    Traffic traffic = Traffic.seeded(8);

    assertThat(traffic.limit(1_000).list().subList(0, 10)).isEqualTo(traffic.limit(10).list());
  }

  @Test
  void otherSeedsGiveOthers() {
    assertThat(Traffic.seeded(1).limit(50).list())
        .doesNotContainAnyElementsOf(Traffic.seeded(2).limit(50).list());
  }
}
