package dev.cdr4j.benchmarks.json.dsljson;

import com.dslplatform.json.JsonConverter;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.NumberConverter;
import java.io.IOException;
import java.math.BigDecimal;

/** Prices of the wire, which are strings. DSL-JSON reads these by itself, but writes numbers. */
@JsonConverter(target = BigDecimal.class)
public final class BigDecimalConverter {
  private BigDecimalConverter() {}

  public static BigDecimal read(JsonReader<?> reader) throws IOException {
    return NumberConverter.deserializeDecimal(reader);
  }

  public static void write(JsonWriter writer, BigDecimal value) {
    writer.writeByte(JsonWriter.QUOTE);
    writer.writeAscii(value.toPlainString());
    writer.writeByte(JsonWriter.QUOTE);
  }
}
