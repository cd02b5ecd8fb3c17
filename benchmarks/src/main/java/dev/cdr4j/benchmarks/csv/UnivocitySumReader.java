package dev.cdr4j.benchmarks.csv;

import static dev.cdr4j.CdrField.BILLING_CUSTOMER_DEBIT_EUR;
import static dev.cdr4j.CdrField.DURATION_BILLED;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.cdr4j.benchmarks.peer.SumReader;
import dev.cdr4j.benchmarks.peer.Sums;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * univocity's selection of columns: its rows have the two values alone, in the order in which they
 * were selected, and the others are skipped. The settings are those of {@link UnivocityReader}.
 */
final class UnivocitySumReader implements SumReader {
  @Override
  public Sums sum(byte[] export) {
    return sum(new StringReader(new String(export, UTF_8)));
  }

  @Override
  public Sums sum(InputStream export) {
    return sum(new InputStreamReader(export, UTF_8));
  }

  private static Sums sum(Reader export) {
    CsvParserSettings settings = UnivocityReader.settings();
    settings.setHeaderExtractionEnabled(true);
    settings.selectFields(DURATION_BILLED.wireName(), BILLING_CUSTOMER_DEBIT_EUR.wireName());
    CsvParser parser = new CsvParser(settings);
    parser.beginParsing(export);
    CallTotals totals = new CallTotals();
    for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
      add(row[0], row[1], totals);
    }
    parser.stopParsing();
    return totals.sums();
  }

  private static void add(@Nullable String billed, @Nullable String debit, CallTotals totals) {
    if (billed != null) {
      totals.addBilled(Integer.parseInt(billed));
    }
    if (debit != null) {
      totals.addDebit(new BigDecimal(debit));
    }
  }
}
