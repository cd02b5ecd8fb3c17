package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.data.Format;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** cdr4j with its defaults: the direction is inferred, and the first reject is thrown. */
public final class CdrFormatReader implements RecordReader<Cdr> {
  private final CdrInput<Cdr> input;

  public CdrFormatReader(Format format) {
    this(format.input());
  }

  public CdrFormatReader(CdrInput<Cdr> input) {
    this.input = input;
  }

  @Override
  public void read(byte[] export, Consumer<? super Cdr> records) {
    try (CdrReader<Cdr> reader = input.open(export)) {
      reader.forEach(records);
    }
  }

  @Override
  public void read(InputStream export, Consumer<? super Cdr> records) throws IOException {
    try (CdrReader<Cdr> reader = input.open(export)) {
      reader.forEach(records);
    }
  }

  @Override
  public Predicate<Cdr> filter(CdrQuery query) {
    return query;
  }

  @Override
  public Cdr toCdr(Cdr record, Direction direction) {
    return record;
  }
}
