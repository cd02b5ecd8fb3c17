package dev.cdr4j.json;

import dev.cdr4j.Cdr;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes records, or parts of them, as objects. */
final class JacksonRecordSerializer<T> extends StdSerializer<T> {
  private final RecordView<T> view;
  private final JsonWriteOptions options;
  private final JacksonExtraWriter extras;
  private final DirectionProperty directions;

  JacksonRecordSerializer(RecordView<T> view, JsonWriteOptions options, JacksonExtraWriter extras) {
    super(view.type());
    this.view = view;
    this.options = options;
    this.extras = extras;
    directions = new DirectionProperty(view.fields(), options.absentFields == AbsentFields.NULL);
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializationContext context) {
    out.writeStartObject(value);
    writeProperties(value, out);
    out.writeEndObject();
  }

  @Override
  public void serializeWithType(
      T value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
    WritableTypeId id =
        types.writeTypePrefix(out, context, types.typeId(value, JsonToken.START_OBJECT));
    writeProperties(value, out);
    types.writeTypeSuffix(out, context, id);
  }

  private void writeProperties(T value, JsonGenerator out) {
    Cdr cdr = view.toRecord().apply(value);
    JacksonFieldEncoder encoder =
        new JacksonFieldEncoder(view.fields(), directions, options, out, value);
    if (view.isWhole()) {
      encoder.putRecord(cdr, extras);
    } else {
      encoder.putPart(cdr);
    }
  }
}
