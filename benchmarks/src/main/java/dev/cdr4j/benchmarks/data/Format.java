package dev.cdr4j.benchmarks.data;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrOutput;
import dev.cdr4j.Direction;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.json.CdrJson;

/** A format of exports, as cdr4j writes and reads it. */
public enum Format {
  CSV,
  JSON;

  /** Writes files of one direction; a CSV has the columns of that direction alone. */
  public CdrOutput output(Direction direction) {
    return switch (this) {
      case CSV ->
          direction == Direction.INBOUND ? CdrCsv.writer().inbound() : CdrCsv.writer().outbound();
      case JSON -> CdrJson.writer();
    };
  }

  /** Reads files, and infers the direction of the records. */
  public CdrInput<Cdr> input() {
    return switch (this) {
      case CSV -> CdrCsv.reader();
      case JSON -> CdrJson.reader();
    };
  }
}
