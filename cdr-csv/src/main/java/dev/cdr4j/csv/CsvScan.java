package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.Location;
import dev.cdr4j.wire.ByteSource;
import dev.cdr4j.wire.FieldScan;
import dev.cdr4j.wire.FieldSet;
import org.jspecify.annotations.Nullable;

/**
 * An open CSV source, gone through by a reader that decodes but some fields and makes no records.
 */
final class CsvScan extends FieldScan {
  private final CsvCdrReader<Cdr> rows;

  CsvScan(ByteSource source, CsvReadOptions options, FieldSet chosen) {
    this(CsvCdrReader.open(source, options, chosen), chosen);
  }

  private CsvScan(CsvCdrReader<Cdr> rows, FieldSet chosen) {
    super(rows.decoder(), chosen);
    this.rows = rows;
  }

  @Override
  protected boolean advance() {
    return rows.advance();
  }

  @Override
  public @Nullable Direction direction() {
    requireRecord();
    return rows.knownDirection();
  }

  @Override
  public Location location() {
    requireRecord();
    return rows.location();
  }

  @Override
  public long delivered() {
    return rows.delivered();
  }

  @Override
  public long rejected() {
    return rows.rejected();
  }

  @Override
  public void close() {
    rows.close();
  }
}
