package dev.cdr4j.benchmarks.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.benchmarks.model.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.Consumer;

/**
 * Reads exports with a library that takes characters. What is in memory is made a String first: on
 * these exports, in which not all is ASCII, that takes a fraction of the time of an {@link
 * InputStreamReader}.
 */
public interface TextCallReader extends CallReader {
  @Override
  default void read(byte[] export, Consumer<? super Call> records) throws IOException {
    read(new StringReader(new String(export, UTF_8)), records);
  }

  @Override
  default void read(InputStream export, Consumer<? super Call> records) throws IOException {
    read(new InputStreamReader(export, UTF_8), records);
  }

  /** Reads an export from a stream of characters. */
  void read(Reader export, Consumer<? super Call> records) throws IOException;
}
