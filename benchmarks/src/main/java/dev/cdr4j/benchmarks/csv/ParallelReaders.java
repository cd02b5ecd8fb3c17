package dev.cdr4j.benchmarks.csv;

import dev.cdr4j.benchmarks.peer.CdrFormatReader;
import dev.cdr4j.benchmarks.peer.Library;
import dev.cdr4j.benchmarks.peer.Peer;
import dev.cdr4j.benchmarks.peer.RecordReader;
import dev.cdr4j.csv.CdrCsv;

/** How many threads decode. */
public enum ParallelReaders implements Peer {
  TWO_THREADS("two threads", 2),
  ONE_THREAD("one thread", 1);

  private final String way;
  private final int threads;

  ParallelReaders(String way, int threads) {
    this.way = way;
    this.threads = threads;
  }

  @Override
  public Library library() {
    return Library.CDR4J;
  }

  @Override
  public String way() {
    return way;
  }

  public RecordReader<?> create() {
    return new CdrFormatReader(threads == 1 ? CdrCsv.reader() : CdrCsv.reader().parallel(threads));
  }
}
