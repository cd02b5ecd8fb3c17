package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.model.WireTime;
import dev.cdr4j.benchmarks.peer.CdrFormatWriter;
import dev.cdr4j.benchmarks.peer.Library;
import dev.cdr4j.benchmarks.peer.Peer;
import dev.cdr4j.benchmarks.peer.RecordWriter;
import java.util.function.Supplier;

/** Ways to write typed records as CSV. */
public enum CsvWriters implements Peer {
  CDR4J(Library.CDR4J, "", () -> new CdrFormatWriter(Format.CSV)),
  FASTCSV_BY_HAND(
      Library.FASTCSV, "rows, times by hand", () -> new FastCsvWriter(WireTime::format)),
  FASTCSV(Library.FASTCSV, "rows, java.time", () -> new FastCsvWriter(WireTime.FORMATTER::format)),
  UNIVOCITY(Library.UNIVOCITY, "rows, java.time", UnivocityWriter::new),
  JACKSON(Library.JACKSON, "CSV data binding", JacksonCsvWriter::new),
  COMMONS_CSV(Library.COMMONS_CSV, "rows, java.time", CommonsCsvWriter::new),
  OPENCSV(Library.OPENCSV, "rows, java.time", OpenCsvWriter::new);

  private final Library library;
  private final String way;

  @SuppressWarnings("ImmutableEnumChecker") // suppliers have no state
  private final Supplier<RecordWriter<?>> supplier;

  CsvWriters(Library library, String way, Supplier<RecordWriter<?>> supplier) {
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

  public RecordWriter<?> create() {
    return supplier.get();
  }
}
