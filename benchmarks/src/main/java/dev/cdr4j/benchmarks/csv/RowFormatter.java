package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes rows of text of calls, for the libraries that write texts. Absent values are null. */
final class RowFormatter {
  private final List<String> header;
  private final int[] fields;
  private final Function<Instant, String> times;

  /**
   * Makes rows with the columns of a direction.
   *
   * @param times how times are written
   */
  RowFormatter(Direction direction, Function<Instant, String> times) {
    header = Columns.of(direction);
    fields = header.stream().mapToInt(Columns.ALL::indexOf).toArray();
    this.times = times;
  }

  String[] header() {
    return header.toArray(String[]::new);
  }

  @Nullable String[] row(Call call) {
    @Nullable String[] row = new @Nullable String[fields.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = text(call, fields[i]);
    }
    return row;
  }

  private @Nullable String text(Call call, int field) {
    return switch (field) {
      case 0 -> call.callid;
      case 1 -> call.callidIn;
      case 2 -> time(call.start);
      case 3 -> time(call.answer);
      case 4 -> time(call.hangup);
      case 5 -> seconds(call.duration);
      case 6 -> seconds(call.durationAnswered);
      case 7 -> seconds(call.durationBilled);
      case 8 -> call.cliNumber;
      case 9 -> call.cliName;
      case 10 -> call.cliPres;
      case 11 -> call.cliCountryCode;
      case 12 -> call.cliNumberType;
      case 13 -> call.didHash;
      case 14 -> call.didIntlNumber;
      case 15 -> call.number;
      case 16 -> call.numberCountryCode;
      case 17 -> call.numberType;
      case 18 -> call.dialstatus;
      case 19 -> call.invalidNumber;
      case 20 -> call.hangupcause;
      case 21 -> call.hangupsource;
      case 22 -> call.sipResponseCode;
      case 23 -> call.billingCustomerCostLabel;
      case 24 -> price(call.billingCustomerDebitEur);
      case 25 -> price(call.billingCustomerCreditEur);
      case 26 -> call.scenarioHash;
      case 27 -> call.scenarioName;
      case 28 -> call.packageName;
      case 29 -> call.customerField;
      default -> throw new IllegalArgumentException("there is no field " + field);
    };
  }

  private @Nullable String time(@Nullable Instant time) {
    return time == null ? null : times.apply(time);
  }

  private static @Nullable String seconds(@Nullable Integer seconds) {
    return seconds == null ? null : seconds.toString();
  }

  private static @Nullable String price(@Nullable BigDecimal price) {
    return price == null ? null : price.toPlainString();
  }
}
