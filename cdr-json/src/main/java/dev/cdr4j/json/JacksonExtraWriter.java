package dev.cdr4j.json;

import dev.cdr4j.Extra;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonGeneratorBase;

/**
 * Writes extras as what they are: JSON as its exact text, or, where JSON is not what is written, as
 * the tokens that it consists of.
 */
final class JacksonExtraWriter {
  /** What was read or built within a user's limits is not limited again. */
  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** Writes an extra that is a text, or a JSON value. */
  void write(Extra extra, JsonGenerator out) {
    if (!extra.isJson()) {
      out.writeString(extra.text());
    } else if (out instanceof JsonGeneratorBase) {
      out.writeRawValue(extra.text());
    } else {
      writeTokens(extra.text(), out);
    }
  }

  private void writeTokens(String text, JsonGenerator out) {
    boolean takesTexts = out.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (takesTexts && token.isNumeric()) {
          out.writeNumber(parser.getString());
        } else {
          out.copyCurrentEventExact(parser);
        }
      }
    }
  }
}
