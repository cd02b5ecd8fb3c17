package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Reject;
import java.util.List;
import java.util.Map;

/** Which legs of a feed point at which of its inbound calls. */
final class InboundCallReferences implements FeedCheck {
  private final IdHash hash = new IdHash();
  private final IdMemory calls;
  private final PendingLegs legs;
  private boolean hasCalls;
  private boolean hasRejects;

  InboundCallReferences(int ids) {
    calls = new IdMemory(ids, hash);
    legs = new PendingLegs(ids, hash);
  }

  @Override
  public void check(Cdr cdr, Findings findings) {
    if (cdr instanceof OutboundCdr leg) {
      Id call = hash.ofInboundCall(leg);
      if (call != null && !calls.contains(call)) {
        legs.add(call, hash.of(leg), !calls.hasForgotten());
      }
    } else {
      Id call = hash.of(cdr);
      hasCalls = true;
      if (calls.add(call)) {
        legs.resolve(call);
      }
    }
  }

  /** Any reject may be an inbound call. */
  @Override
  public void rejected(Reject reject) {
    hasRejects = true;
  }

  @Override
  public void finish(Findings findings) {
    if (hasCalls && !hasRejects) {
      legs.forEachMissing((call, leg) -> report(call, leg, 1, findings));
    }
  }

  void reportUnchecked(Findings findings) {
    if (hasCalls) {
      legs.countUnchecked(hasRejects, (call, leg, records) -> report(call, leg, records, findings));
    }
  }

  private static void report(String call, String leg, long records, Findings findings) {
    findings.add(
        Direction.OUTBOUND,
        leg,
        List.of(CdrField.CALLID_IN),
        Map.of(CdrField.CALLID_IN, call),
        records);
  }
}
