package dev.cdr4j.examples.samples;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows of CSV under a header, quoted only where they must be, each line ended by CRLF.
 *
 * @param header the names of the columns, as they are spelled in the first line
 */
record CsvTable(List<String> header, char delimiter) {
  static final CsvTable INBOUND =
      new CsvTable(
          columns(
              """
              callid start answer hangup duration duration_answered duration_billed
              cli_number cli_name cli_pres cli_country_code cli_number_type
              did_hash did_intl_number hangupcause hangupsource sip_response_code
              billing_customer_cost_label billing_customer_debit_eur billing_customer_credit_eur
              scenario_hash scenario_name package_name customer_field
              """),
          ',');

  static final CsvTable OUTBOUND =
      new CsvTable(
          columns(
              """
              callid callid_in start answer hangup duration duration_answered duration_billed
              cli_number cli_name cli_pres cli_country_code cli_number_type
              number number_country_code number_type dialstatus invalid_number
              hangupcause hangupsource sip_response_code
              billing_customer_cost_label billing_customer_debit_eur billing_customer_credit_eur
              scenario_hash scenario_name package_name customer_field
              """),
          ',');

  /** The outbound columns after somebody has moved and renamed some of them by hand. */
  static final CsvTable OUTBOUND_SPREADSHEET =
      new CsvTable(
          List.of(
              "CallID",
              " Start ",
              "Answer",
              "Hangup",
              "Dial Status",
              "Number",
              "number_country_code",
              "number_type",
              "CLI_Number",
              "CLI_Name",
              "cli_pres",
              "cli_country_code",
              "cli_number_type",
              "Duration",
              "Duration_Answered",
              "Duration_Billed",
              "billing_customer_cost_label",
              "billing_customer_debit_eur",
              "billing_customer_credit_eur",
              "HANGUPCAUSE",
              "HANGUPSOURCE",
              "SIP_Response_Code",
              "callid_in",
              " invalid_number",
              "scenario_name",
              "scenario_hash",
              "package_name",
              "Customer_Field"),
          ';');

  String text(List<Map<String, String>> calls) {
    StringBuilder text = new StringBuilder(line(header));
    for (Map<String, String> call : calls) {
      text.append(line(call));
    }
    return text.toString();
  }

  /** The row of this call, with its line end. */
  String line(Map<String, String> call) {
    List<String> cells = new ArrayList<>();
    for (String column : header) {
      String wireName = column.replace(" ", "").toLowerCase(Locale.ROOT);
      cells.add(call.getOrDefault(wireName, ""));
    }
    return line(cells);
  }

  String headerLine() {
    return line(header);
  }

  private String line(List<String> cells) {
    return cells.stream().map(this::cell).collect(joining(String.valueOf(delimiter), "", "\r\n"));
  }

  private String cell(String value) {
    boolean quoted = value.chars().anyMatch(c -> c == delimiter || "\"\r\n".indexOf(c) >= 0);
    return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private static List<String> columns(String names) {
    return List.of(names.strip().split("\\s+"));
  }
}
