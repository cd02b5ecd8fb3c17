package dev.cdr4j.benchmarks.floor;

import dev.cdr4j.benchmarks.data.Source;
import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the tokens of JSON with Jackson's parser, and does nothing with them. */
final class TokenCounter implements Source.Reading {
  private final JsonMapper mapper = new JsonMapper();
  private long objects;

  /** How many objects there were. */
  long objects() {
    return objects;
  }

  @Override
  public void read(byte[] bytes) {
    try (JsonParser parser = mapper.createParser(bytes)) {
      count(parser);
    }
  }

  @Override
  public void read(InputStream in) {
    try (JsonParser parser = mapper.createParser(in)) {
      count(parser);
    }
  }

  private void count(JsonParser parser) {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        objects++;
      }
    }
  }
}
