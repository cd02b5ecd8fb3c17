package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Extra;
import dev.cdr4j.OutboundCdr;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the bytes, and however they are opened: nothing is thrown but what the contracts name,
 * and reading comes to an end.
 */
class JsonFuzzTest {
  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\"callid\":",
    "\"start\":",
    "\"number\":",
    "\"x\":",
    "\"1\"",
    "\"2026-03-02 08:00:00\"",
    "\"direction\":\"IN\"",
    "12",
    "-",
    "0",
    "1e",
    ".5",
    "true",
    "null",
    "fal",
    "\\u",
    "\\ud83d",
    "\\u0000",
    "\"\"",
    "\n",
    "\r\n",
    " ",
    "\t",
    "\0",
    "\u00e9",
    "\u20ac",
    "\"jsonrpc\":\"2.0\",",
    "\"id\":7,",
    "\"result\":",
    "\"error\":",
    "{\"code\":1,\"message\":\"x\"}",
    "{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"+33199004719\"}",
    "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":["
  };

  @FunctionalInterface
  private interface Opener {
    CdrReader<Cdr> open(JsonInput<Cdr> input) throws IOException;
  }

  /** Reads to the end, going on behind each exception that may be gone on behind. */
  private static void read(JsonInput<Cdr> input, Opener opener, int bytes) {
    int most = 4 * bytes + 10;
    try (CdrReader<Cdr> reader = opener.open(input)) {
      boolean more = true;
      while (more) {
        more = readsOne(reader);
        most--;
        assertThat(most).as("reading comes to an end").isPositive();
      }
    } catch (CdrException | CdrApiException | IOException | UncheckedIOException e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  private static boolean readsOne(CdrReader<Cdr> reader) {
    try {
      return reader.read() != null;
    } catch (CdrException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.toString()).isNotEmpty();
      return true;
    }
  }

  private static void readInAllWays(byte[] bytes, Random random) {
    String text = new String(bytes, UTF_8);
    for (JsonInput<Cdr> start :
        List.of(CdrJson.reader(), CdrJson.reader().lines(), CdrJson.response(7))) {
      JsonInput<Cdr> input =
          start
              .bufferSize(1 + random.nextInt(70))
              .maxRecordLength(1 + random.nextInt(300))
              .maxFieldLength(1 + random.nextInt(100))
              .maxNumberLength(1 + random.nextInt(10))
              .maxNesting(1 + random.nextInt(5));
      read(start, in -> in.open(bytes), bytes.length);
      read(input, in -> in.open(bytes), bytes.length);
      read(input, in -> in.open(new ByteArrayInputStream(bytes)), bytes.length);
      read(input, in -> in.open(gzip(bytes)), bytes.length);
      read(input, in -> in.open(text), 3 * bytes.length);
      read(input, in -> in.open(new StringReader(text)), 3 * bytes.length);
      read(input.onReject(reject -> {}), in -> in.open(bytes), bytes.length);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void anyBytes(@ForAll byte[] bytes, @ForAll long seed) {
    readInAllWays(bytes, new Random(seed));
  }

  @Property(tries = 800, shrinking = ShrinkingMode.OFF)
  void anyTokens(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(25);
    for (int i = 0; i < count; i++) {
      text.append(TOKENS[random.nextInt(TOKENS.length)]);
    }
    readInAllWays(text.toString().getBytes(UTF_8), random);
  }

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void goodTextsWithDamage(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> files = new ArrayList<>(GoodJsonFiles.all().values());
    byte[] bytes = files.get(random.nextInt(files.size())).getBytes(UTF_8);
    int from = random.nextInt(bytes.length);
    byte[] part = new byte[Math.min(1500, bytes.length - from)];
    System.arraycopy(bytes, random.nextBoolean() ? 0 : from, part, 0, part.length);
    for (int i = random.nextInt(4); i >= 0; i--) {
      part[random.nextInt(part.length)] = (byte) random.nextInt(256);
    }
    readInAllWays(part, random);
  }

  @Test
  void anyFile(@TempDir Path folder) throws IOException {
    Random random = new Random(20260302);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      Path file = Files.write(folder.resolve("calls"), bytes);
      read(CdrJson.reader(), in -> in.open(file), bytes.length);
    }
  }

  /** Whatever an extra claims to be JSON: it is written so that it comes back, or refused. */
  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void anyExtraIsWrittenOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder json = new StringBuilder("["); // a string is no JSON extra
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      json.append(TOKENS[random.nextInt(TOKENS.length)]);
    }
    Cdr call =
        OutboundCdr.builder()
            .callId(7)
            .timing(t -> t.start(Instant.EPOCH))
            .extras(
                Map.of("x", Extra.ofJson(json.append(random.nextBoolean() ? "]" : "").toString())))
            .build();
    try {
      byte[] bytes = CdrJson.writer().toBytes(List.of(call));
      assertThat(CdrJson.reader().readAll(bytes)).containsExactly(call);
    } catch (CdrDataException e) {
      assertThat(e).hasMessageContaining("it is not JSON");
    }
  }
}
