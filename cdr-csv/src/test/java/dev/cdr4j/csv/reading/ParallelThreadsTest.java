package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.csv.CdrCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which threads read with several of them, and what they wait for. */
@Timeout(60)
class ParallelThreadsTest {
  private static final String ROW = "1,2024-01-31 10:00:00,+33123456789\n";
  private static final int ROWS = 2000;
  private static final byte[] BYTES = ("callid,start,number\n" + ROW.repeat(ROWS)).getBytes(UTF_8);
  private static final int BUFFER = 10 * ROW.length();

  private final Set<Thread> before = new HashSet<>();

  @BeforeEach
  void rememberThreads() {
    before.addAll(Thread.getAllStackTraces().keySet());
  }

  @AfterEach
  void threadsEnd() throws InterruptedException {
    for (Thread thread : ownThreads()) {
      thread.join();
    }
  }

  private Set<Thread> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("cdr4j-csv") && !before.contains(thread))
        .collect(Collectors.toSet());
  }

  @Test
  void ofBytesAtHandTheReadingThreadDecodesSome() throws IOException {
    assertThat(threadsOf(new ByteArrayInputStream(BYTES))).isEqualTo(2);
  }

  @Test
  void ofBytesThatMayHaveToBeWaitedForAllThreadsAreItsOwn() throws IOException {
    assertThat(threadsOf(new GatedStream(BYTES.length))).isEqualTo(3);
  }

  private int threadsOf(InputStream in) throws IOException {
    try (CdrReader<Cdr> calls = CdrCsv.reader().bufferSize(BUFFER).parallel(3).open(in)) {
      for (int i = 0; i < ROWS / 10; i++) {
        calls.read();
      }
      return ownThreads().size();
    }
  }

  @Test
  void recordsThatWereDecodedAreDeliveredWhileTheSourceWaits() throws IOException {
    GatedStream in = new GatedStream(BYTES.length / 2);
    try (CdrReader<Cdr> calls = CdrCsv.reader().bufferSize(BUFFER).parallel(2).open(in)) {
      int held = 2 * 2 * BUFFER / ROW.length(); // one piece is cut off, another is not read whole
      for (int i = 0; i < ROWS / 2 - held; i++) {
        assertThat(calls.read()).isNotNull();
      }
      in.gate.countDown();
      assertThat(calls.stream().count()).isEqualTo(ROWS / 2 + held);
    }
  }

  /** Does not say how many bytes it has, and waits before one of them until a gate opens. */
  private static final class GatedStream extends InputStream {
    final CountDownLatch gate = new CountDownLatch(1);
    private final int most;
    private int position;

    GatedStream(int most) {
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      if (position == BYTES.length) {
        return -1;
      }
      int count = Math.min(length, (position < most ? most : BYTES.length) - position);
      if (position >= most) {
        awaitGate();
      }
      System.arraycopy(BYTES, position, buffer, from, count);
      position += count;
      return count;
    }

    private void awaitGate() throws InterruptedIOException {
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
  }
}
