package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.wire.Tally;
import java.io.UncheckedIOException;

/** Decodes one chunk after the other. Keeps what recurs in them, so it is worth using again. */
final class ChunkDecoder<T extends Cdr> {
  private final CsvCdrReader<T> reader;
  private DecodedChunk decoded = new DecodedChunk(Chunk.of(new byte[0], 0, 0, 0), 0);

  /**
   * A decoder.
   *
   * @param opened has read the header
   */
  ChunkDecoder(CsvCdrReader<T> opened) {
    reader = opened.ofChunks(reject -> decoded.add(reject));
  }

  DecodedChunk decode(Chunk chunk) {
    decoded = new DecodedChunk(chunk, decoded.count());
    reader.turnTo(chunk);
    Tally tally = reader.tally();
    try {
      T record = reader.read();
      while (record != null && !decoded.isFull()) {
        decoded.add(record, tally.line(), tally.offset());
        record = reader.read();
      }
    } catch (UncheckedIOException e) {
      // The chunk ends. Whether the source fails there is for those to say who read it in order.
    }
    decoded.endAt(reader.position());
    return decoded;
  }
}
