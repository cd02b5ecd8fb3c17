package dev.cdr4j.csv.reading;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.testkit.Traffic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Rows under some header, without their line ends and as {@link VisibleBytes}: ordinary calls, and
 * the same with a cell or two that is odd, and rows that are none.
 */
enum RowPool {
  OUTBOUND(CdrCsv.reader().outbound(), names(CdrField.of(Direction.OUTBOUND))),
  INBOUND(CdrCsv.reader(), names(CdrField.of(Direction.INBOUND))),

  /** A column beyond the table, and no group of columns. */
  FEW(
      CdrCsv.reader().outbound(),
      List.of("callid", "start", "number", "duration", "x", "cli_name")),

  /** Parts of records whose columns are apart, and in another order. */
  SCATTERED(
      CdrCsv.reader().outbound(),
      List.of(
          "scenario_name",
          "hangupsource",
          "start",
          "cli_number_type",
          "cli_pres",
          "billing_customer_credit_eur",
          "hangupcause",
          "dialstatus",
          "callid_in",
          "package_name",
          "cli_name",
          "scenario_hash",
          "billing_customer_debit_eur",
          "callid",
          "sip_response_code",
          "customer_field",
          "cli_number")),

  /** Each row tells its direction, or by its values. */
  BOTH(CdrCsv.reader(), allAnd("direction", "x")),

  /** Values of inbound calls are extras. */
  FOREIGN(CdrCsv.reader().outbound(), names(List.of(CdrField.values())));

  private static final List<Cdr> CALLS =
      Traffic.seeded(11).forwardedShare(0.4).customerFields(0.3, "K#####").limit(40).list();

  private static final List<String> TEXT_COLUMNS =
      List.of(
          "cli_name",
          "scenario_name",
          "billing_customer_cost_label",
          "did_hash",
          "x",
          "customer_field",
          "number_type");

  private static final List<Odd> RIGHT =
      Stream.of(
              odd("callid", "0", "0123", "007", "abc-1", "-5", "\"77\"", "\"a,b\"", "x\"y"),
              odd("callid", "99999999999999", "123456789012345", "1234567890123456"),
              odd("callid", "123456789012345678", "1234567890123456789", "9".repeat(19)),
              odd("callid", "123456789012345a", "1".repeat(130), "k-\"\"", "é"),
              odd("callid_in", "0", "", "\"0\"", "05", "5", "leg-7", "\"\"", "123456789012345"),
              odd("start", "\"2024-02-29 23:59:59\"", "2023-12-31 00:00:00"),
              odd("start", "0000-01-01 00:00:00", "9999-12-31 23:59:59"),
              odd("answer", "0000-00-00 00:00:00", "", "\"\"", "2024-03-01 00:00:01"),
              odd("hangup", "\"0000-00-00 00:00:00\"", "", "2024-12-01 12:00:00"),
              odd("duration", "", "\"\"", "\"65\"", "00065", "0", "123456789012345"),
              odd("duration", "1234567890123456", "123456789012345678", "0".repeat(30) + "5"),
              odd("duration_billed", "", "7", "0000000", "12345678", "123456789"),
              odd("cli_number", "", "\"\"", "anonymous", "+", "+3", "+0312345", "0612345678"),
              odd("cli_number", "\"+33123456789\"", "+331234567890123", "+3312345678901234"),
              odd("cli_number", "-33123456789", "+33 1 23", "+33123456789 ", "\"+33,1\"", "é"),
              odd("number", "+12", "+1", "+", "++12", "+99999999999999999999", "112", "-", "*21#"),
              odd("cli_name", "", "\"\"", "\"Doe, Jane\"", "\"Doe \"\"J\"\"\"", "\"\"\"\""),
              odd(
                  "cli_name",
                  "Jane",
                  "\"Jane\"",
                  "-Jane",
                  "\"-Jane\"",
                  "-",
                  "--",
                  "J\"ne",
                  " \"a\""),
              odd("cli_name", "\"a␊b\"", "\"a␍␊b\"", "\"␍\"", "\"a,␊\"\",b\"", "\"a\"\"␊\"\"b\""),
              odd(
                  "cli_name",
                  "José 日本 𝄞",
                  "\"é\"",
                  "日".repeat(20),
                  "a",
                  "a␀",
                  "␀",
                  "␉",
                  "␎a",
                  "\"␋\""),
              odd("cli_pres", "", "-allowed", "\"allowed\"", "none of them", "\"a,b\""),
              odd("cli_country_code", "", "XX", "\"FR\"", "-F", "France"),
              odd("scenario_name", "", "\"\"", "\"a, b\"", "\"a \"\"b\"\"\"", "-x", "\"a␊\""),
              odd("package_name", "", "\"\"", "\"a, b\"", "-x", "a␀b", "é"),
              odd("scenario_hash", "", "\"\"", "\"0\"", "-0"),
              odd("did_hash", "", "\"\"", "\"x,y\"", "-"),
              odd("did_intl_number", "", "+33123456789", "\"+33123456789\"", "none"),
              odd("dialstatus", "", "BUSY", "\"BUSY\"", "-", "\"\"", "other"),
              odd("hangupcause", "", "16", "\"16\"", "999", "016", "cause"),
              odd("hangupsource", "", "\"\"", "gateway", "-gateway"),
              odd("sip_response_code", "", "200", "\"200\"", "0200", "2000"),
              odd("billing_customer_cost_label", "", "\"a, b\"", "-a", "\"\"", "\"a\"\"\""),
              odd("billing_customer_debit_eur", "", "\"\"", "0.00", "\"0.00\"", "00.50", "1.5"),
              odd("billing_customer_debit_eur", "0.000", "5", ".50", "-1.00", "-0.01", "12.345"),
              odd(
                  "billing_customer_debit_eur",
                  "12345.67",
                  "123456.78",
                  "1234567.89",
                  "12345678.90"),
              odd(
                  "billing_customer_debit_eur",
                  "99999.99",
                  "1234567890123.45",
                  "000000000000000.01"),
              odd("billing_customer_debit_eur", "1234", "12345678", "123456.789", "1234567.891"),
              odd("billing_customer_credit_eur", "", "0.00", "-0.00", "12.50", "00012.50"),
              odd("customer_field", "", "\"\"", "-a", "\"a,b\"", "\"\"\"a\"\"\""),
              odd("direction", "", "\"\"", "IN", "OUT", "\"OUT\"", "in", "outbound", "\"inbound\""),
              odd(
                  "x",
                  "",
                  "\"\"",
                  "a",
                  "\"a\"",
                  "\"a, b\"",
                  "\"a\"\"b\"",
                  "-a",
                  "\"a␊b\"",
                  "é",
                  "␀"))
          .flatMap(List::stream)
          .toList();

  private static final List<Odd> WRONG =
      Stream.of(
              odd("callid", "", "\"\"", "⟦E9⟧"),
              odd("start", "", "\"\"", "today", "2024-02-30 10:00:00", "0000-00-00 00:00:00"),
              odd("start", "2024-01-31 24:00:00", "2024-01-31T10:00:00", "2024-01-31 10:00:0"),
              odd("start", "2024-01-31 10:00:000", "2024-01-31 10:0a:00", "-024-01-31 10:00:00"),
              odd("answer", "never", "2024-13-01 00:00:00", "\"2024-01-31\""),
              odd("duration", "-5", "1e3", "6.5", "9".repeat(20), " 5", "\"5,\"", "5-", "\"5"),
              odd("duration_billed", "a", "12345678a", "99999999999999999999", "⟦FF⟧"),
              odd("cli_number", "⟦E9⟧", "+3312⟦FF⟧"),
              odd("cli_name", "⟦4A 6F 73 E9⟧", "\"⟦E6⟧\"", "\"Jane", "\"Jane\" Doe", "\"a␊b\" c"),
              odd("cli_name", "\"\" ", "\"a\"b\"", "\"a\"␀", "\"a\"-", "\"␊"),
              odd("scenario_name", "⟦E9⟧", "\"a\"-", "\"a"),
              odd("hangupcause", "⟦E9⟧", "\"a\" "),
              odd("billing_customer_debit_eur", "a", "1,50", "1.", "1.2a", "1.a2", "1..2", "a.00"),
              odd("billing_customer_debit_eur", "--1.00", "9".repeat(20), "1.0⟦E9⟧", "12/4.50"),
              odd("billing_customer_debit_eur", "12:50", "1-50", "1e50", "123456.78a", "123456.7a"),
              odd("billing_customer_debit_eur", "\"1.50", "0.00\"", "1234567:.89"),
              odd("direction", "up", "INOUT", "IN ", "⟦E9⟧"),
              odd("x", "⟦E9⟧", "\"⟦E9⟧\"", "\"a", "\"a\"b"))
          .flatMap(List::stream)
          .toList();

  @SuppressWarnings("ImmutableEnumChecker") // an input never changes
  private final CsvInput<? extends Cdr> input;

  @SuppressWarnings("ImmutableEnumChecker") // nor does the list
  private final List<String> columns;

  RowPool(CsvInput<? extends Cdr> input, List<String> columns) {
    this.input = input;
    this.columns = columns;
  }

  /** A cell as it stands in the file. */
  private record Odd(String column, String cell) {}

  private static List<Odd> odd(String column, String... cells) {
    return Stream.of(cells).map(cell -> new Odd(column, cell)).toList();
  }

  private static List<String> names(Collection<CdrField> fields) {
    return fields.stream().map(CdrField::wireName).toList();
  }

  private static List<String> allAnd(String... others) {
    List<String> names = new ArrayList<>(names(List.of(CdrField.values())));
    names.addAll(2, List.of(others));
    return names;
  }

  /** How the rows are read. */
  CsvInput<? extends Cdr> input() {
    return input;
  }

  /** The header, without its line end. */
  String header() {
    return String.join(",", columns);
  }

  /** Rows of ordinary calls. */
  Arbitrary<String> plain() {
    return row(Arbitraries.just(List.of()));
  }

  /** Rows with odd cells, which are right nevertheless. */
  Arbitrary<String> odd() {
    Arbitrary<Odd> odds =
        Arbitraries.frequencyOf(Tuple.of(9, oneOf(RIGHT)), Tuple.of(1, delimitersInQuotes()));
    return row(odds.list().ofMinSize(1).ofMaxSize(3));
  }

  /** As many delimiters as a row has, about. */
  private Arbitrary<Odd> delimitersInQuotes() {
    return Combinators.combine(
            Arbitraries.of(texts()),
            Arbitraries.integers().between(columns.size() - 2, columns.size() + 1))
        .as((column, count) -> new Odd(column, '"' + ",".repeat(count) + "a\""));
  }

  private List<String> texts() {
    return TEXT_COLUMNS.stream().filter(columns::contains).toList();
  }

  /** Rows with a cell or two that are wrong. */
  Arbitrary<String> wrong() {
    return row(oneOf(WRONG).list().ofMinSize(1).ofMaxSize(2));
  }

  private Arbitrary<Odd> oneOf(List<Odd> odds) {
    return Arbitraries.of(odds.stream().filter(each -> columns.contains(each.column)).toList());
  }

  /** Rows with texts in one column that are hard to tell apart: as long, and but a byte differs. */
  Arbitrary<List<String>> alike() {
    return Combinators.combine(
            Arbitraries.of(texts()),
            Arbitraries.chars().range('a', 'z'),
            Arbitraries.of(1, 5, 9, 12, 13, 17, 20, 41, 44, 49, 52, 126, 3000, 8190))
        .flatAs(
            (column, letter, leastLength) ->
                textsOf(letter, leastLength)
                    .flatMap(text -> row(Arbitraries.just(List.of(new Odd(column, text)))))
                    .list()
                    .ofMinSize(2)
                    .ofMaxSize(16));
  }

  private static Arbitrary<String> textsOf(char letter, int leastLength) {
    return Combinators.combine(
            Arbitraries.integers().between(leastLength, leastLength + 4),
            Arbitraries.integers().between(-12, 12),
            Arbitraries.of(letter, letter, letter, 'A', '-', '␀'),
            Arbitraries.of(true, false, false))
        .as(
            (length, fromTheMiddle, other, quoted) -> {
              StringBuilder text = new StringBuilder(Character.toString(letter).repeat(length));
              text.setCharAt(Math.floorMod(length / 2 + fromTheMiddle, length), other);
              return quoted ? '"' + text.toString() + '"' : text.toString();
            });
  }

  /** Lines that are no row: with a value too few or too many, or nothing. */
  Arbitrary<String> none() {
    return Combinators.combine(plain(), Arbitraries.integers().between(0, 9))
        .as(
            (row, damage) ->
                switch (damage) {
                  case 0 -> "";
                  case 1 -> row + ",";
                  case 2 -> row.substring(0, row.lastIndexOf(','));
                  case 3 -> row.substring(row.indexOf(',') + 1);
                  case 4 -> row.substring(0, row.indexOf(','));
                  case 5 -> row + "," + row;
                  case 6, 7 -> joined(row, 0);
                  default -> joined(row, damage - 7);
                });
  }

  /** The row with one cell in quotes, delimiter and all, in the place of two. */
  private static String joined(String row, int first) {
    List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
    cells.remove(first + 1);
    cells.set(first, "\"77,77\"");
    return String.join(",", cells);
  }

  private Arbitrary<String> row(Arbitrary<List<Odd>> odds) {
    return Combinators.combine(Arbitraries.of(CALLS), odds).as(this::row);
  }

  private String row(Cdr call, List<Odd> odds) {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      String cell = cell(call, column);
      for (Odd odd : odds) {
        cell = odd.column.equals(column) ? odd.cell : cell;
      }
      cells.add(cell);
    }
    return String.join(",", cells);
  }

  private static String cell(Cdr call, String column) {
    CdrField field = CdrField.find(column);
    String text =
        field != null ? field.text(call) : column.equals("x") ? "" : call.direction().toString();
    if (text == null) {
      return "";
    }
    return text.matches(".*[,\"].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
