package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CdrQueryTest {
  private static final Instant TIME = Calls.START;
  private static final PhoneNumber NUMBER = PhoneNumber.of("+33612345678");

  private static final InboundCdr INBOUND =
      Calls.inbound().toBuilder()
          .caller(caller -> caller.number(PhoneNumber.of("anonymous")))
          .did(did -> did.number(NUMBER))
          .voiceApp(app -> app.hash("A1"))
          .build();

  @Test
  void everyRecordPassesWhereNothingIsAsked() {
    CdrQuery query = CdrQuery.builder().build();

    for (Direction direction : Direction.values()) {
      assertThat(query).accepts(Calls.minimal(direction), Calls.full(direction));
    }
  }

  @Test
  void bothEndsOfTheRangeAreInclusive() {
    CdrQuery at = CdrQuery.builder().from(TIME).to(TIME).build();

    assertThat(at).accepts(startingAt(TIME));
    assertThat(at).rejects(startingAt(TIME.minusNanos(1)), startingAt(TIME.plusNanos(1)));
  }

  @Test
  void eitherEndOfTheRangeMayBeOpen() {
    CdrQuery from = CdrQuery.builder().from(TIME).build();
    CdrQuery to = CdrQuery.builder().to(TIME).build();

    assertThat(from).accepts(startingAt(TIME), startingAt(Instant.MAX));
    assertThat(from).rejects(startingAt(TIME.minusNanos(1)));
    assertThat(to).accepts(startingAt(TIME), startingAt(Instant.MIN));
    assertThat(to).rejects(startingAt(TIME.plusNanos(1)));
  }

  private static Cdr startingAt(Instant start) {
    return INBOUND.toBuilder().timing(timing -> timing.start(start)).build();
  }

  @Test
  void direction() {
    CdrQuery query = CdrQuery.builder().direction(Direction.OUTBOUND).build();

    assertThat(query).accepts(Calls.outbound()).rejects(Calls.inbound());
  }

  @Test
  void voiceApp() {
    CdrQuery query = CdrQuery.builder().voiceAppHash("A1").build();

    assertThat(query).accepts(INBOUND).rejects(Calls.inbound());
    assertThat(query).rejects(INBOUND.toBuilder().voiceApp(app -> app.hash("a1")).build());
  }

  @Test
  void numberIsThatOfEitherEnd() {
    CdrQuery query = CdrQuery.builder().number(NUMBER).build();
    Cdr outbound = Calls.outbound().toBuilder().destination(d -> d.number(NUMBER)).build();
    Cdr byCaller = Calls.outbound().toBuilder().caller(c -> c.number(NUMBER)).build();

    assertThat(query).accepts(INBOUND, outbound, byCaller);
    assertThat(query).rejects(Calls.inbound(), Calls.outbound());
    assertThat(query).rejects(INBOUND.toBuilder().did(did -> did.number(null)).build());
  }

  @Test
  void allThatIsSetMustPass() {
    CdrQuery query = everything();

    assertThat(query).accepts(INBOUND);
    assertThat(query).rejects(startingAt(TIME.plusSeconds(1)));
    assertThat(query).rejects(INBOUND.toBuilder().voiceApp(VoiceApp.UNKNOWN).build());
    assertThat(query).rejects(INBOUND.toBuilder().did(Did.UNKNOWN).build());
  }

  private static CdrQuery everything() {
    return CdrQuery.builder()
        .direction(Direction.INBOUND)
        .from(TIME)
        .to(TIME)
        .voiceAppHash("A1")
        .number(NUMBER)
        .build();
  }

  @Test
  void queriesAreEqualWhereAllIsEqual() {
    CdrQuery query = everything();
    List<CdrQuery> others =
        List.of(
            query.toBuilder().direction(null).build(),
            query.toBuilder().from(null).build(),
            query.toBuilder().to(null).build(),
            query.toBuilder().voiceAppHash("").build(),
            query.toBuilder().number(null).build());

    assertThat(query).isEqualTo(everything()).hasSameHashCodeAs(everything());
    assertThat(query.toBuilder().build()).isEqualTo(query);
    assertThat(others).doesNotContain(query).doesNotHaveDuplicates();
    assertThat(query.direction()).isSameAs(Direction.INBOUND);
    assertThat(query.from()).isEqualTo(TIME);
    assertThat(query.to()).isEqualTo(TIME);
    assertThat(query.voiceAppHash()).isEqualTo("A1");
    assertThat(query.number()).isEqualTo(NUMBER);
  }

  @Test
  void aRangeDoesNotEndBeforeItStarts() {
    CdrQuery.Builder builder = CdrQuery.builder().from(TIME).to(TIME.minusNanos(1));

    assertThatThrownBy(builder::build).isExactlyInstanceOf(IllegalStateException.class);
  }
}
