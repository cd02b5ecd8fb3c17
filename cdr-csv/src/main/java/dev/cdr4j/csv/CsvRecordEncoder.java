package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.FieldKind;
import dev.cdr4j.Location;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.wire.FieldEncoder;
import dev.cdr4j.wire.TimeObstacles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encodes records under the columns of a file, and finds all that is in the way where one cannot.
 */
final class CsvRecordEncoder extends FieldEncoder {
  private final CellEncoder cells;
  private final CsvColumns columns;
  private final TimeObstacles times;
  private final boolean refuseUndeclared;
  private final int size;
  private final String[] extraNames;
  private final @Nullable CdrField[] extraFields;

  // of the record that is encoded
  private long number;
  private long line;
  private long offset;
  private Direction direction = Direction.INBOUND;
  private Map<String, Extra> extras = Map.of();
  private int placedExtras;
  private List<Problem> problems = List.of();

  CsvRecordEncoder(CellEncoder cells, CsvColumns columns, CsvWriteOptions options) {
    super(columns.fields());
    this.cells = cells;
    this.columns = columns;
    times = new TimeObstacles(options.fractions);
    refuseUndeclared = options.undeclaredExtras == UndeclaredExtras.REFUSE;
    size = columns.size();
    extraNames = columns.extras().toArray(new String[0]);
    extraFields = new @Nullable CdrField[extraNames.length];
    for (int i = 0; i < extraNames.length; i++) {
      extraFields[i] = CdrField.find(extraNames[i]);
    }
  }

  /**
   * Encodes a record from an index on. Afterwards {@link #problems} has all that is wrong with it;
   * if anything is, what was written is void.
   *
   * @param number the number of the record in the file, from 1
   * @param line the line on which it starts
   * @param offset how many bytes of the file stand before it
   * @return the index behind it
   */
  int encode(int start, Cdr cdr, long number, long line, long offset) {
    this.number = number;
    this.line = line;
    this.offset = offset;
    problems = List.of();
    direction = cdr.direction();
    extras = cdr.extras();
    placedExtras = 0;
    cells.begin(start, size);
    int at = putFields(putDirection(start), cdr);
    for (int i = 0; i < extraNames.length; i++) {
      at = putExtra(at, extraFields[i], extraNames[i]);
    }
    if (placedExtras < extras.size() && refuseUndeclared) {
      extras.forEach(this::refuseUndeclared);
    }
    return cells.endRow(start, at);
  }

  private int putDirection(int at) {
    Direction expected = columns.direction();
    if (expected != null && expected != direction) {
      Location place =
          location().ofValue(columns.hasDirectionColumn() ? 1 : 0, offset, Direction.WIRE_NAME);
      String detail = direction + " in a file whose records are all " + expected;
      add(Problem.ofValue(Reason.DIRECTION_CONFLICT, place, null, null, detail));
    }
    return columns.hasDirectionColumn() ? cells.endCell(cells.name(at, direction.toString())) : at;
  }

  @Override
  protected byte[] room(int at, int room) {
    return cells.room(at, room);
  }

  @Override
  protected boolean isSound() {
    return problems.isEmpty() && cells.lines() == 1;
  }

  @Override
  protected int putAbsent(int at, CdrField field) {
    return !extras.isEmpty() && !field.isDefinedFor(direction)
        ? putExtra(at, field, field.wireName())
        : cells.endCell(at);
  }

  @Override
  protected int putId(int at, CdrField field, long number) {
    return cells.endCell(cells.number(at, number));
  }

  @Override
  protected int putText(int at, CdrField field, String text) {
    boolean rarelyRecurs = field.isPersonal() || field.kind() == FieldKind.ID;
    int end =
        rarelyRecurs
            ? cells.text(at, field.kind(), text)
            : cells.recurringText(at, field.kind(), text);
    return end == CellEncoder.LACKING
        ? refuse(at, field.wireName(), field, text, cells.lacking())
        : cells.endCell(end);
  }

  @Override
  protected int putPhoneNumber(int at, CdrField field, PhoneNumber number) {
    return number.isE164()
        ? cells.endCell(cells.e164(at, number.e164Digits().orElseThrow()))
        : putText(at, field, number.toString());
  }

  @Override
  protected int putDatetime(int at, CdrField field, long epochSecond, int nano) {
    String obstacle = times.ofTime(epochSecond, nano);
    if (obstacle != null) {
      String text = Instant.ofEpochSecond(epochSecond, nano).toString();
      return refuse(at, field.wireName(), field, text, obstacle);
    }
    return cells.endCell(cells.datetime(at, epochSecond));
  }

  @Override
  protected int putSeconds(int at, CdrField field, long seconds, int nano) {
    String obstacle = times.ofDuration(nano);
    if (obstacle != null) {
      String text = Duration.ofSeconds(seconds, nano).toString();
      return refuse(at, field.wireName(), field, text, obstacle);
    }
    return cells.endCell(cells.number(at, seconds));
  }

  @Override
  protected int putPrice(int at, CdrField field, Price price) {
    return cells.endCell(cells.price(at, price));
  }

  /** Writes the extra that belongs to a column, if the record has it. */
  private int putExtra(int at, @Nullable CdrField field, String name) {
    Extra extra = extras.get(name);
    if (extra == null) {
      return cells.endCell(at);
    }
    placedExtras++;
    String text = extra.text();
    if (field != null && !isReadAs(field, text)) {
      return refuse(at, name, field, text, "in this column it means that there is no value");
    }
    int end = cells.text(at, field == null ? null : field.kind(), text);
    return end == CellEncoder.LACKING
        ? refuse(at, name, field, text, cells.lacking())
        : cells.endCell(end);
  }

  /** Whether a reader, to which the column is the field's, finds this text in it. */
  private static boolean isReadAs(CdrField field, String text) {
    Object value = field.parse(text);
    return value != null && value.toString().equals(text);
  }

  private void refuseUndeclared(String name, Extra extra) {
    if (!columns.hasExtra(name)) {
      String detail = "it has no column: declare it with extras(...)";
      add(problem(name, CdrField.find(name), extra.text(), detail));
    }
  }

  private int refuse(
      int at, String name, @Nullable CdrField field, String rawValue, String detail) {
    add(problem(name, field, rawValue, detail));
    return cells.endCell(at);
  }

  private Problem problem(String name, @Nullable CdrField field, String rawValue, String detail) {
    int column = columns.names().indexOf(name) + 1;
    return Problem.ofValue(
        Reason.NOT_WRITABLE, location().ofValue(column, offset, name), field, rawValue, detail);
  }

  private void add(Problem problem) {
    if (problems.isEmpty()) {
      problems = new ArrayList<>();
    }
    problems.add(problem);
  }

  /** The place of the record that was encoded last. */
  Location location() {
    return Location.ofRecord(number, line, offset);
  }

  /** All that is wrong with the record that was encoded last. */
  List<Problem> problems() {
    return problems;
  }
}
