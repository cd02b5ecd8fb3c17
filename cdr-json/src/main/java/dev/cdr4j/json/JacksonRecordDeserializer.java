package dev.cdr4j.json;

import dev.cdr4j.CdrField;
import dev.cdr4j.Reason;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads records, or parts of them, from objects. */
final class JacksonRecordDeserializer<T> extends StdDeserializer<T> {
  private final RecordView<T> view;

  JacksonRecordDeserializer(RecordView<T> view) {
    super(view.type());
    this.view = view;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    JsonToken token = parser.currentToken();
    // Where the id of a type came first, its property has been read.
    if (token == JsonToken.START_OBJECT
        || token == JsonToken.PROPERTY_NAME
        || token == JsonToken.END_OBJECT) {
      return view.fromRecord().apply(decoder(context).decode(parser, context));
    }
    if (token == JsonToken.VALUE_EMBEDDED_OBJECT
        && view.type().isInstance(parser.getEmbeddedObject())) {
      return view.type().cast(parser.getEmbeddedObject());
    }
    TokenStreamLocation place = parser.currentTokenLocation();
    String raw = JacksonTokens.raw(parser);
    throw JacksonProblems.ofValue(parser, Reason.NOT_A_RECORD, raw, view.type(), place);
  }

  /** A decoder for the whole call of the mapper, as it is costly to make, and of one thread. */
  private JacksonRecordDecoder decoder(DeserializationContext context) {
    if (context.getAttribute(this) instanceof JacksonRecordDecoder known && !known.isBusy()) {
      return known;
    }
    JacksonRecordDecoder decoder = new JacksonRecordDecoder(view, this);
    context.setAttribute(this, decoder);
    return decoder;
  }

  @Override
  public @Nullable Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types) {
    return types.deserializeTypedFromObject(parser, context);
  }

  /** A record is never changed, so there is nothing to merge into. */
  @Override
  public Boolean supportsUpdate(DeserializationConfig config) {
    return false;
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public Collection<Object> getKnownPropertyNames() {
    return List.copyOf(view.fields().stream().map(CdrField::wireName).toList());
  }
}
