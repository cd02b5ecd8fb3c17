package dev.cdr4j.rules;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import java.util.List;
import java.util.Map;

/** Which legs of a feed point at which of its inbound calls. */
final class InboundCallReferences implements FeedCheck {
  private final IdMemory calls;
  private final PendingLegs legs;
  private boolean hasCalls;

  InboundCallReferences(int ids) {
    calls = new IdMemory(ids);
    legs = new PendingLegs(ids);
  }

  @Override
  public void check(Cdr cdr, Findings findings) {
    if (cdr instanceof InboundCdr) {
      hasCalls = true;
      calls.add(cdr.callId());
      legs.resolve(cdr.callId());
    } else if (cdr instanceof OutboundCdr leg && leg.inboundCallId() != null) {
      if (!calls.contains(leg.inboundCallId())) {
        legs.add(leg.inboundCallId(), leg.callId(), !calls.hasForgotten());
      }
    }
  }

  @Override
  public void finish(Findings findings) {
    if (hasCalls) {
      legs.forEachMissing((call, leg) -> report(call, leg, 1, findings));
    }
  }

  void reportUnchecked(Findings findings) {
    if (hasCalls) {
      legs.countUnchecked((call, leg, records) -> report(call, leg, records, findings));
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
