package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Location;
import dev.cdr4j.Reject;
import dev.cdr4j.wire.OpenTarget;
import dev.cdr4j.wire.RecordBuffer;
import dev.cdr4j.wire.RecordTarget;

/** An open JSON target. */
final class JsonCdrWriter implements CdrWriter {
  private final OpenTarget target;
  private final RecordBuffer buffer;
  private final JsonRecordEncoder records;
  private final String opening;
  private final String separator;
  private final String ending;
  private final String emptyEnding;
  private final int linesPerSeparator;
  private long line = 1;
  private long written;

  JsonCdrWriter(JsonWriteOptions options, RecordTarget target) {
    this.target = new OpenTarget(target);
    buffer = this.target.buffer();
    records = new JsonRecordEncoder(buffer, options);
    switch (options.layout) {
      case COMPACT -> {
        opening = "[";
        separator = ",";
        ending = "]";
        emptyEnding = "[]";
      }
      case PRETTY -> {
        opening = "[\n  ";
        separator = ",\n  ";
        ending = "\n]\n";
        emptyEnding = "[]\n";
      }
      default -> {
        opening = "";
        separator = "\n";
        ending = "\n";
        emptyEnding = "";
      }
    }
    linesPerSeparator = separator.contains("\n") ? 1 : 0;
  }

  @Override
  public void write(Cdr cdr) {
    requireNonNull(cdr, "cdr must not be null");
    target.prepare();
    String before = written == 0 ? opening : separator;
    int start = put(buffer.end(), before);
    long recordLine = line + (written == 0 && opening.isEmpty() ? 0 : linesPerSeparator);
    Location place = Location.ofRecord(written + 1, recordLine, buffer.offset(start));
    int end = records.encode(start, cdr, place);
    if (!records.problems().isEmpty()) {
      throw new CdrDataException(Reject.of(place, records.problems(), new byte[0], UTF_8, false));
    }
    buffer.accept(end);
    line = recordLine + records.lines();
    written++;
  }

  private int put(int at, String text) {
    byte[] bytes = buffer.makeRoom(at, text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[at + i] = (byte) text.charAt(i);
    }
    return at + text.length();
  }

  @Override
  public long written() {
    return written;
  }

  @Override
  public void flush() {
    target.flush();
  }

  /** Writes the end, and leaves the target open. */
  void finish() {
    end();
    target.flush();
  }

  private void end() {
    buffer.accept(put(buffer.end(), written == 0 ? emptyEnding : ending));
  }

  @Override
  public void close() {
    target.close(this::end);
  }
}
