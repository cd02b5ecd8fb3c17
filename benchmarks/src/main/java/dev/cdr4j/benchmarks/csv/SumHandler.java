package dev.cdr4j.benchmarks.csv;

import static dev.cdr4j.CdrField.BILLING_CUSTOMER_DEBIT_EUR;
import static dev.cdr4j.CdrField.DURATION_BILLED;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.cdr4j.benchmarks.peer.Sums;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Adds two columns up right where their characters stand in FastCSV's buffer. No row makes a
 * record, and no value an object: prices of two decimals, as most are, are added up as numbers.
 */
final class SumHandler extends AbstractBaseCsvCallbackHandler<Sums> {
  private static final int USUAL_SCALE = 2;

  private final FieldDecoder decoder = new FieldDecoder(0);
  private int billedColumn = -1;
  private int debitColumn = -1;
  private boolean behindHeader;
  private long billedSeconds;
  private long usualDebit;
  private BigDecimal otherDebit = BigDecimal.ZERO;

  @Override
  protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
    if (!behindHeader) {
      bind(column, new String(buffer, offset, length));
    } else if (column == billedColumn) {
      if (length > 0) {
        billedSeconds += decoder.seconds(buffer, offset, length);
      }
    } else if (column == debitColumn && length > 0) {
      addDebit(decoder.unscaledPrice(buffer, offset, length), decoder.priceScale());
    }
  }

  private void bind(int column, String name) {
    if (name.equals(DURATION_BILLED.wireName())) {
      billedColumn = column;
    } else if (name.equals(BILLING_CUSTOMER_DEBIT_EUR.wireName())) {
      debitColumn = column;
    }
  }

  private void addDebit(long unscaled, int scale) {
    if (scale == USUAL_SCALE) {
      usualDebit = Math.addExact(usualDebit, unscaled);
    } else {
      otherDebit = otherDebit.add(BigDecimal.valueOf(unscaled, scale));
    }
  }

  @Override
  protected @Nullable Sums buildRecord() {
    behindHeader = true;
    return null;
  }

  Sums sums() {
    return new Sums(billedSeconds, BigDecimal.valueOf(usualDebit, USUAL_SCALE).add(otherDebit));
  }
}
