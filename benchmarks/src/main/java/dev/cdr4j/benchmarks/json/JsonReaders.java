package dev.cdr4j.benchmarks.json;

import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.peer.CdrFormatReader;
import dev.cdr4j.benchmarks.peer.Library;
import dev.cdr4j.benchmarks.peer.Peer;
import dev.cdr4j.benchmarks.peer.RecordReader;
import java.util.function.Supplier;

/** Ways to read JSON into typed records. */
public enum JsonReaders implements Peer {
  CDR4J(Library.CDR4J, "", () -> new CdrFormatReader(Format.JSON)),
  JACKSON(Library.JACKSON, "data binding", JacksonJson::withPattern),
  JACKSON_BY_HAND(Library.JACKSON, "data binding, times by hand", JacksonJson::withTimesByHand),
  JACKSON2(Library.JACKSON2, "data binding", Jackson2Json::new),
  FASTJSON2(Library.FASTJSON2, "data binding", Fastjson2Json::new),
  DSL_JSON(Library.DSL_JSON, "generated converter", DslJsonJson::new),
  AVAJE_JSONB(Library.AVAJE_JSONB, "generated adapter", AvajeJson::new),
  GSON(Library.GSON, "data binding", GsonJson::new),
  MOSHI(Library.MOSHI, "data binding", MoshiJson::new);

  private final Library library;
  private final String way;

  @SuppressWarnings("ImmutableEnumChecker") // suppliers have no state
  private final Supplier<RecordReader<?>> supplier;

  JsonReaders(Library library, String way, Supplier<RecordReader<?>> supplier) {
    this.library = library;
    this.way = way;
    this.supplier = supplier;
  }

  @Override
  public Library library() {
    return library;
  }

  @Override
  public String way() {
    return way;
  }

  public RecordReader<?> create() {
    return supplier.get();
  }
}
