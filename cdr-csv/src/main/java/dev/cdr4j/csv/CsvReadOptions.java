package dev.cdr4j.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Direction;
import dev.cdr4j.Reject;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that can be set about reading. Changed on a fresh copy alone, by {@link #with}. */
final class CsvReadOptions {
  @Nullable Direction direction;
  @Nullable Consumer<? super Reject> rejectHandler;
  @Nullable Byte delimiter;
  Charset charset = UTF_8;
  boolean trailingDelimiter;
  boolean spreadsheetGuard;
  int maxFieldLength = 1 << 16;
  int maxRecordLength = 1 << 20;
  int maxColumns = 1 << 10;
  int bufferSize = 1 << 17;
  int threads = 1;

  CsvReadOptions() {}

  private CsvReadOptions(CsvReadOptions other) {
    direction = other.direction;
    rejectHandler = other.rejectHandler;
    delimiter = other.delimiter;
    charset = other.charset;
    trailingDelimiter = other.trailingDelimiter;
    spreadsheetGuard = other.spreadsheetGuard;
    maxFieldLength = other.maxFieldLength;
    maxRecordLength = other.maxRecordLength;
    maxColumns = other.maxColumns;
    bufferSize = other.bufferSize;
    threads = other.threads;
  }

  CsvReadOptions with(Consumer<CsvReadOptions> change) {
    CsvReadOptions copy = new CsvReadOptions(this);
    change.accept(copy);
    return copy;
  }
}
