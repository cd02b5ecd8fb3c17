package dev.cdr4j.csv;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.Reject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a chunk holds if a record starts where it does: records and rejects, in their order. Numbers
 * of records are such as if these were all; lines are counted from the start of the chunk.
 */
final class DecodedChunk {
  /**
   * Memory is bounded: what is made of a chunk counts by what it weighs, and when it comes to one
   * for so many bytes, the rest of the chunk is left to be read in order. Exports come to a tenth
   * of that.
   */
  private static final int BYTES_PER_WEIGHT = 8;

  private static final int LEAST_WEIGHT = 64;

  /** What {@link #find} answers where there is no such record. */
  static final int NOT_FOUND = -1;

  private static final int LEAST_EVENTS = 16;

  private final Chunk chunk;

  /** The records, null where there is a reject: none is looked at until it is delivered. */
  private @Nullable Cdr[] records;

  private final Map<Integer, Reject> rejects = new HashMap<>();
  private int[] froms;

  /** The lines of what is at an index, or null where each has one of its own. */
  private int @Nullable [] lines;

  private int count;
  private int room;
  private Position end;

  /**
   * A chunk that nothing was made of yet.
   *
   * @param usual about how many records and rejects there are in a chunk
   */
  DecodedChunk(Chunk chunk, int usual) {
    this.chunk = chunk;
    room = chunk.length() / BYTES_PER_WEIGHT + LEAST_WEIGHT;
    int expected = Math.min(usual + usual / 8, room) + LEAST_EVENTS;
    records = new @Nullable Cdr[expected];
    froms = new int[expected];
    end = new Position(chunk.offset(), 1, false);
  }

  /** Adds a record, unless the chunk is full. */
  void add(Cdr cdr, long line, long offset) {
    if (takeRoom(1 + cdr.extras().size(), line, offset, false)) {
      put(cdr, line, offset);
    }
  }

  /** Adds a reject, unless the chunk is full. */
  void add(Reject reject) {
    long line = reject.location().line();
    long offset = reject.location().byteOffset();
    if (takeRoom(2 + reject.problems().size(), line, offset, reject.isContinuation())) {
      rejects.put(count, reject);
      put(null, line, offset);
    }
  }

  private boolean takeRoom(int weight, long line, long offset, boolean inTooLong) {
    if (!isFull()) {
      room -= weight;
      if (isFull()) {
        end = new Position(offset, line, inTooLong);
      }
    }
    return !isFull();
  }

  private void put(@Nullable Cdr record, long line, long offset) {
    if (count == records.length) {
      records = Arrays.copyOf(records, count * 2);
      froms = Arrays.copyOf(froms, count * 2);
      lines = lines == null ? null : Arrays.copyOf(lines, count * 2);
    }
    records[count] = record;
    froms[count] = (int) (offset - chunk.offset());
    putLine((int) line);
    count++;
  }

  private void putLine(int line) {
    if (lines == null && line != lineOfItsOwn(count)) {
      lines = new int[records.length];
      Arrays.setAll(lines, DecodedChunk::lineOfItsOwn);
    }
    if (lines != null) {
      lines[count] = line;
    }
  }

  private static int lineOfItsOwn(int index) {
    return index + 1;
  }

  /** Whether nothing more is taken. */
  boolean isFull() {
    return room < 0;
  }

  /** Sets up to where it was decoded, unless that is where it became full. */
  void endAt(Position position) {
    if (!isFull()) {
      end = position;
    }
  }

  Chunk chunk() {
    return chunk;
  }

  /** How many records and rejects there are. */
  int count() {
    return count;
  }

  /** The record at an index, or null where there is a {@link #reject}. */
  @Nullable Cdr record(int index) {
    return records[index];
  }

  /** The reject at an index. */
  Reject reject(int index) {
    return requireNonNull(rejects.get(index), "there is no reject");
  }

  /** The line of a record or reject. */
  long line(int index) {
    return lines == null ? lineOfItsOwn(index) : lines[index];
  }

  /** How many bytes of the source stand before a record or reject. */
  long offset(int index) {
    return chunk.offset() + froms[index];
  }

  /** The index of the record that starts at an offset, or {@link #NOT_FOUND}. */
  int find(long offset) {
    int index = Arrays.binarySearch(froms, 0, count, (int) (offset - chunk.offset()));
    return index >= 0 && records[index] != null ? index : NOT_FOUND;
  }

  /** Where that starts of which the chunk does not tell what it is. */
  Position end() {
    return end;
  }

  /** Whether the next chunk starts with a record if this one does. */
  boolean isClosed() {
    return end.offset() == chunk.end() && !end.inTooLong();
  }
}
