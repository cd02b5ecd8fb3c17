package dev.cdr4j.csv;

import dev.cdr4j.CdrScan;
import dev.cdr4j.CdrScanInput;
import dev.cdr4j.wire.FieldSet;
import dev.cdr4j.wire.SourceOpener;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;

/** Opens CSV sources to be gone through for some fields, which is never changed. */
final class CsvScanInput implements CdrScanInput {
  private final SourceOpener<CdrScan> opener;

  CsvScanInput(CsvReadOptions options, FieldSet chosen) {
    opener = new SourceOpener<>(options.charset, source -> new CsvScan(source, options, chosen));
  }

  @Override
  public CdrScan open(Path path) throws IOException {
    return opener.open(path);
  }

  @Override
  public CdrScan open(InputStream in) throws IOException {
    return opener.open(in);
  }

  @Override
  public CdrScan open(Reader in) throws IOException {
    return opener.open(in);
  }

  @Override
  public CdrScan open(String text) {
    return opener.open(text);
  }

  @Override
  public CdrScan open(byte[] bytes) {
    return opener.open(bytes);
  }
}
