package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.testkit.CdrDifferences;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compares what a library delivers, record by record and field by field, with what went into the
 * export.
 */
final class Proof<R> implements Consumer<R> {
  private final RecordReader<R> reader;
  private final Direction direction;
  private final Iterator<Cdr> expected;
  private long records;

  /** Proves one reading. */
  Proof(RecordReader<R> reader, Direction direction, List<Cdr> expected) {
    this.reader = reader;
    this.direction = direction;
    this.expected = expected.iterator();
  }

  /** Proves that the bytes are an export of those records. */
  static void ofBytes(byte[] bytes, Format format, Direction direction, List<Cdr> expected) {
    CdrFormatReader reader = new CdrFormatReader(format);
    Proof<Cdr> proof = new Proof<>(reader, direction, expected);
    reader.read(bytes, proof);
    proof.finish();
  }

  @Override
  public void accept(R record) {
    records++;
    if (!expected.hasNext()) {
      throw new IllegalStateException("there are more records than " + (records - 1));
    }
    Cdr cdr = expected.next();
    Cdr actual = reader.toCdr(record, direction);
    if (!cdr.equals(actual)) {
      throw new IllegalStateException(
          "record " + records + " differs: " + CdrDifferences.between(actual, cdr));
    }
  }

  /** Ends the proof: all records must have come. */
  void finish() {
    if (expected.hasNext()) {
      throw new IllegalStateException("there are no more records than " + records);
    }
  }
}
