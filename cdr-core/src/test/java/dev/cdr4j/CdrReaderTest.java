package dev.cdr4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways to go through an open source that every reader has alike. */
class CdrReaderTest {
  private static final InboundCdr A = Calls.inbound().toBuilder().callId("a").build();
  private static final InboundCdr B = Calls.inbound().toBuilder().callId("b").build();
  private static final InboundCdr C = Calls.inbound().toBuilder().callId("c").build();

  @Test
  void theIteratorDeliversWhatReadDoes() {
    InMemoryReader reader = new InMemoryReader(List.of(A, B, C));
    List<Cdr> records = new ArrayList<>();
    for (Cdr cdr : reader) {
      records.add(cdr);
      assertThat(reader.location().record()).as("the place in the loop").isEqualTo(records.size());
    }

    assertThat(records).containsExactly(A, B, C);
    assertThat(reader.closed()).isZero();
  }

  @Test
  void askingForMoreDoesNotSkip() {
    Iterator<Cdr> records = new InMemoryReader(List.of(A, B)).iterator();

    assertThat(records.hasNext()).isTrue();
    assertThat(records.hasNext()).isTrue();
    assertThat(records.next()).isEqualTo(A);
    assertThat(records.next()).isEqualTo(B);
    assertThat(records.hasNext()).isFalse();
    assertThatThrownBy(records::next).isExactlyInstanceOf(NoSuchElementException.class);
  }

  @Test
  void anotherIteratorGoesOnWhereTheFirstStopped() {
    InMemoryReader reader = new InMemoryReader(List.of(A, B, C));

    assertThat(reader.iterator().next()).isEqualTo(A);
    assertThat(reader.read()).isEqualTo(B);
    assertThat(reader.stream()).containsExactly(C);
  }

  @Test
  void readingGoesOnAfterARecordThatWasNotAccepted() {
    CdrException wrong = wrongData();
    InMemoryReader reader = new InMemoryReader(List.of(A, wrong, B));
    Iterator<Cdr> records = reader.iterator();

    assertThat(records.next()).isEqualTo(A);
    assertThatThrownBy(records::hasNext).isSameAs(wrong);
    assertThat(records.hasNext()).isTrue();
    assertThat(records.next()).isEqualTo(B);
    assertThat(records.hasNext()).isFalse();
  }

  private static CdrException wrongData() {
    Location place = Location.ofRecord(2, 3, 0);
    Problem problem = Problem.ofRecord(Reason.MISSING_VALUE, place, null);
    return CdrException.of(Reject.of(place, List.of(problem), new byte[0], UTF_8, false));
  }

  @Test
  void theStreamIsLazyAndClosesTheReader() {
    InMemoryReader reader = new InMemoryReader(List.of(A, B, C));
    try (Stream<Cdr> records = reader.stream()) {
      assertThat(reader.delivered()).isZero();
      assertThat(records.isParallel()).isFalse();
      assertThat(records.findFirst()).contains(A);
      assertThat(reader.delivered()).isEqualTo(1);
    }

    assertThat(reader.closed()).isEqualTo(1);
    assertThatThrownBy(reader::read).isExactlyInstanceOf(IllegalStateException.class);
  }
}
