package dev.cdr4j.csv.reading;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.reading.Event.Delivered;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A file without a fault, of which it is known where each of its records begins and ends. */
final class GoodFile {
  private final String name;
  private final CsvInput<? extends Cdr> input;
  private final char delimiter;
  private final List<String> columns;
  private final byte[] header;
  private final List<byte[]> rows;

  private GoodFile(
      String name,
      CsvInput<? extends Cdr> input,
      char delimiter,
      List<String> columns,
      byte[] header,
      List<byte[]> rows) {
    this.name = name;
    this.input = input;
    this.delimiter = delimiter;
    this.columns = columns;
    this.header = header;
    this.rows = rows;
  }

  private static GoodFile of(
      String name, CsvInput<? extends Cdr> input, char delimiter, String header, String... rows) {
    String names = header.replaceAll("⟦.*⟧|[␍␊]", "").replace('␉', '\t');
    return new GoodFile(
        name,
        input,
        delimiter,
        Arrays.asList(names.split(Pattern.quote(Character.toString(delimiter)), -1)),
        VisibleBytes.parse(header),
        Arrays.stream(rows).map(VisibleBytes::parse).toList());
  }

  /** Files of all sorts. In lines of a quoted value there is nothing that looks like a row. */
  static List<GoodFile> all() {
    CsvInput<? extends Cdr> inbound = CdrCsv.reader().inbound();
    CsvInput<? extends Cdr> outbound = CdrCsv.reader().outbound();
    return List.of(
        of(
            "inbound, LF, ends with a number",
            inbound,
            ',',
            "callid,start,did_hash,cli_name,duration␊",
            "1,2024-01-31 10:00:00,D1,\"Jane␊Doe\",65␊",
            "2,2024-01-31 10:00:01,,Max,␊",
            "3,2024-01-31 10:00:02,D1,\"␊\"\"Jane\"\"␊␊Doe\",-7␊",
            "\"4\",\"2024-01-31 10:00:03\",\"D1\",\"\",\"8\"␊"),
        of(
            "outbound, CRLF, ends with a datetime",
            outbound,
            ',',
            "callid,number,dialstatus,x,start␍␊",
            "1,+33123456789,ANSWER,\"a␍␊b\",2024-01-31 10:00:00␍␊",
            "2,+33123456789,BUSY,\"\",2024-01-31 10:00:01␍␊",
            "3,+33123456789,BUSY,,\"2024-01-31 10:00:02\"␍␊"),
        of(
            "outbound, CR, ends with a text",
            outbound,
            ',',
            "callid,start,callid_in,x,cli_name␍",
            "1,2024-01-31 10:00:00,0,a,Jane␍",
            "2,2024-01-31 10:00:01,1,\"a␍b\",\"Jane \"\"J\"\" Doe\"␍",
            "3,2024-01-31 10:00:02,1,,␍"),
        of(
            "inbound, byte order mark, semicolons, characters of several bytes, ends with an extra",
            inbound,
            ';',
            "⟦EF BB BF⟧callid;start;cli_name;prénom;ключ␊",
            "1;2024-01-31 10:00:00;José;日本;𝄞é𝄞␊",
            "2;2024-01-31 10:00:01;\"é␊ü\";;\"ключ␊\"␊",
            "3;2024-01-31 10:00:02;日;\"\";␊",
            "é4;2024-01-31 10:00:03;;x;\"\"␊"),
        of(
            "outbound, tabs, mixed line ends, ends with a price",
            outbound,
            '\t',
            "callid␉start␉billing_customer_debit_eur␊",
            "1␉2024-01-31 10:00:00␉12.50␍",
            "2␉2024-01-31 10:00:01␉-0.5␍␊",
            "3␉2024-01-31 10:00:02␉\"7\"␊",
            "4␉2024-01-31 10:00:03␉"),
        of(
            "outbound, ends with a call id",
            outbound,
            ',',
            "start,x,callid␊",
            "2024-01-31 10:00:00,a,240711945874␊",
            "2024-01-31 10:00:01,\"b\",\"7\"␊"));
  }

  CsvInput<? extends Cdr> input() {
    return input;
  }

  char delimiter() {
    return delimiter;
  }

  List<String> columns() {
    return columns;
  }

  int headerLength() {
    return header.length;
  }

  int size() {
    return rows.size();
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(header);
    rows.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** What a reader makes of the whole file. */
  List<Delivered> records() {
    List<Delivered> records = new ArrayList<>();
    for (Event event : Reading.handled(input, bytes())) {
      records.add((Delivered) event);
    }
    return records;
  }

  /** How many of the records are whole, each with its line end, in the first bytes of the file. */
  int recordsWithin(int length) {
    int end = header.length;
    int count = 0;
    for (byte[] row : rows) {
      end += row.length;
      boolean hasLineEnd = row[row.length - 1] == '\r' || row[row.length - 1] == '\n';
      if (end > length || !hasLineEnd) {
        break;
      }
      count++;
    }
    return count;
  }

  @Override
  public String toString() {
    return name;
  }
}
