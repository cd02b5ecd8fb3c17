package dev.cdr4j.formats;

import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import java.time.Instant;

/** Calls to be written. */
final class Calls {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private Calls() {}

  static OutboundCdr.Builder outbound(String id) {
    return OutboundCdr.builder()
        .callId(id)
        .timing(timing -> timing.start(START))
        .destination(destination -> destination.number(PhoneNumber.of("+33199004719")));
  }

  static InboundCdr.Builder inbound(String id) {
    return InboundCdr.builder()
        .callId(id)
        .timing(timing -> timing.start(START))
        .did(did -> did.hash("E9TJ5CWK"));
  }
}
