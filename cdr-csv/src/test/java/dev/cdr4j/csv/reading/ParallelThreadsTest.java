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
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which threads read with several of them, and what they wait for. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelThreadsTest {
  private static final String ROW = "1,2024-01-31 10:00:00,+33123456789\n";
  private static final int ROWS = 4000;
  private static final byte[] BYTES = ("callid,start,number\n" + ROW.repeat(ROWS)).getBytes(UTF_8);
  private static final int BUFFER = 10 * ROW.length();

  /** How many bytes have come when threads start, and some more. */
  private static final int AT_START = 5 * BUFFER;

  private final Set<Thread> before = new HashSet<>();

  @BeforeEach
  void rememberThreads() {
    before.addAll(Thread.getAllStackTraces().keySet());
  }

  @AfterEach
  void threadsEnd() throws InterruptedException {
    for (Thread thread : ownThreads()) {
      thread.join(30_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private Set<Thread> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("cdr4j-csv") && !before.contains(thread))
        .collect(Collectors.toSet());
  }

  private static CdrReader<Cdr> open(int threads, InputStream in) throws IOException {
    return CdrCsv.reader().bufferSize(BUFFER).parallel(threads).open(in);
  }

  @Test
  void ofBytesAtHandTheReadingThreadDecodesSome() throws IOException {
    TestStream in = new TestStream();
    assertThat(mostThreads(in)).isEqualTo(2);
    assertThat(in.readers).contains(Thread.currentThread());
  }

  @Test
  void ofBytesThatMayHaveToBeWaitedForAllThreadsAreTheReadersOwn() throws IOException {
    TestStream in = new TestStream();
    in.silentUntil = BYTES.length / 2; // what it says later changes nothing
    assertThat(mostThreads(in)).isEqualTo(3);
    assertThat(in.readers).isNotEmpty().doesNotContain(Thread.currentThread());
  }

  @Test
  void ofBytesThatAreNotAtHandAnyMoreTheReadingThreadReadsNone() throws IOException {
    TestStream in = new TestStream();
    in.silentFrom = AT_START;
    assertThat(mostThreads(in)).isEqualTo(2);
    assertThat(in.readers).isNotEmpty().doesNotContain(Thread.currentThread());
  }

  @Test
  void theReadingThreadDecodesItsShareWhereReadingTakesTime() throws IOException {
    TestStream in = new TestStream();
    in.millis = 1;
    assertThat(readAll(2, in)).isEqualTo(ROWS);
    long own = in.reads.stream().filter(read -> read.by == Thread.currentThread()).count();
    assertThat(own).isGreaterThan(in.reads.size() / 8);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void theBytesOfChunksAreReadIntoFewBuffers(int threads) throws IOException {
    TestStream in = new TestStream();
    assertThat(readAll(threads, in)).isEqualTo(ROWS);
    assertThat(in.reads).hasSizeGreaterThan(50);
    assertThat(in.buffers).hasSizeLessThan(threads + 8);
  }

  @Test
  void chunksAreSmallAtTheStartAndTowardsTheEnd() throws IOException {
    TestStream in = new TestStream();
    assertThat(readAll(2, in)).isEqualTo(ROWS);
    List<Integer> sizes = in.reads.stream().map(read -> read.length).toList();
    assertThat(sizes.get(0)).isLessThanOrEqualTo(BUFFER / 4);
    assertThat(sizes.get(sizes.size() / 2)).isGreaterThan(BUFFER);
    assertThat(sizes.subList(sizes.size() - 6, sizes.size() - 3)).allMatch(size -> size < BUFFER);
  }

  private static long readAll(int threads, InputStream in) throws IOException {
    try (CdrReader<Cdr> calls = open(threads, in)) {
      return calls.stream().count();
    }
  }

  /** How many threads a reader with three of them has of its own, while it reads all. */
  private int mostThreads(InputStream in) throws IOException {
    int most = 0;
    int count = 0;
    try (CdrReader<Cdr> calls = open(3, in)) {
      while (calls.read() != null) {
        if (++count < 200) {
          most = Math.max(most, ownThreads().size());
        }
      }
    }
    assertThat(count).isEqualTo(ROWS);
    return most;
  }

  @RepeatedTest(20)
  void recordsThatWereDecodedAreDeliveredWhileTheSourceWaits() throws IOException {
    TestStream in = new TestStream();
    in.gateAt = BYTES.length / 2;
    try (CdrReader<Cdr> calls = open(2, in)) {
      int held = 2 * 2 * BUFFER / ROW.length(); // one piece is cut off, another is not read whole
      for (int i = 0; i < ROWS / 2 - held; i++) {
        assertThat(calls.read()).isNotNull();
      }
      in.gate.countDown();
      assertThat(calls.stream().count()).isEqualTo(ROWS / 2 + held);
    }
    assertThat(in.waiting).doesNotContain(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 20, Integer.MAX_VALUE})
  void ofSourcesThatCannotTellWhatTheyHaveAllComes(int failures) throws IOException {
    for (RuntimeException failure :
        new RuntimeException[] {
          new IllegalStateException("defective"), new UncheckedIOException(new IOException("lost"))
        }) {
      TestStream in = new TestStream();
      in.failure = failure;
      in.failures = failures;
      try (CdrReader<Cdr> calls = open(2, in)) {
        assertThat(calls.stream().count()).isEqualTo(ROWS);
      }
    }
  }

  @Test
  void aThreadThatIsInterruptedReadsOn() throws IOException {
    TestStream in = new TestStream();
    try (CdrReader<Cdr> calls = open(2, in)) {
      Thread.currentThread().interrupt();
      assertThat(calls.stream().count()).isEqualTo(ROWS);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(in.readers).doesNotContain(Thread.currentThread());
  }

  /** Remembers who reads it; may not tell what it has, and wait before one of its bytes. */
  private static final class TestStream extends InputStream {
    final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    final CountDownLatch gate = new CountDownLatch(1);
    final Queue<Read> reads = new ConcurrentLinkedQueue<>();
    final Set<byte[]> buffers =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    int millis;
    int gateAt = Integer.MAX_VALUE;
    int silentUntil;
    int silentFrom = Integer.MAX_VALUE;
    RuntimeException failure = new IllegalStateException();
    int failures;
    private final ByteArrayInputStream bytes = new ByteArrayInputStream(BYTES);

    private record Read(Thread by, int length) {}

    private int position() {
      return BYTES.length - bytes.available();
    }

    @Override
    public int available() throws IOException {
      if (position() > AT_START && failures > 0) {
        failures--;
        if (failure instanceof UncheckedIOException unchecked) {
          throw unchecked.getCause();
        }
        throw failure;
      }
      if (position() < silentUntil || position() > silentFrom) {
        return 0;
      }
      return gate.getCount() > 0
          ? Math.min(Math.max(0, gateAt - position()), bytes.available())
          : bytes.available();
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      reads.add(new Read(Thread.currentThread(), length));
      buffers.add(buffer);
      if (position() > AT_START) {
        readers.add(Thread.currentThread());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
      if (position() < gateAt) {
        return bytes.read(buffer, from, Math.min(length, gateAt - position()));
      }
      if (gate.getCount() > 0) {
        waiting.add(Thread.currentThread());
      }
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
      return bytes.read(buffer, from, length);
    }
  }
}
