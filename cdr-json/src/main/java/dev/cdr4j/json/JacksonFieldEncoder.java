package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.wire.FieldEncoder;
import dev.cdr4j.wire.TimeObstacles;
import dev.cdr4j.wire.ValueEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the values of one record as properties of an object that is open. A generator knows itself
 * where it is, so the indices of the superclass are all 0.
 */
final class JacksonFieldEncoder extends FieldEncoder {
  private final JsonGenerator out;
  private final Object value;
  private final boolean writesNull;
  private final TimeObstacles times;
  private final ExtraObstacles obstacles = new ExtraObstacles();
  private final DirectionProperty directions;
  private final ValueEncoder values = new ValueEncoder();
  private Direction direction = Direction.INBOUND;

  /**
   * An encoder.
   *
   * @param fields the fields that are written
   * @param directions tells when the direction is written, for these fields
   * @param value what is written, as errors tell it
   */
  JacksonFieldEncoder(
      Set<CdrField> fields,
      DirectionProperty directions,
      JsonWriteOptions options,
      JsonGenerator out,
      Object value) {
    super(fields);
    this.out = out;
    this.value = value;
    writesNull = options.absentFields == AbsentFields.NULL;
    times = new TimeObstacles(options.fractions);
    this.directions = directions;
  }

  /** Writes a record with all that it has. */
  void putRecord(Cdr cdr, JacksonExtraWriter extras) {
    if (directions.isNeededFor(cdr)) {
      out.writeStringProperty(Direction.WIRE_NAME, cdr.direction().toString());
    }
    putPart(cdr);
    for (Map.Entry<String, Extra> extra : cdr.extras().entrySet()) {
      putExtra(extra.getKey(), extra.getValue(), extras);
    }
  }

  /** Writes the fields that are wanted of a record. */
  void putPart(Cdr cdr) {
    direction = cdr.direction();
    putFields(0, cdr);
  }

  private void putExtra(String name, Extra extra, JacksonExtraWriter extras) {
    CdrField field = CdrField.find(name);
    check(name, field, extra.text(), field == null ? null : ExtraObstacles.of(field, extra));
    if (extra.isJson() && !obstacles.isJson(extra.text(), extra.text().getBytes(UTF_8))) {
      check(name, field, extra.text(), ExtraObstacles.NOT_JSON);
    }
    out.writeName(name);
    extras.write(extra, out);
  }

  private void check(
      String name, @Nullable CdrField field, String rawValue, @Nullable String obstacle) {
    if (obstacle != null) {
      throw JacksonProblems.notWritable(out, name, field, rawValue, obstacle)
          .prependPath(value, name);
    }
  }

  @Override
  protected int putAbsent(int at, CdrField field) {
    if (writesNull && field.isDefinedFor(direction)) {
      out.writeNullProperty(field.wireName());
    }
    return at;
  }

  @Override
  protected int putId(int at, CdrField field, long number) {
    return putText(at, field, Long.toString(number));
  }

  @Override
  protected int putText(int at, CdrField field, String text) {
    out.writeStringProperty(field.wireName(), text);
    return at;
  }

  @Override
  protected int putPhoneNumber(int at, CdrField field, PhoneNumber number) {
    return putText(at, field, number.toString());
  }

  @Override
  protected int putDatetime(int at, CdrField field, long epochSecond, int nano) {
    String obstacle = times.ofTime(epochSecond, nano);
    if (obstacle != null) {
      check(field.wireName(), field, Instant.ofEpochSecond(epochSecond, nano).toString(), obstacle);
    }
    byte[] text = new byte[ValueEncoder.ROOM];
    int length = values.datetime(text, 0, epochSecond);
    return putText(at, field, new String(text, 0, length, US_ASCII));
  }

  @Override
  protected int putSeconds(int at, CdrField field, long seconds, int nano) {
    String obstacle = times.ofDuration(nano);
    if (obstacle != null) {
      check(field.wireName(), field, Duration.ofSeconds(seconds, nano).toString(), obstacle);
    }
    out.writeNumberProperty(field.wireName(), seconds);
    return at;
  }

  @Override
  protected int putPrice(int at, CdrField field, Price price) {
    return putText(at, field, price.toString());
  }
}
