package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import dev.cdr4j.wire.FieldTexts;
import dev.cdr4j.wire.RecordBuffer;
import dev.cdr4j.wire.TimeObstacles;
import dev.cdr4j.wire.ValueEncoder;
import dev.cdr4j.wire.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes records as objects, and finds all that is in the way where one cannot be. */
final class JsonRecordEncoder extends FieldEncoder {
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final RecordBuffer buffer;
  private final JsonTextEncoder texts;
  private final ValueEncoder values = new ValueEncoder();
  private final TimeObstacles times;
  private final ExtraObstacles obstacles = new ExtraObstacles();
  private final DirectionProperty directions;
  private final JsonLayout layout;
  private final boolean writesNull;

  /** What stands before the value of each field: a comma, the name and a colon. */
  private final FieldTexts names;

  // of the record that is encoded
  private Direction direction = Direction.INBOUND;
  private Location place = Location.ofRecord(1, 1, 0);
  private List<Problem> problems = List.of();
  private int properties;
  private int linesInExtras;

  JsonRecordEncoder(RecordBuffer buffer, JsonWriteOptions options) {
    super(options.fields);
    this.buffer = buffer;
    texts = new JsonTextEncoder(buffer);
    layout = options.layout;
    writesNull = options.absentFields == AbsentFields.NULL;
    times = new TimeObstacles(options.fractions);
    directions = new DirectionProperty(options.fields, writesNull);
    names = new FieldTexts(field -> before() + '"' + field.wireName() + '"' + colon());
  }

  private String before() {
    return layout == JsonLayout.PRETTY ? ",\n    " : ",";
  }

  private String colon() {
    return layout == JsonLayout.PRETTY ? ": " : ":";
  }

  /**
   * Encodes a record from an index on. Afterwards {@link #problems} has all that is wrong with it;
   * if anything is, what was written is void.
   *
   * @return the index behind it
   */
  int encode(int start, Cdr cdr, Location place) {
    this.place = place;
    problems = List.of();
    properties = 0;
    linesInExtras = 0;
    direction = cdr.direction();
    int at = start;
    if (directions.isNeededFor(cdr)) {
      at = texts.put(name(at, Direction.WIRE_NAME), direction.toString());
    }
    at = putFields(at, cdr);
    for (Map.Entry<String, Extra> extra : cdr.extras().entrySet()) {
      at = putExtra(at, extra.getKey(), extra.getValue());
    }
    byte[] bytes = buffer.makeRoom(at, Words.PADDING);
    bytes[start] = '{'; // in place of the first comma
    if (layout == JsonLayout.PRETTY) {
      bytes[at++] = '\n';
      bytes[at++] = ' ';
      bytes[at++] = ' ';
    }
    bytes[at] = '}';
    return at + 1;
  }

  private int name(int at, String name) {
    byte[] before = before().getBytes(US_ASCII);
    int next = texts.put(put(at, before), name);
    properties++;
    return put(next, colon().getBytes(US_ASCII));
  }

  private int name(int at, CdrField field) {
    properties++;
    int room = FieldTexts.LONGEST + ValueEncoder.ROOM + Words.PADDING;
    return names.put(field, buffer.makeRoom(at, room), at);
  }

  /** Writes bytes, and leaves room for a value that is not a text. */
  private int put(int at, byte[] text) {
    byte[] bytes = buffer.makeRoom(at, (long) text.length + ValueEncoder.ROOM + Words.PADDING);
    System.arraycopy(text, 0, bytes, at, text.length);
    return at + text.length;
  }

  @Override
  protected byte @Nullable [] room(int at, int room) {
    return layout == JsonLayout.PRETTY ? null : buffer.makeRoom(at, room);
  }

  @Override
  protected boolean isSound() {
    return problems.isEmpty();
  }

  @Override
  protected int putAbsent(int at, CdrField field) {
    return writesNull && field.isDefinedFor(direction) ? put(name(at, field), NULL) : at;
  }

  @Override
  protected int putId(int at, CdrField field, long number) {
    int next = open(at, field);
    return close(ValueEncoder.number(buffer.bytes(), next, number));
  }

  @Override
  protected int putText(int at, CdrField field, String text) {
    boolean rarelyRecurs = field.isPersonal() || field.kind() == FieldKind.ID;
    int next = name(at, field);
    return rarelyRecurs ? texts.put(next, text) : texts.putRecurring(next, text);
  }

  @Override
  protected int putPhoneNumber(int at, CdrField field, PhoneNumber number) {
    if (!number.isE164()) {
      return putText(at, field, number.toString());
    }
    int next = open(at, field);
    return close(ValueEncoder.e164(buffer.bytes(), next, number.e164Digits().orElseThrow()));
  }

  /** The name of a property, and the opening quote of its value. */
  private int open(int at, CdrField field) {
    int next = name(at, field);
    buffer.bytes()[next] = '"';
    return next + 1;
  }

  private int close(int at) {
    buffer.bytes()[at] = '"';
    return at + 1;
  }

  @Override
  protected int putDatetime(int at, CdrField field, long epochSecond, int nano) {
    String obstacle = times.ofTime(epochSecond, nano);
    if (obstacle != null) {
      String text = Instant.ofEpochSecond(epochSecond, nano).toString();
      return refuse(at, field.wireName(), field, text, obstacle);
    }
    int next = open(at, field);
    return close(values.datetime(buffer.bytes(), next, epochSecond));
  }

  @Override
  protected int putSeconds(int at, CdrField field, long seconds, int nano) {
    String obstacle = times.ofDuration(nano);
    if (obstacle != null) {
      String text = Duration.ofSeconds(seconds, nano).toString();
      return refuse(at, field.wireName(), field, text, obstacle);
    }
    int next = name(at, field);
    return ValueEncoder.number(buffer.bytes(), next, seconds);
  }

  @Override
  protected int putPrice(int at, CdrField field, Price price) {
    int next = open(at, field);
    return close(ValueEncoder.price(buffer.bytes(), next, price));
  }

  private int putExtra(int at, String name, Extra extra) {
    CdrField field = CdrField.find(name);
    String obstacle = field == null ? null : ExtraObstacles.of(field, extra);
    if (obstacle != null) {
      return refuse(at, name, field, extra.text(), obstacle);
    }
    if (!extra.isJson()) {
      return texts.put(name(at, name), extra.text());
    }
    byte[] json = extra.text().getBytes(UTF_8);
    if (!obstacles.isJson(extra.text(), json)) {
      return refuse(at, name, null, extra.text(), ExtraObstacles.NOT_JSON);
    }
    for (int i = 0; i < json.length; i++) {
      if (json[i] == '\n' || json[i] == '\r') {
        if (layout == JsonLayout.LINES) {
          json[i] = ' ';
        } else if (json[i] == '\n' || i + 1 == json.length || json[i + 1] != '\n') {
          linesInExtras++;
        }
      }
    }
    return put(name(at, name), json);
  }

  private int refuse(
      int at, String name, @Nullable CdrField field, String rawValue, String detail) {
    if (problems.isEmpty()) {
      problems = new ArrayList<>();
    }
    String path = JsonPath.ROOT + JsonPath.step(name);
    Location location = place.ofValue(0, place.byteOffset(), path);
    problems.add(Problem.ofValue(Reason.NOT_WRITABLE, location, field, rawValue, detail));
    return at;
  }

  /** All that is wrong with the record that was encoded last. */
  List<Problem> problems() {
    return problems;
  }

  /** How many line ends there are in the record that was encoded last. */
  int lines() {
    return linesInExtras + (layout == JsonLayout.PRETTY ? properties + 1 : 0);
  }
}
