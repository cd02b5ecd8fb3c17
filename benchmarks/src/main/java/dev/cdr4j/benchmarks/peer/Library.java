package dev.cdr4j.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The libraries that are measured. */
public enum Library {
  CDR4J("cdr4j"),
  AVAJE_JSONB("avaje-jsonb"),
  COMMONS_CSV("Commons CSV"),
  DSL_JSON("DSL-JSON"),
  FASTCSV("FastCSV"),
  FASTJSON2("fastjson2"),
  GSON("Gson"),
  JACKSON("Jackson"),
  JACKSON2("Jackson 2"),
  MOSHI("Moshi"),
  OPENCSV("OpenCSV"),
  UNIVOCITY("univocity-parsers");

  private final String label;

  Library(String label) {
    this.label = label;
  }

  /** The name that people know. */
  public String label() {
    return label;
  }

  /** The version that the build put on the class path. */
  public String version() {
    Properties versions = new Properties();
    try (InputStream in = Library.class.getResourceAsStream("versions.properties")) {
      versions.load(Objects.requireNonNull(in, "versions.properties must be there"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(versions.getProperty(name()), name());
  }
}
