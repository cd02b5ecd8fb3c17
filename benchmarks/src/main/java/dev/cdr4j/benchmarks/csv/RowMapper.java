package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.model.WireTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls of rows of text, with java.time and BigDecimal, as a careful user does whose library
 * stops at texts.
 */
final class RowMapper {
  private final int[] columns;

  /** Binds the columns by their names. */
  RowMapper(List<String> header) {
    columns = Columns.ALL.stream().mapToInt(header::indexOf).toArray();
  }

  /** The call of a row, of which a column's text is taken by the column's index. */
  Call map(IntFunction<? extends @Nullable String> row) {
    Call call = new Call();
    call.callid = text(row, 0);
    call.callidIn = text(row, 1);
    call.start = time(row, 2);
    call.answer = time(row, 3);
    call.hangup = time(row, 4);
    call.duration = seconds(row, 5);
    call.durationAnswered = seconds(row, 6);
    call.durationBilled = seconds(row, 7);
    call.cliNumber = text(row, 8);
    call.cliName = text(row, 9);
    call.cliPres = text(row, 10);
    call.cliCountryCode = text(row, 11);
    call.cliNumberType = text(row, 12);
    call.didHash = text(row, 13);
    call.didIntlNumber = text(row, 14);
    call.number = text(row, 15);
    call.numberCountryCode = text(row, 16);
    call.numberType = text(row, 17);
    call.dialstatus = text(row, 18);
    call.invalidNumber = text(row, 19);
    call.hangupcause = text(row, 20);
    call.hangupsource = text(row, 21);
    call.sipResponseCode = text(row, 22);
    call.billingCustomerCostLabel = text(row, 23);
    call.billingCustomerDebitEur = price(row, 24);
    call.billingCustomerCreditEur = price(row, 25);
    call.scenarioHash = text(row, 26);
    call.scenarioName = text(row, 27);
    call.packageName = text(row, 28);
    call.customerField = text(row, 29);
    return call;
  }

  private @Nullable String text(IntFunction<? extends @Nullable String> row, int field) {
    int column = columns[field];
    String text = column < 0 ? null : row.apply(column);
    return text == null || text.isEmpty() ? null : text;
  }

  private @Nullable Instant time(IntFunction<? extends @Nullable String> row, int field) {
    String text = text(row, field);
    return text == null
        ? null
        : LocalDateTime.parse(text, WireTime.FORMATTER).toInstant(ZoneOffset.UTC);
  }

  private @Nullable Integer seconds(IntFunction<? extends @Nullable String> row, int field) {
    String text = text(row, field);
    return text == null ? null : Integer.valueOf(text);
  }

  private @Nullable BigDecimal price(IntFunction<? extends @Nullable String> row, int field) {
    String text = text(row, field);
    return text == null ? null : new BigDecimal(text);
  }
}
