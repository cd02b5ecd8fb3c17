package dev.cdr4j.json;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import java.util.List;
import java.util.Set;

/** When a record is written with the property that states its direction. */
final class DirectionProperty {
  private final List<CdrField> ofInbound;
  private final List<CdrField> ofOutbound;
  private final boolean writesNull;

  /**
   * What decides it.
   *
   * @param fields the fields that are written
   * @param writesNull whether those of the record's direction are written that have no value
   */
  DirectionProperty(Set<CdrField> fields, boolean writesNull) {
    ofInbound = telling(fields, Direction.INBOUND);
    ofOutbound = telling(fields, Direction.OUTBOUND);
    this.writesNull = writesNull;
  }

  private static List<CdrField> telling(Set<CdrField> fields, Direction direction) {
    return fields.stream().filter(field -> field.onlyDirection() == direction).sorted().toList();
  }

  /** Whether the names of the other properties do not tell a reader the direction. */
  boolean isNeededFor(Cdr cdr) {
    for (String name : cdr.extras().keySet()) {
      if (CdrField.find(name) != null) {
        return true;
      }
    }
    for (CdrField field : cdr.direction() == Direction.INBOUND ? ofInbound : ofOutbound) {
      if (writesNull || field.value(cdr) != null) {
        return false;
      }
    }
    return true;
  }
}
