package dev.cdr4j.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which way a call went: stated, told, or inferred, alike in every format. */
class DirectionTest {
  private static final String NONE = "(none)";

  /**
   * A record's properties beside call id and start, what the caller states, and what comes of it. A
   * name without a value is there, and empty.
   */
  @ParameterizedTest(name = "{0}, stated {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the names of one family decide, be there values or not
        "number=+33199004719 | (none) | OUT",
        "number              | (none) | OUT",
        "dialstatus=FAXED    | (none) | OUT",
        "callid_in           | (none) | OUT",
        "invalid_number      | (none) | OUT",
        "number_type         | (none) | OUT",
        "number_country_code | (none) | OUT",
        "did_hash=D1         | (none) | IN",
        "did_hash            | (none) | IN",
        "did_intl_number     | (none) | IN",
        // where both families are there, the values decide
        "number=1,did_hash         | (none) | OUT",
        "did_hash=D1,number,dialstatus | (none) | IN",
        "did_hash=D1,callid_in=0   | (none) | IN",
        "number=1,did_hash=D1      | (none) | DIRECTION_UNDECIDED",
        "number,did_hash           | (none) | DIRECTION_UNDECIDED",
        "cli_number=1              | (none) | DIRECTION_UNDECIDED",
        // what the record says of itself goes before what its names say
        "direction=IN              | (none) | IN",
        "direction=OUT             | (none) | OUT",
        "direction=inbound         | (none) | IN",
        "direction=Outbound        | (none) | OUT",
        "direction=IN,number=1     | (none) | IN",
        "direction=OUT,did_hash=D1 | (none) | OUT",
        "direction,number=1        | (none) | OUT",
        "direction                 | (none) | DIRECTION_UNDECIDED",
        "direction=SIDEWAYS        | (none) | INVALID_DIRECTION",
        // what the caller states goes before all, unless the record contradicts
        "cli_number=1              | IN  | IN",
        "number=1                  | IN  | IN",
        "number=1,did_hash=D1      | OUT | OUT",
        "direction=out             | OUT | OUT",
        "direction                 | IN  | IN",
        "direction=OUT             | IN  | DIRECTION_CONFLICT",
        "direction=inbound,number=1| OUT | DIRECTION_CONFLICT",
        "direction=SIDEWAYS        | OUT | INVALID_DIRECTION",
      })
  void isDecided(String properties, String stated, String outcome) {
    Row row = Row.bare("7");
    for (String property : properties.split(",", -1)) {
      String[] parts = property.split("=", -1);
      row = row.with(parts[0], parts.length > 1 ? parts[1] : null);
    }
    for (Format format : Format.values()) {
      Reading reading = read(format, row, stated);

      if (Direction.find(outcome) != null) {
        assertThat(reading.rejects()).as("%s", format).isEmpty();
        Cdr call = reading.records().get(0);
        assertThat(call.direction()).as("%s", format).isEqualTo(Direction.find(outcome));
        assertThat(call.extras().keySet()).as("nothing is lost").isEqualTo(foreign(row, call));
      } else {
        assertThat(reading.records()).as("%s", format).isEmpty();
        assertThat(reading.rejects().get(0).problems())
            .extracting(Problem::reason)
            .containsExactly(Reason.valueOf(outcome));
      }
    }
  }

  private static Reading read(Format format, Row row, String stated) {
    byte[] bytes = format.document(row).bytes();
    if (stated.equals(NONE)) {
      return Reading.handled(format.input(), bytes);
    }
    return Direction.find(stated) == Direction.INBOUND
        ? Reading.handled(format.input().inbound(), bytes)
        : Reading.handled(format.input().outbound(), bytes);
  }

  /** The values that the record has of fields of the other direction. */
  private static Set<String> foreign(Row row, Cdr call) {
    Set<String> names = new HashSet<>();
    row.values()
        .forEach(
            (name, text) -> {
              CdrField field = CdrField.find(name);
              boolean isNone = text == null || (name.equals("callid_in") && text.equals("0"));
              if (!isNone && field != null && !field.isDefinedFor(call.direction())) {
                names.add(name);
              }
            });
    return names;
  }

  @ParameterizedTest
  @EnumSource
  void anUndecidedRecordSaysHowToStateIt(Format format) {
    byte[] bytes = format.document(Row.bare("7")).bytes();

    assertThatExceptionOfType(CdrDataException.class)
        .isThrownBy(() -> format.input().readAll(bytes))
        .withMessageContaining("inbound()")
        .withMessageContaining("outbound()");
  }

  @ParameterizedTest
  @EnumSource
  void aStatedDirectionIsOfTheRecordsTypes(Format format) {
    byte[] bytes = format.document(Row.outbound("7"), Row.outbound("8")).bytes();

    assertThat(format.input().outbound().readAll(bytes))
        .extracting(call -> call.destination().number().toString())
        .containsExactly("+33199004719", "+33199004719");
    assertThat(format.input().inbound().readAll(bytes))
        .extracting(call -> call.extras().get("number"))
        .isEqualTo(List.of(Extra.ofText("+33199004719"), Extra.ofText("+33199004719")));
  }

  /** A file of both directions, of which each record is told. */
  @ParameterizedTest
  @EnumSource
  void bothDirectionsMayBeInOneSource(Format format) {
    byte[] bytes = format.document(Row.outbound("1"), Row.inbound("2"), Row.outbound("3")).bytes();

    assertThat(format.input().readAll(bytes))
        .extracting(Cdr::direction)
        .containsExactly(Direction.OUTBOUND, Direction.INBOUND, Direction.OUTBOUND);
  }
}
