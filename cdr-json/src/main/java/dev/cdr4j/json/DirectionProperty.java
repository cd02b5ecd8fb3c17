package dev.cdr4j.json;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;

/** When a record is written with the property that states its direction. */
final class DirectionProperty {
  private DirectionProperty() {}

  /**
   * Whether the names of the other properties do not tell a reader the direction.
   *
   * @param writesNull whether fields of the record's direction that have no value are written
   */
  static boolean isNeededFor(Cdr cdr, boolean writesNull) {
    for (String name : cdr.extras().keySet()) {
      if (CdrField.find(name) != null) {
        return true;
      }
    }
    return !writesNull && !hasFieldOfItsOwn(cdr);
  }

  private static boolean hasFieldOfItsOwn(Cdr cdr) {
    if (cdr instanceof InboundCdr in) {
      return in.did().hash() != null || in.did().number() != null;
    }
    OutboundCdr out = (OutboundCdr) cdr;
    return out.destination().number() != null
        || out.dialStatus() != null
        || out.inboundCallId() != null
        || out.invalidNumber() != null
        || out.destination().countryCode() != null
        || out.destination().numberType() != null;
  }
}
