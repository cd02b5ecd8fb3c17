package dev.cdr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Direction;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Reject;
import dev.cdr4j.wire.SourceOpener;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to read JSON. Immutable: every method that sets something returns another instance. Start
 * from {@link CdrJson#reader()}.
 *
 * <p>A source may be an array of records, an object whose values are records (the platform's API
 * sends either), one record, or several such texts one behind the other, on lines of their own or
 * not. It is UTF-8, or what its byte order mark says. An object without properties has no records.
 *
 * <p>Strings and numbers are read alike, {@code null} is absent. Names are bound in any order and
 * case; what is not a field of the table is kept in {@link Cdr#extras()}, a value other than a
 * string as its exact JSON text. The grammar is that of RFC 8259, without any leniency.
 *
 * <p>Where the syntax of a record in an array or an object is broken, there is no way on: the
 * records before it are delivered, and what is left is rejected with it. A broken text on lines of
 * its own costs these.
 *
 * @param <T> the type of the records
 */
public final class JsonInput<T extends Cdr> implements CdrInput<T> {
  private static final int LARGEST = 1 << 30;

  private final JsonReadOptions options;

  private JsonInput(JsonReadOptions options) {
    this.options = options;
  }

  static JsonInput<Cdr> standard() {
    return new JsonInput<>(new JsonReadOptions());
  }

  static JsonInput<Cdr> ofResponse(@Nullable Long id) {
    return standard()
        .with(
            o -> {
              o.isResponse = true;
              o.expectedId = id;
            });
  }

  private JsonInput<T> with(Consumer<JsonReadOptions> change) {
    return new JsonInput<>(options.with(change));
  }

  @Override
  public JsonInput<InboundCdr> inbound() {
    return new JsonInput<>(options.with(o -> o.direction = Direction.INBOUND));
  }

  @Override
  public JsonInput<OutboundCdr> outbound() {
    return new JsonInput<>(options.with(o -> o.direction = Direction.OUTBOUND));
  }

  @Override
  public JsonInput<T> onReject(Consumer<? super Reject> handler) {
    requireNonNull(handler, "handler must not be null");
    return with(o -> o.rejectHandler = handler);
  }

  /**
   * States that the source is newline-delimited: every line is one record, and a source without any
   * lines is no error. A line that holds more than one value, or a part of one, is rejected, and
   * the next one read on its own. Without this the layout is found out. It does not go for
   * responses of the API.
   */
  public JsonInput<T> lines() {
    return with(o -> o.lines = true);
  }

  /**
   * Limits the length of a value to a number of bytes, 65,536 by default; of an array or object to
   * that of its text. A longer one rejects its record.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public JsonInput<T> maxFieldLength(int bytes) {
    require(bytes, Integer.MAX_VALUE, "maxFieldLength");
    return with(o -> o.maxFieldLength = bytes);
  }

  /**
   * Limits the length of a record to a number of bytes, 1,048,576 by default. A longer one is
   * rejected, in pieces of that length; so this bounds the memory that reading takes.
   *
   * @throws IllegalArgumentException if it is less than 1, or more than 1,073,741,824
   */
  public JsonInput<T> maxRecordLength(int bytes) {
    require(bytes, LARGEST, "maxRecordLength");
    return with(o -> o.maxRecordLength = bytes);
  }

  /**
   * Limits the length of a number to a number of characters, 1,000 by default, wherever it stands
   * in a record. A longer one rejects its record: programs that compute with what extras hold may
   * take very long over it. Digits in a text do not count.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public JsonInput<T> maxNumberLength(int characters) {
    require(characters, Integer.MAX_VALUE, "maxNumberLength");
    return with(o -> o.maxNumberLength = characters);
  }

  /**
   * Limits how deep a value may be nested, 64 by default: {@code [1]} is one level. A deeper one
   * rejects its record.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public JsonInput<T> maxNesting(int levels) {
    require(levels, Integer.MAX_VALUE, "maxNesting");
    return with(o -> o.maxNesting = levels);
  }

  /**
   * Sets how many bytes are read at a time, 131,072 by default. More seldom helps; less saves
   * memory where many sources are open at once.
   *
   * @throws IllegalArgumentException if it is less than 1, or more than 1,073,741,824
   */
  public JsonInput<T> bufferSize(int bytes) {
    require(bytes, LARGEST, "bufferSize");
    return with(o -> o.bufferSize = bytes);
  }

  private static void require(int value, int most, String name) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be from 1 to " + most);
    }
  }

  private SourceOpener<CdrReader<T>> opener() {
    return new SourceOpener<>(UTF_8, source -> new JsonCdrReader<T>(source, options));
  }

  @Override
  public CdrReader<T> open(Path path) throws IOException {
    return opener().open(path);
  }

  @Override
  public CdrReader<T> open(InputStream in) throws IOException {
    return opener().open(in);
  }

  @Override
  public CdrReader<T> open(Reader in) throws IOException {
    return opener().open(in);
  }

  @Override
  public CdrReader<T> open(String text) {
    return opener().open(text);
  }

  @Override
  public CdrReader<T> open(byte[] bytes) {
    return opener().open(bytes);
  }
}
