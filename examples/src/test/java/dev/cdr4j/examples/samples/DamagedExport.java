package dev.cdr4j.examples.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An export with one damaged row of every kind among good ones, and the verdict on each. */
final class DamagedExport {
  private static final CsvTable TABLE = CsvTable.OUTBOUND;

  /** Stands for a name that is to be written as it is, without the quotes it would need. */
  private static final String RAW_NAME = "<name>";

  private final ByteArrayOutputStream export = new ByteArrayOutputStream();
  private final StringBuilder expected = new StringBuilder("record,line,field,kind\r\n");
  private final Iterator<Map<String, String>> unquotedCalls;
  private int records;
  private int lines;

  DamagedExport(List<Map<String, String>> outboundCalls) {
    // Quotes come in where the damage is about them, and nowhere else: a stray one then has the
    // neighbours that decide what a reader makes of it.
    this.unquotedCalls =
        outboundCalls.stream().filter(call -> TABLE.line(call).indexOf('"') < 0).iterator();
    text(TABLE.headerLine());
    breakDatetimes();
    breakSeconds();
    breakPricesAndMissing();
    keepOddities();
    breakStructure();
  }

  byte[] export() {
    return export.toByteArray();
  }

  byte[] expected() {
    return expected.toString().getBytes(UTF_8);
  }

  private void breakDatetimes() {
    good(4);
    reject("start", value -> value.replace(' ', 'T'), "INVALID_DATETIME");
    good(3);
    reject("answer", value -> value + "+01:00", "INVALID_DATETIME");
    good(2);
    reject("hangup", value -> value + "Z", "INVALID_DATETIME");
    good(4);
    reject("hangup", value -> value + ".250", "INVALID_DATETIME");
    good(2);
    reject("start", value -> "2026-02-30" + value.substring(10), "INVALID_DATETIME");
    good(3);
    reject("hangup", value -> value.substring(0, 10) + " 24:00:00", "INVALID_DATETIME");
    good(1);
    reject("answer", value -> value.substring(0, 17) + "60", "INVALID_DATETIME");
    good(3);
    reject("start", value -> "02/03/2026" + value.substring(10), "INVALID_DATETIME");
    good(3);
  }

  private void breakSeconds() {
    reject("duration", value -> value + ".5", "INVALID_SECONDS");
    good(3);
    reject("duration_answered", value -> "1e3", "INVALID_SECONDS");
    good(2);
    reject("duration", value -> "+" + value, "INVALID_SECONDS");
    good(2);
    reject("duration_billed", value -> "1 042", "INVALID_SECONDS");
    good(3);
    reject("duration_billed", value -> value + " ", "INVALID_SECONDS");
    good(1);
    reject("duration_answered", value -> value + "s", "INVALID_SECONDS");
    good(2);
    reject("duration", value -> "99999999999999999999", "NUMBER_OVERFLOW");
    good(4);
  }

  private void breakPricesAndMissing() {
    reject("billing_customer_debit_eur", value -> value.replace('.', ','), "INVALID_PRICE");
    good(2);
    reject("billing_customer_debit_eur", value -> value + " EUR", "INVALID_PRICE");
    good(3);
    reject("callid", value -> "", "MISSING_VALUE");
    good(2);
    reject("start", value -> "", "MISSING_VALUE");
    good(3);

    Map<String, String> twice = answeredCall();
    change(twice, "start", value -> value.replace(' ', 'T'));
    change(twice, "duration_answered", value -> value + ".0");
    expect("start", "INVALID_DATETIME");
    expect("duration_answered", "INVALID_SECONDS");
    row(TABLE.line(twice));
    good(2);

    expect("callid", "MISSING_VALUE");
    expect("start", "MISSING_VALUE");
    row(TABLE.line(Map.of()));
    good(2);
  }

  /** What looks odd and is no reason to reject a record. */
  private void keepOddities() {
    keep("dialstatus", value -> "FORWARDED");
    good(1);
    keep("duration", value -> "-3");
    keep("billing_customer_debit_eur", value -> value + "25");
    good(2);
    keep("billing_customer_debit_eur", value -> value.substring(0, value.indexOf('.')));
    keep("hangupcause", value -> "NORMAL_CLEARING");
    good(1);
    keep("cli_pres", value -> "allowed_not_screened");
    keep("number_country_code", value -> "UK");
    keep("sip_response_code", value -> "699");
    good(1);
    keep("hangup", value -> "2026-03-01 08:00:00");
    keep("cli_name", value -> "Atelier\r\nCyclope");
    text("\r\n\n");
    keep("customer_field", value -> "RDV 4711/b");

    String twice = TABLE.line(call());
    row(twice);
    row(twice);
    row(TABLE.line(call()).replace("\r\n", "\n"));
    good(3);
  }

  private void breakStructure() {
    expect("", "FIELD_COUNT");
    row(with("customer_field", value -> "").replace(",\r\n", "\r\n"));
    good(3);
    expect("", "FIELD_COUNT");
    row(withRawName("Martin, Léa"));
    good(2);
    expect("", "FIELD_COUNT");
    row(TABLE.line(call()).stripTrailing() + TABLE.line(call()));
    good(2);
    expect("cli_name", "MALFORMED_ENCODING");
    latin1Name("André");
    good(3);
    expect("cli_name", "TEXT_AFTER_QUOTE");
    row(withRawName("\"Martin, Léa\" (Paris)"));
    good(2);

    // Never closed on its own line: the quoted name further down ends what this one opened.
    expect("cli_name", "TEXT_AFTER_QUOTE");
    row(withRawName("\"Zoë Whitcombe"));
    good(1);
    keep("cli_name", value -> "Núñez, Inés");
    keep("cli_name", value -> "O'Neil \"Bob\"");
    good(3);

    // Never closed at all: no quote follows.
    expect("cli_name", "UNCLOSED_QUOTE");
    row(withRawName("\"Jürgen Groß"));
    good(5);

    expect("", "TRUNCATED");
    String lastLine = TABLE.line(call());
    row(lastLine.substring(0, lastLine.length() * 3 / 5));
  }

  private void good(int calls) {
    for (int i = 0; i < calls; i++) {
      row(TABLE.line(call()));
    }
  }

  private void keep(String field, UnaryOperator<String> change) {
    row(with(field, change));
  }

  private void reject(String field, UnaryOperator<String> change, String kind) {
    expect(field, kind);
    row(with(field, change));
  }

  /** Announces a problem of the next row. */
  private void expect(String field, String kind) {
    expected.append("%d,%d,%s,%s\r\n".formatted(records + 1, lines + 1, field, kind));
  }

  private void row(String line) {
    records++;
    text(line);
  }

  /** A name in ISO-8859-1, where all else is UTF-8. */
  private void latin1Name(String name) {
    String line = with("cli_name", value -> RAW_NAME);
    int start = line.indexOf(RAW_NAME);
    records++;
    text(line.substring(0, start));
    export.writeBytes(name.getBytes(ISO_8859_1));
    text(line.substring(start + RAW_NAME.length()));
  }

  private void text(String text) {
    lines += (int) text.chars().filter(c -> c == '\n').count();
    export.writeBytes(text.getBytes(UTF_8));
  }

  private Map<String, String> call() {
    return new HashMap<>(unquotedCalls.next());
  }

  /** The next call that has a value in most fields. */
  private Map<String, String> answeredCall() {
    Map<String, String> call = call();
    while (!call.getOrDefault("dialstatus", "").equals("ANSWER")) {
      call = call();
    }
    return call;
  }

  private String with(String field, UnaryOperator<String> change) {
    Map<String, String> call = answeredCall();
    change(call, field, change);
    return TABLE.line(call);
  }

  private static void change(Map<String, String> call, String field, UnaryOperator<String> change) {
    call.merge(field, "", (value, none) -> change.apply(value));
  }

  private String withRawName(String name) {
    return with("cli_name", value -> RAW_NAME).replace(RAW_NAME, name);
  }
}
