package com.example.invoices;

/** Small exports that the tests read. */
final class Exports {
  /** An answered and a missed outbound call. */
  static final String OUTBOUND =
      """
      callid,start,answer,duration_billed,cli_name,number,dialstatus,billing_customer_debit_eur
      1,2026-03-02 08:00:00,2026-03-02 08:00:07,60,Zoë,+33199004719,ANSWER,12.50
      2,2026-03-02 09:00:00,,0,,+33199004719,NOANSWER,0.00
      """;

  /** Two inbound calls, of which the last has a start that is none. */
  static final String BROKEN_INBOUND =
      """
      callid,start,did_intl_number,duration
      3,2026-03-02 10:00:00,+441632960001,5
      4,2026-02-30 10:00:00,+441632960001,1e3
      """;

  private Exports() {}
}
