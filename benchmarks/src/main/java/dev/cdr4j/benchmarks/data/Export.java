package dev.cdr4j.benchmarks.data;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.testkit.Traffic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The calls of one direction and their file, as the console exports them. The calls are made up,
 * and so are those that a reader is held to: they come from the test kit, not from reading.
 */
public final class Export {
  private static final long SEED = 6;

  private final Direction direction;
  private final List<Cdr> calls;
  private final byte[] bytes;

  private Export(Direction direction, Format format, int records) {
    this.direction = direction;
    calls = calls(direction).limit(records).toList();
    bytes = format.output(direction).toBytes(calls);
  }

  /** An export of inbound calls and one of outbound calls, each with so many records. */
  public static List<Export> both(Format format, int records) {
    return Arrays.stream(Direction.values())
        .map(direction -> new Export(direction, format, records))
        .toList();
  }

  /** Calls without end, always the same ones. */
  public static Stream<Cdr> calls(Direction direction) {
    return Traffic.seeded(SEED).stream().filter(call -> call.direction() == direction);
  }

  public Direction direction() {
    return direction;
  }

  public List<Cdr> calls() {
    return calls;
  }

  /** The file, which is not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
