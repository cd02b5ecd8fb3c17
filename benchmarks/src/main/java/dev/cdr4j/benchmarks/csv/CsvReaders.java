package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.peer.CdrFormatReader;
import dev.cdr4j.benchmarks.peer.Library;
import dev.cdr4j.benchmarks.peer.Peer;
import dev.cdr4j.benchmarks.peer.RecordReader;
import java.util.function.Supplier;

/** Ways to read CSV into typed records. */
public enum CsvReaders implements Peer {
  CDR4J(Library.CDR4J, "", () -> new CdrFormatReader(Format.CSV)),
  FASTCSV_CALLBACKS(Library.FASTCSV, "callbacks, decoded by hand", FastCsvCallbackReader::new),
  FASTCSV_NAMED(Library.FASTCSV, "named records, java.time", FastCsvNamedReader::new),
  UNIVOCITY(Library.UNIVOCITY, "rows, java.time", UnivocityReader::new),
  JACKSON(Library.JACKSON, "CSV data binding", JacksonCsvReader::new),
  COMMONS_CSV(Library.COMMONS_CSV, "records, java.time", CommonsCsvReader::new),
  OPENCSV(Library.OPENCSV, "rows, java.time", OpenCsvReader::new);

  private final Library library;
  private final String way;

  @SuppressWarnings("ImmutableEnumChecker") // suppliers have no state
  private final Supplier<RecordReader<?>> supplier;

  CsvReaders(Library library, String way, Supplier<RecordReader<?>> supplier) {
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
