package dev.cdr4j.json;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.Reason;
import dev.cdr4j.wire.FieldSet;
import dev.cdr4j.wire.RecordDecoder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Takes the properties of one object after the other from a parser to a {@link RecordDecoder}. */
final class JacksonRecordDecoder {
  private static final int BEFORE_ALL = -1;

  private final RecordView<?> view;
  private final ValueDeserializer<?> deserializer;
  private final RecordDecoder decoder;
  private final FieldSet fields = new FieldSet();
  private final Set<String> extraNames = new HashSet<>();
  private final JacksonProblems problems = new JacksonProblems();

  private boolean hasDirection;
  private boolean isBusy;

  JacksonRecordDecoder(RecordView<?> view, ValueDeserializer<?> deserializer) {
    this.view = view;
    this.deserializer = deserializer;
    decoder = RecordDecoder.ofTexts(view.direction());
  }

  /** Whether an object is being decoded, in the middle of which another is met. */
  boolean isBusy() {
    return isBusy;
  }

  /**
   * Decodes the object at whose start, or first property, a parser stands; it stands at its end
   * then.
   *
   * @throws CdrMismatchException if the object is not accepted
   */
  Cdr decode(JsonParser parser, DeserializationContext context) {
    isBusy = true;
    try {
      clear();
      TokenStreamLocation start = parser.currentTokenLocation();
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        parser.nextToken();
      }
      for (int place = 0; parser.currentToken() == JsonToken.PROPERTY_NAME; place++) {
        String name = parser.currentName();
        parser.nextToken();
        property(parser, context, name, place);
        parser.nextToken();
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        context.reportWrongTokenException(view.type(), JsonToken.END_OBJECT, "no property either");
      }
      finish(start);
      if (!problems.isEmpty()) {
        throw problems.exception(parser, view.type());
      }
      return decoder.record();
    } finally {
      isBusy = false;
    }
  }

  private void clear() {
    decoder.clear();
    fields.clear();
    extraNames.clear();
    problems.clear();
    hasDirection = false;
  }

  /** Takes a property, at whose value the parser stands. */
  private void property(JsonParser parser, DeserializationContext context, String name, int place) {
    CdrField field = CdrField.find(name);
    boolean isDirection = name.strip().equalsIgnoreCase(Direction.WIRE_NAME);
    if (!view.isWhole() && (field == null || !view.fields().contains(field))) {
      context.handleUnknownProperty(parser, deserializer, view.type(), name);
    } else if (!isNew(name, field, isDirection)) {
      reject(parser, place, Reason.DUPLICATE_NAME, name, field);
    } else if (field != null) {
      takeField(parser, place, name, field);
    } else if (isDirection) {
      takeDirection(parser, place, name);
    } else if (name.isBlank()) {
      reject(parser, place, Reason.BLANK_NAME, name, null);
    } else {
      takeExtra(parser, place, name);
    }
  }

  private boolean isNew(String name, @Nullable CdrField field, boolean isDirection) {
    if (field != null) {
      return fields.add(field);
    }
    if (isDirection) {
      boolean isNew = !hasDirection;
      hasDirection = true;
      return isNew;
    }
    return extraNames.add(name);
  }

  private void takeField(JsonParser parser, int place, String name, CdrField field) {
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      String text = JacksonTokens.scalar(parser);
      Reason reason = text == null ? JsonRecordDecoder.wrongType(field) : decoder.set(field, text);
      if (reason != null) {
        reject(parser, place, reason, name, field);
        return;
      }
    }
    if (isRequired(field) && !decoder.has(field)) {
      TokenStreamLocation at = parser.currentTokenLocation();
      problems.add(place, Reason.MISSING_VALUE, name, field, null, at);
    }
  }

  private void takeDirection(JsonParser parser, int place, String name) {
    JsonToken token = parser.currentToken();
    boolean isText = token == JsonToken.VALUE_STRING;
    if (token == JsonToken.VALUE_NULL || (isText && parser.getString().isEmpty())) {
      return;
    }
    Reason reason = isText ? decoder.setDirection(parser.getString()) : Reason.INVALID_DIRECTION;
    if (reason != null) {
      reject(parser, place, reason, name, null);
    }
  }

  private void takeExtra(JsonParser parser, int place, String name) {
    TokenStreamLocation at = parser.currentTokenLocation();
    Extra extra = JacksonTokens.extra(parser);
    if (extra == null) {
      problems.add(place, Reason.MALFORMED_JSON, name, null, null, at);
    } else {
      decoder.addExtra(name, extra);
    }
  }

  private void reject(
      JsonParser parser, int place, Reason reason, String name, @Nullable CdrField field) {
    TokenStreamLocation at = parser.currentTokenLocation();
    problems.add(place, reason, name, field, JacksonTokens.raw(parser), at);
  }

  private boolean isRequired(CdrField field) {
    return (field == CdrField.CALLID || field == CdrField.START) && view.fields().contains(field);
  }

  private void finish(TokenStreamLocation start) {
    require(CdrField.CALLID, "0", start);
    require(CdrField.START, "0000-01-01 00:00:00", start);
    Reason reason = decoder.decideDirection(fields);
    if (reason != null && !problems.areFor(Reason.INVALID_DIRECTION)) {
      problems.addOfWhole(reason, start);
    }
  }

  /** Sees to a field without which there is no record, though a part may not have it. */
  private void require(CdrField field, String fallback, TokenStreamLocation start) {
    if (!isRequired(field)) {
      decoder.set(field, fallback);
    } else if (!fields.contains(field)) {
      problems.add(BEFORE_ALL, Reason.MISSING_VALUE, field.wireName(), field, null, start);
    }
  }
}
