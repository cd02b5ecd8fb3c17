package dev.cdr4j.examples.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.DialStatus;
import dev.cdr4j.HangupCause;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.csv.CdrCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample exports are what {@link SampleExports} makes, and hold what their description
 * promises. That their calls make sense is tested where they come from.
 */
class SampleExportsTest {
  private static final Path SAMPLES = Path.of(System.getProperty("basedir", ""), "samples");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final List<InboundCdr> inbound = CdrCsv.reader().inbound().readAll(bytes("inbound.csv"));
  private final List<OutboundCdr> outbound =
      CdrCsv.reader().outbound().readAll(bytes("outbound.csv"));

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(SAMPLES.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inbound.csv",
        "outbound.csv",
        "outbound-spreadsheet.csv",
        "damaged.csv",
        "damaged.expected.csv"
      })
  void repositoryHoldsWhatTheGeneratorMakes(String file) {
    assertThat(bytes(file)).isEqualTo(SampleExports.generate().get(file));
  }

  /** The bytes of a deflated stream may differ from one zlib to the next; what it holds may not. */
  @Test
  void gzippedFileHoldsTheInboundCallsAndNoTimestamp() throws IOException {
    byte[] gzipped = bytes("inbound.csv.gz");
    try (var content = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
      assertThat(content.readAllBytes()).isEqualTo(bytes("inbound.csv"));
    }
    assertThat(Arrays.copyOfRange(gzipped, 4, 8)).containsOnly(0);
  }

  @Test
  void everyGeneratedFileIsInTheRepositoryAndNoOther() throws IOException {
    Set<String> expected = new HashSet<>(SampleExports.generate().keySet());
    expected.add("README.md");
    try (Stream<Path> files = Files.list(SAMPLES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void spreadsheetIsWindows1252BehindAMarkOfUtf8() {
    byte[] bytes = bytes("outbound-spreadsheet.csv");
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    String text = new String(bytes, 3, bytes.length - 3, WINDOWS_1252);
    assertThat(text.lines().findFirst().orElseThrow()).contains("; callid ;");
    assertThat(CdrCsv.reader().charset(WINDOWS_1252).outbound().readAll(bytes)).isEqualTo(outbound);
  }

  @Test
  void thereAreTwoWeeksOfOfficeHours() {
    for (List<? extends Cdr> calls : List.of(inbound, outbound)) {
      assertThat(calls)
          .allMatch(call -> !call.timing().start().isBefore(Instant.parse("2026-03-02T00:00:00Z")))
          .allMatch(call -> call.timing().start().isBefore(Instant.parse("2026-03-16T00:00:00Z")));
      Map<DayOfWeek, ? extends List<? extends Cdr>> days =
          calls.stream()
              .collect(
                  groupingBy(
                      call -> call.timing().start().atOffset(ZoneOffset.UTC).getDayOfWeek()));
      assertThat(days.get(DayOfWeek.SUNDAY)).hasSizeBetween(1, calls.size() / 40);
      assertThat(days.get(DayOfWeek.TUESDAY)).hasSizeGreaterThan(calls.size() / 7);
    }
  }

  @Test
  void legsBelongToTheInboundCallThatTheyForward() {
    Map<String, InboundCdr> byId = inbound.stream().collect(toMap(Cdr::callId, call -> call));
    List<OutboundCdr> legs =
        outbound.stream().filter(call -> call.inboundCallId() != null).toList();

    assertThat(legs)
        .hasSizeGreaterThan(500)
        .allSatisfy(leg -> assertThat(byId.get(leg.inboundCallId())).isNotNull());
  }

  @Test
  void theAccountDoesNotCallItself() {
    Set<PhoneNumber> own =
        new HashSet<>(inbound.stream().map(call -> call.did().number()).toList());
    assertThat(own).hasSize(7);
    assertThat(outbound).noneMatch(call -> own.contains(call.destination().number()));
    assertThat(inbound).noneMatch(call -> own.contains(call.caller().number()));
  }

  @Test
  void theBatchOfRemindersMetACarrierWithoutCircuits() {
    List<OutboundCdr> batch =
        outbound.stream()
            .filter(within("2026-03-11T16:30:00Z", "2026-03-11T16:45:00Z"))
            .filter(call -> "F7SA3XDH".equals(call.voiceApp().hash()))
            .filter(call -> call.inboundCallId() == null)
            .toList();

    assertThat(batch).hasSizeGreaterThan(20);
    assertThat(batch.stream().filter(call -> DialStatus.CONGESTION.equals(call.dialStatus())))
        .hasSizeGreaterThan(batch.size() * 3 / 4)
        .anyMatch(call -> HangupCause.of(34).equals(call.release().cause()));
  }

  private static Predicate<Cdr> within(String from, String until) {
    return call ->
        !call.timing().start().isBefore(Instant.parse(from))
            && call.timing().start().isBefore(Instant.parse(until));
  }

  @Test
  void samplesAreLargeAndHoldWhatReadersStumbleOver() {
    assertThat(inbound).hasSizeGreaterThan(1_300);
    assertThat(outbound).hasSizeGreaterThan(2_500);
    assertThat(new String(bytes("outbound.csv"), UTF_8)).contains(",\"Delmas, ", "\"\"");
    assertThat(inbound)
        .anyMatch(call -> call.caller().number() == null)
        .anyMatch(call -> String.valueOf(call.caller().number()).startsWith("sip:"))
        .anyMatch(
            call ->
                call.caller().name() != null
                    && !WINDOWS_1252.newEncoder().canEncode(call.caller().name()))
        .anyMatch(call -> call.billing().credit().compareTo(Price.ZERO) > 0);
    assertThat(outbound)
        .extracting(call -> String.valueOf(call.invalidNumber()))
        .contains("MISSIG DIGIT", "WRONG INTERNATIONAL PREFIX");
    assertThat(outbound.stream().map(call -> call.destination().countryCode()).distinct())
        .hasSizeGreaterThan(30);
  }
}
