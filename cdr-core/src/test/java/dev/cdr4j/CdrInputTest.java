package dev.cdr4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The reading of a whole source, which every format has alike. */
class CdrInputTest {
  private static final InboundCdr A = Calls.inbound().toBuilder().callId("a").build();
  private static final OutboundCdr B = Calls.outbound().toBuilder().callId("b").build();

  private static final Path FILE = Path.of("calls");

  @Test
  void everySourceIsReadWholeAndClosed() throws IOException {
    for (int source = 0; source < 5; source++) {
      InMemoryInput input = new InMemoryInput(List.of(A, B));

      assertThat(readAll(input, source)).containsExactly(A, B).isUnmodifiable();
      assertThat(input.reader.closed()).isEqualTo(1);
    }
  }

  private static List<Cdr> readAll(InMemoryInput input, int source) throws IOException {
    return switch (source) {
      case 0 -> input.readAll(FILE);
      case 1 -> input.readAll(InputStream.nullInputStream());
      case 2 -> input.readAll(new StringReader(""));
      case 3 -> input.readAll("");
      default -> input.readAll(new byte[0]);
    };
  }

  @Test
  void aFailureOfTheSourceIsAnIOExceptionAndClosesIt() {
    IOException broken = new IOException("broken");
    for (int source = 0; source < 3; source++) {
      int kind = source;
      InMemoryInput input = new InMemoryInput(List.of(A, new UncheckedIOException(broken)));

      assertThatThrownBy(() -> readAll(input, kind)).isSameAs(broken);
      assertThat(input.reader.closed()).isEqualTo(1);
    }
  }

  @Test
  void aRecordThatIsNotAcceptedIsThrownAndTheSourceIsClosed() {
    Location place = Location.ofRecord(1, 2, 0);
    Problem problem = Problem.ofRecord(Reason.MISSING_VALUE, place, null);
    CdrException wrong =
        CdrException.of(Reject.of(place, List.of(problem), new byte[0], UTF_8, false));
    InMemoryInput input = new InMemoryInput(List.of(wrong, A));

    assertThatThrownBy(() -> input.readAll("")).isSameAs(wrong);
    assertThat(input.reader.closed()).isEqualTo(1);
  }

  /** Any source holds the same. */
  private static final class InMemoryInput implements CdrInput<Cdr> {
    private final InMemoryReader reader;

    InMemoryInput(List<?> items) {
      reader = new InMemoryReader(items);
    }

    @Override
    public CdrInput<InboundCdr> inbound() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CdrInput<OutboundCdr> outbound() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CdrInput<Cdr> onReject(Consumer<? super Reject> handler) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CdrReader<Cdr> open(Path path) {
      return reader;
    }

    @Override
    public CdrReader<Cdr> open(InputStream in) {
      return reader;
    }

    @Override
    public CdrReader<Cdr> open(Reader in) {
      return reader;
    }

    @Override
    public CdrReader<Cdr> open(String text) {
      return reader;
    }

    @Override
    public CdrReader<Cdr> open(byte[] bytes) {
      return reader;
    }
  }
}
