package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.BILLING_CUSTOMER_CREDIT_EUR;
import static dev.cdr4j.CdrField.BILLING_CUSTOMER_DEBIT_EUR;

import dev.cdr4j.Billing;
import dev.cdr4j.Cdr;
import dev.cdr4j.Price;
import org.jspecify.annotations.Nullable;

/** The form of prices, and their sign. */
final class PriceChecks {
  private static final int MOST_DECIMALS = 2;
  private static final Price CENT = Price.ofCents(100, 2);

  private PriceChecks() {}

  static void scale(Cdr cdr, Findings findings) {
    Billing billing = cdr.billing();
    if (isMisscaled(billing.debit())) {
      findings.add(cdr, BILLING_CUSTOMER_DEBIT_EUR);
    }
    if (isMisscaled(billing.credit())) {
      findings.add(cdr, BILLING_CUSTOMER_CREDIT_EUR);
    }
  }

  private static boolean isMisscaled(@Nullable Price price) {
    return price != null && price.scale() > MOST_DECIMALS;
  }

  /** Whether the call costs something; less than a cent is nothing that can be charged. */
  static boolean isDebited(Cdr cdr) {
    Price debit = cdr.billing().debit();
    return debit != null && debit.compareTo(CENT) >= 0;
  }

  static void negative(Cdr cdr, Findings findings) {
    Billing billing = cdr.billing();
    if (isNegative(billing.debit())) {
      findings.add(cdr, BILLING_CUSTOMER_DEBIT_EUR);
    }
    if (isNegative(billing.credit())) {
      findings.add(cdr, BILLING_CUSTOMER_CREDIT_EUR);
    }
  }

  private static boolean isNegative(@Nullable Price price) {
    return price != null && price.unscaledCents() < 0;
  }
}
