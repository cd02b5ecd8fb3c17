package dev.cdr4j.benchmarks.json;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.CallReader;
import dev.cdr4j.benchmarks.peer.CallWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** DSL-JSON, with the converters that its processor generates. */
final class DslJsonJson implements CallReader, CallWriter {
  private final DslJson<Object> dslJson =
      new DslJson<>(new DslJson.Settings<>().includeServiceLoader().skipDefaultValues(true));
  private final JsonReader.ReadObject<Call> calls =
      Objects.requireNonNull(dslJson.tryFindReader(Call.class), "the generated reader");

  @Override
  public void read(byte[] export, Consumer<? super Call> records) throws IOException {
    JsonReader<Object> reader = dslJson.newReader(export);
    if (reader.getNextToken() != '[') {
      throw reader.newParseError("not an array");
    }
    if (reader.getNextToken() == ']') {
      return;
    }
    records.accept(calls.read(reader));
    while (reader.getNextToken() == ',') {
      reader.getNextToken();
      records.accept(calls.read(reader));
    }
    reader.checkArrayEnd();
  }

  @Override
  public void read(InputStream export, Consumer<? super Call> records) throws IOException {
    Iterator<Call> iterator = dslJson.iterateOver(Call.class, export);
    if (iterator != null) {
      iterator.forEachRemaining(records);
    }
  }

  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) throws IOException {
    JsonWriter writer = dslJson.newWriter();
    dslJson.iterateOver(records.iterator(), Call.class, out, writer);
  }
}
