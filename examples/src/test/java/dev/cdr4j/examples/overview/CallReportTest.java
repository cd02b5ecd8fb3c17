package dev.cdr4j.examples.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.csv.CdrCsv;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class CallReportTest {
  private static String report(String csv) {
    CallStatistics calls = new CallStatistics();
    CdrCsv.reader().readAll(csv).forEach(calls);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CallReport(calls, new Page(new PrintStream(out, true, UTF_8))).print();
    return out.toString(UTF_8);
  }

  @Test
  void saysThatThereAreNoCalls() {
    assertThat(report("callid,start,number\n")).isEqualToIgnoringNewLines("CALLS  none");
  }

  @Test
  void isReadable() {
    assertThat(
            report(
                """
                callid,start,answer,duration_answered,duration_billed,number,dialstatus,\
                hangupcause,billing_customer_cost_label,billing_customer_debit_eur
                1,2026-03-02 10:00:00,2026-03-02 10:00:04,3600,3600,+33,ANSWER,16,Mobile,100.00
                2,2026-03-02 10:20:00,2026-03-02 10:20:10,-5,60,+33,ANSWER,16,Mobile,1.00
                3,2026-03-02 10:40:00,,0,0,+33,BUSY,17,,0.00
                4,2026-03-02 23:40:00,,0,0,+33,BUSY,CRANKBACK,,
                5,2026-03-02 23:40:00,,0,0,+33,BUSY,35,,
                """))
        .isEqualToNormalizingNewlines(
            """
            CALLS  2026-03-02 10:00:00 to 2026-03-02 23:40:00 UTC; the share answered is the ASR

                                  calls   share
              Outbound                5
                        busy          3  60.0 %  ##########
                        answered      2  40.0 %  ######

            DURATIONS  of the answered calls, as h:mm:ss; the mean talk time is the ACD

                                          total     mean   median  90 % within  longest
              Outbound  talk time       1:00:00  1:00:00  1:00:00      1:00:00  1:00:00
                        billed time     1:01:00  0:30:30  0:01:00      1:00:00  1:00:00
                        time to answer  0:00:14  0:00:07  0:00:04      0:00:10  0:00:10
              Left out as negative or over 31 days: 1

            MONEY  in units of the account's currency, such as euros: the files have cents

                          cost  credit  net cost
              Outbound  1.0100  0.0000    1.0100

            DESTINATIONS  by the name they are billed under, the most costly first; minutes as billed

                         calls  answered  minutes    cost  a minute
              Mobile         2   100.0 %     61.0  1.0100    0.0166
              (no name)      3     0.0 %      0.0  0.0000         -

            HOURS  calls that start in each hour of the day, UTC

              3 |                               ##
                |                               ##
                |                               ##                                     ##
                |                               ##                                     ##
                |                               ##                                     ##
                |                               ##                                     ##
              0 +------------------------------------------------------------------------
                   0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23

              The busiest hour began on Monday, 2 March 2026, 10:00 UTC, with 3 calls.

            HANG-UP CAUSES  by ITU-T Q.850

                                        calls   share
              16  Normal call clearing      2  40.0 %  ######
              17  User busy                 1  20.0 %  ###
              35  (not in the table)        1  20.0 %  ###
                  CRANKBACK                 1  20.0 %  ###
            """);
  }
}
