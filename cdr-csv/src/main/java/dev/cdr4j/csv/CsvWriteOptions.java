package dev.cdr4j.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Fractions;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that can be set about writing. Changed on a fresh copy alone, by {@link #with}. */
final class CsvWriteOptions {
  @Nullable Direction direction;
  Set<CdrField> columns = Set.of(CdrField.values());

  /** The names of the extras' columns, or null where the records tell. */
  @Nullable List<String> extras;

  UndeclaredExtras undeclaredExtras = UndeclaredExtras.REFUSE;
  Fractions fractions = Fractions.REFUSE;
  byte delimiter = ',';
  QuoteMode quote = QuoteMode.MINIMAL;
  LineEnd lineEnd = LineEnd.CRLF;
  Charset charset = UTF_8;
  boolean byteOrderMark;
  boolean spreadsheetGuard;

  CsvWriteOptions() {}

  private CsvWriteOptions(CsvWriteOptions other) {
    direction = other.direction;
    columns = other.columns;
    extras = other.extras;
    undeclaredExtras = other.undeclaredExtras;
    fractions = other.fractions;
    delimiter = other.delimiter;
    quote = other.quote;
    lineEnd = other.lineEnd;
    charset = other.charset;
    byteOrderMark = other.byteOrderMark;
    spreadsheetGuard = other.spreadsheetGuard;
  }

  CsvWriteOptions with(Consumer<CsvWriteOptions> change) {
    CsvWriteOptions copy = new CsvWriteOptions(this);
    change.accept(copy);
    return copy;
  }
}
