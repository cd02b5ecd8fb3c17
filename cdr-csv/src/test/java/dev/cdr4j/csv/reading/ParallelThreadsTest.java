package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.csv.CdrCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.Thread.State;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  /** What stands behind a call id. */
  private static final String ROW = ",2024-01-31 10:00:00,+33123456789\n";

  private static final int FIRST_CALL_ID = 1001;
  private static final int ROW_LENGTH = Integer.toString(FIRST_CALL_ID).length() + ROW.length();
  private static final int ROWS = 4000;
  private static final List<String> CALL_IDS =
      IntStream.range(0, ROWS).mapToObj(i -> Integer.toString(FIRST_CALL_ID + i)).toList();
  private static final byte[] BYTES =
      CALL_IDS.stream().collect(joining(ROW, "callid,start,number\n", ROW)).getBytes(UTF_8);
  private static final int BUFFER = 10 * ROW_LENGTH;

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
  void ofBytesAtHandTheReadingThreadIsOneOfThem() throws IOException {
    TestStream in = new TestStream();
    assertThat(mostThreads(in)).isEqualTo(2);
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
  void whileAnotherThreadReadsTheReadingThreadWaitsForItsTurn() throws IOException {
    TestStream in = new TestStream();
    in.awaited = Thread.currentThread();
    readAll(2, in);
    assertThat(in.states).contains(State.TIMED_WAITING);
    assertThat(in.readers).contains(Thread.currentThread());
  }

  @Test
  void aSourceOfLessThanTwoBuffersNeedsNoThreads() throws IOException {
    int length = 2 * BUFFER;
    while (BYTES[length - 1] != '\n') {
      length--;
    }
    byte[] bytes = Arrays.copyOf(BYTES, length);
    try (CdrReader<Cdr> calls = open(3, new ByteArrayInputStream(bytes))) {
      while (calls.read() != null) {
        assertThat(ownThreads()).isEmpty();
      }
      assertThat(ownThreads()).isEmpty();
    }
  }

  @Test
  void ofSourcesThatDoNotTellThatTheyHaveMuchChunksAreLarge() throws IOException {
    TestStream in = new TestStream();
    in.most = BUFFER;
    readAll(2, in);
    assertThat(in.reads.stream().limit(10)).allMatch(size -> size > BUFFER);
    assertThat(in.readers).isNotEmpty().doesNotContain(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void theBytesOfChunksAreReadIntoFewBuffers(int threads) throws IOException {
    TestStream in = new TestStream();
    readAll(threads, in);
    assertThat(in.reads).hasSizeGreaterThan(50);
    assertThat(in.buffers).hasSizeLessThan(threads + 8);
  }

  @Test
  void chunksAreSmallAtTheStartAndTowardsTheEnd() throws IOException {
    TestStream in = new TestStream();
    readAll(2, in);
    List<Integer> sizes = List.copyOf(in.reads);
    assertThat(sizes.get(0)).isLessThanOrEqualTo(BUFFER / 4);
    assertThat(sizes.get(sizes.size() / 2)).isGreaterThan(BUFFER);
    assertThat(sizes.subList(sizes.size() - 6, sizes.size() - 3)).allMatch(size -> size < BUFFER);
  }

  private static void readAll(int threads, InputStream in) throws IOException {
    try (CdrReader<Cdr> calls = open(threads, in)) {
      assertThat(calls.stream().map(Cdr::callId)).containsExactlyElementsOf(CALL_IDS);
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
      int held = 2 * 2 * BUFFER / ROW_LENGTH; // one piece is cut off, another is not read whole
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
    for (Throwable failure :
        List.of(
            new IOException("lost"),
            new IllegalStateException("defective"),
            new NoSuchMethodError("never linked"))) {
      TestStream in = new TestStream();
      in.failure = failure;
      in.failures = failures;
      try (CdrReader<Cdr> calls = open(2, in)) {
        assertThat(calls.stream().count()).isEqualTo(ROWS);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200, ROWS / 2})
  void aThreadThatIsInterruptedReadsOn(int behind) throws IOException {
    TestStream in = new TestStream();
    try (CdrReader<Cdr> calls = open(2, in)) {
      for (int i = 0; i < behind; i++) {
        assertThat(calls.read()).isNotNull();
      }
      Thread.currentThread().interrupt();
      assertThat(calls.stream().count()).isEqualTo(ROWS - behind);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    if (behind == 0) {
      assertThat(in.readers).isNotEmpty().doesNotContain(Thread.currentThread());
    }
  }

  /** Remembers who reads it; may not tell what it has, and wait before one of its bytes. */
  private static final class TestStream extends InputStream {
    final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    final CountDownLatch gate = new CountDownLatch(1);

    /** How many bytes were asked for. */
    final Queue<Integer> reads = new ConcurrentLinkedQueue<>();

    /** In which states the awaited thread was found by others that read. */
    final Set<State> states = ConcurrentHashMap.newKeySet();

    /** What was read into. */
    final Set<byte[]> buffers =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /** Whom others wait for when they read, until it waits too. */
    @Nullable Thread awaited;

    /** How much it says that it has, at the most. */
    int most = Integer.MAX_VALUE;

    int gateAt = Integer.MAX_VALUE;
    int silentUntil;
    int silentFrom = Integer.MAX_VALUE;
    Throwable failure = new IllegalStateException();
    int failures;
    private final ByteArrayInputStream bytes = new ByteArrayInputStream(BYTES);

    /** The state of a thread once it waits for something, or that in which it is for long. */
    private static State stateBehindWork(Thread thread) {
      State state = thread.getState();
      for (int tries = 0; tries < 1000 && state == State.RUNNABLE; tries++) {
        LockSupport.parkNanos(10_000);
        state = thread.getState();
      }
      return state;
    }

    private int position() {
      return BYTES.length - bytes.available();
    }

    @Override
    public int available() throws IOException {
      if (position() > AT_START && failures > 0) {
        failures--;
        if (failure instanceof IOException lost) {
          throw lost;
        }
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
      if (position() < silentUntil || position() > silentFrom) {
        return 0;
      }
      int atHand = Math.min(most, bytes.available());
      return gate.getCount() > 0 ? Math.min(Math.max(0, gateAt - position()), atHand) : atHand;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      reads.add(length);
      buffers.add(buffer);
      if (position() > AT_START) {
        readers.add(Thread.currentThread());
      }
      if (awaited != null && awaited != Thread.currentThread()) {
        states.add(stateBehindWork(awaited));
      }
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
