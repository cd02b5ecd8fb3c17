package dev.cdr4j.csv.reading;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads a large source, for a test to run in a small Java virtual machine of its own. */
final class LargeSourceProgram {
  private static final String HEADER =
      "callid,callid_in,start,answer,hangup,duration,duration_answered,duration_billed,cli_number,"
          + "cli_name,number,number_country_code,dialstatus,hangupcause,hangupsource,"
          + "billing_customer_debit_eur,scenario_name,customer_field,x";
  private static final String ROW =
      "000000000000,240711945873,2024-01-31 10:00:00,2024-01-31 10:00:05,2024-01-31"
          + " 10:01:05,65,60,60,+33123456789,Jose,+447890123456,GB,ANSWER,16,CALLEE,12.50,\"Welcome,"
          + " all\",order42,y";
  private static final String SHORT_HEADER = "callid,start,number,cli_name";
  private static final String SHORT_ROW = "000000000000,2024-01-31 10:00:00,+33123456789,";

  private static final int MEGA = 1 << 20;

  private LargeSourceProgram() {}

  /**
   * Prints what came of the source that is named, of so many megabytes, read by so many threads.
   */
  public static void main(String[] args) throws IOException {
    long bytes = Long.parseLong(args[1]) * MEGA;
    InputStream source =
        switch (args[0]) {
          case "rows" -> new LargeSource(HEADER, ROW, bytes);
          case "line" ->
              new SequenceInputStream(
                  new ByteArrayInputStream((SHORT_HEADER + "\n").getBytes(StandardCharsets.UTF_8)),
                  new EndlessLine(bytes));
          case "stray-quotes" -> new LargeSource(SHORT_HEADER, SHORT_ROW + "\"Jane", bytes);
          case "rare-stray-quotes" ->
              new LargeSource(SHORT_HEADER, rows(20) + SHORT_ROW + "\"Jane", bytes);
          case "doubled-stray-quotes" ->
              new LargeSource(SHORT_HEADER, SHORT_ROW + "\"Jane \"\"", bytes);
          case "shifted-quotes" -> new LargeSource(SHORT_HEADER, SHORT_ROW + "a\",\"b", bytes);
          default -> throw new IllegalArgumentException(args[0]);
        };
    CsvInput<Cdr> input = CdrCsv.reader().parallel(Integer.parseInt(args[2]));
    long[] bytesRejected = {0};
    try (CdrReader<Cdr> reader =
        input.onReject(reject -> bytesRejected[0] += length(reject)).open(source)) {
      while (reader.read() != null) {
        // counting is enough
      }
      System.out.printf(
          Locale.ROOT,
          "%d delivered, %d rejected, %d bytes rejected%n",
          reader.delivered(),
          reader.rejected(),
          bytesRejected[0]);
    }
  }

  private static String rows(int count) {
    return (SHORT_ROW + "Jane\n").repeat(count);
  }

  private static int length(Reject reject) {
    return reject.rawBytes().length;
  }

  /** A line that does not end before the source does. */
  private static final class EndlessLine extends InputStream {
    private final long bytes;
    private long given;

    EndlessLine(long bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return given++ < bytes ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = (int) Math.min(length, bytes - given);
      Arrays.fill(buffer, offset, offset + count, (byte) 'x');
      given += count;
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
