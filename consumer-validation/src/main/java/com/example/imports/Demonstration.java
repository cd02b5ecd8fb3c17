package com.example.imports;

import dev.cdr4j.Cdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Checks a request of one call that was answered before it started. */
public final class Demonstration {
  private Demonstration() {}

  /** Takes the language of the messages, such as {@code fr}. */
  public static void main(String[] args) {
    try (ImportCheck check = new ImportCheck(Locale.forLanguageTag(args[0]))) {
      check.check(new ImportRequest("0800", List.of(call()))).forEach(System.out::println);
    }
  }

  private static Cdr call() {
    return OutboundCdr.builder()
        .callId(240711945874L)
        .timing(
            timing ->
                timing
                    .start(Instant.parse("2026-03-02T08:00:00Z"))
                    .answer(Instant.parse("2026-03-02T07:59:00Z")))
        .destination(destination -> destination.number(PhoneNumber.of("+33199004719")))
        .build();
  }
}
