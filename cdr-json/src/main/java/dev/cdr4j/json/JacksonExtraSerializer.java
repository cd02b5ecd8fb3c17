package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Extra;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes extras that stand alone. */
final class JacksonExtraSerializer extends StdScalarSerializer<Extra> {
  private final JacksonExtraWriter extras;

  JacksonExtraSerializer(JacksonExtraWriter extras) {
    super(Extra.class);
    this.extras = extras;
  }

  @Override
  public void serialize(Extra extra, JsonGenerator out, SerializationContext context) {
    if (extra.isJson()
        && !new ExtraObstacles().isJson(extra.text(), extra.text().getBytes(UTF_8))) {
      throw JacksonProblems.notWritable(out, null, null, extra.text(), ExtraObstacles.NOT_JSON);
    }
    extras.write(extra, out);
  }
}
