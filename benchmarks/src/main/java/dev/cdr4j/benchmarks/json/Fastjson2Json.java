package dev.cdr4j.benchmarks.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.alibaba.fastjson2.JSONException;
import com.alibaba.fastjson2.JSONFactory;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.JSONWriter;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.CallReader;
import dev.cdr4j.benchmarks.peer.CallWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** fastjson2, which has the datetimes of the wire built in. It reads all of a stream at once. */
final class Fastjson2Json implements CallReader, CallWriter {
  private static final String DATETIME = "yyyy-MM-dd HH:mm:ss";

  private final JSONReader.Context reading = JSONFactory.createReadContext();
  private final JSONWriter.Context writing = JSONFactory.createWriteContext();

  Fastjson2Json() {
    reading.setDateFormat(DATETIME);
    reading.setZoneId(ZoneOffset.UTC);
    writing.setDateFormat(DATETIME);
    writing.setZoneId(ZoneOffset.UTC);
    writing.config(JSONWriter.Feature.LargeObject); // more than 64 MB
  }

  @Override
  public void read(byte[] export, Consumer<? super Call> records) {
    try (JSONReader reader = JSONReader.of(export, reading)) {
      read(reader, records);
    }
  }

  @Override
  public void read(InputStream export, Consumer<? super Call> records) {
    try (JSONReader reader = JSONReader.of(export, UTF_8, reading)) {
      read(reader, records);
    }
  }

  private static void read(JSONReader reader, Consumer<? super Call> records) {
    if (!reader.nextIfArrayStart()) {
      throw new JSONException("not an array");
    }
    while (!reader.nextIfArrayEnd()) {
      records.accept(reader.read(Call.class));
    }
  }

  @Override
  public void write(List<Call> records, Direction direction, OutputStream out) throws IOException {
    try (JSONWriter writer = JSONWriter.ofUTF8(writing)) {
      writer.writeAny(records);
      writer.flushTo(out);
    }
  }
}
