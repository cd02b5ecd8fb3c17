package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.data.Format;
import dev.cdr4j.benchmarks.peer.CdrFormatReader;
import dev.cdr4j.benchmarks.peer.Library;
import dev.cdr4j.benchmarks.peer.Peer;
import dev.cdr4j.benchmarks.peer.SumReader;
import java.util.function.Supplier;

/** Ways to sum two columns of CSV up. The first is what the others are compared with. */
public enum CsvSumReaders implements Peer {
  CDR4J_SCAN(Library.CDR4J, "scan", CdrScanSumReader::new),
  CDR4J_RECORDS(
      Library.CDR4J,
      "whole records",
      () -> new RecordSumReader<>(new CdrFormatReader(Format.CSV), CdrTotals::new)),
  FASTCSV_CALLBACKS(Library.FASTCSV, "callbacks, two columns by hand", FastCsvSumReader::new),
  UNIVOCITY(Library.UNIVOCITY, "two columns selected", UnivocitySumReader::new),
  JACKSON(
      Library.JACKSON,
      "CSV data binding, whole records",
      () -> new RecordSumReader<>(new JacksonCsvReader(), CallTotals::new));

  private final Library library;
  private final String way;

  @SuppressWarnings("ImmutableEnumChecker") // suppliers have no state
  private final Supplier<SumReader> supplier;

  CsvSumReaders(Library library, String way, Supplier<SumReader> supplier) {
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

  public SumReader create() {
    return supplier.get();
  }
}
