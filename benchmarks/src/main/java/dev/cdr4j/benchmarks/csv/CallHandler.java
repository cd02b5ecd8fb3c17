package dev.cdr4j.benchmarks.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.cdr4j.benchmarks.model.Call;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes calls of the characters of a row right where they stand in FastCSV's buffer: times, seconds
 * and prices without a text in between, and one shared text for each that recurs. The header row
 * tells which column is which, and makes an empty call.
 */
final class CallHandler extends AbstractBaseCsvCallbackHandler<Call> {
  private final FieldDecoder decoder = new FieldDecoder(Columns.ALL.size());
  private final List<String> header = new ArrayList<>();
  private int[] fields = {};
  private Call call = new Call();
  private long rows;

  /** Whether the last row was one of data. */
  boolean isBehindHeader() {
    return rows > 1;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    call = new Call();
  }

  @Override
  protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
    if (rows == 0) {
      header.add(new String(buffer, offset, length));
    } else if (length > 0) {
      decode(fields[column], buffer, offset, length);
    }
  }

  @Override
  protected Call buildRecord() {
    if (rows++ == 0) {
      fields = header.stream().mapToInt(Columns.ALL::indexOf).toArray();
    }
    return call;
  }

  private void decode(int field, char[] buffer, int offset, int length) {
    switch (field) {
      case 0 -> call.callid = new String(buffer, offset, length);
      case 1 -> call.callidIn = new String(buffer, offset, length);
      case 2 -> call.start = decoder.time(buffer, offset, length);
      case 3 -> call.answer = decoder.time(buffer, offset, length);
      case 4 -> call.hangup = decoder.time(buffer, offset, length);
      case 5 -> call.duration = decoder.seconds(buffer, offset, length);
      case 6 -> call.durationAnswered = decoder.seconds(buffer, offset, length);
      case 7 -> call.durationBilled = decoder.seconds(buffer, offset, length);
      case 8 -> call.cliNumber = new String(buffer, offset, length);
      case 9 -> call.cliName = decoder.recurring(field, buffer, offset, length);
      case 10 -> call.cliPres = decoder.recurring(field, buffer, offset, length);
      case 11 -> call.cliCountryCode = decoder.recurring(field, buffer, offset, length);
      case 12 -> call.cliNumberType = decoder.recurring(field, buffer, offset, length);
      case 13 -> call.didHash = decoder.recurring(field, buffer, offset, length);
      case 14 -> call.didIntlNumber = decoder.recurring(field, buffer, offset, length);
      case 15 -> call.number = new String(buffer, offset, length);
      case 16 -> call.numberCountryCode = decoder.recurring(field, buffer, offset, length);
      case 17 -> call.numberType = decoder.recurring(field, buffer, offset, length);
      case 18 -> call.dialstatus = decoder.recurring(field, buffer, offset, length);
      case 19 -> call.invalidNumber = decoder.recurring(field, buffer, offset, length);
      case 20 -> call.hangupcause = decoder.recurring(field, buffer, offset, length);
      case 21 -> call.hangupsource = decoder.recurring(field, buffer, offset, length);
      case 22 -> call.sipResponseCode = decoder.recurring(field, buffer, offset, length);
      case 23 -> call.billingCustomerCostLabel = decoder.recurring(field, buffer, offset, length);
      case 24 -> call.billingCustomerDebitEur = decoder.price(buffer, offset, length);
      case 25 -> call.billingCustomerCreditEur = decoder.price(buffer, offset, length);
      case 26 -> call.scenarioHash = decoder.recurring(field, buffer, offset, length);
      case 27 -> call.scenarioName = decoder.recurring(field, buffer, offset, length);
      case 28 -> call.packageName = decoder.recurring(field, buffer, offset, length);
      case 29 -> call.customerField = new String(buffer, offset, length);
      default -> throw new IllegalArgumentException("there is no field " + field);
    }
  }
}
