package dev.cdr4j.csv.reading;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.CdrScan;
import dev.cdr4j.CdrScanInput;
import dev.cdr4j.csv.CsvInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;

/** Every way of opening the same source. */
@SuppressWarnings("ImmutableEnumChecker") // the ways are lambdas without state
enum Opening {
  BYTES(
      Form.BYTES,
      (input, source) -> input.open(source.bytes()),
      (input, source) -> input.open(source.bytes())),
  STREAM(
      Form.BYTES,
      (input, source) -> input.open(new ByteArrayInputStream(source.bytes())),
      (input, source) -> input.open(new ByteArrayInputStream(source.bytes()))),
  STREAM_BYTE_BY_BYTE(
      Form.BYTES,
      (input, source) -> input.open(SourceBytes.byteByByte(source.bytes())),
      (input, source) -> input.open(SourceBytes.byteByByte(source.bytes()))),
  STREAM_WITHOUT_AVAILABLE(
      Form.BYTES,
      (input, source) -> input.open(SourceBytes.withoutAvailable(source.bytes())),
      (input, source) -> input.open(SourceBytes.withoutAvailable(source.bytes()))),
  PATH(
      Form.BYTES,
      (input, source) -> input.open(source.path()),
      (input, source) -> input.open(source.path())),
  GZIP_BYTES(
      Form.GZIP,
      (input, source) -> input.open(source.gzip()),
      (input, source) -> input.open(source.gzip())),
  GZIP_STREAM(
      Form.GZIP,
      (input, source) -> input.open(new ByteArrayInputStream(source.gzip())),
      (input, source) -> input.open(new ByteArrayInputStream(source.gzip()))),
  GZIP_STREAM_BYTE_BY_BYTE(
      Form.GZIP,
      (input, source) -> input.open(SourceBytes.byteByByte(source.gzip())),
      (input, source) -> input.open(SourceBytes.byteByByte(source.gzip()))),
  GZIP_STREAM_WITHOUT_AVAILABLE(
      Form.GZIP,
      (input, source) -> input.open(SourceBytes.withoutAvailable(source.gzip())),
      (input, source) -> input.open(SourceBytes.withoutAvailable(source.gzip()))),
  GZIP_PATH(
      Form.GZIP,
      (input, source) -> input.open(source.gzipPath()),
      (input, source) -> input.open(source.gzipPath())),
  STRING(
      Form.CHARS,
      (input, source) -> input.open(source.text()),
      (input, source) -> input.open(source.text())),
  READER(
      Form.CHARS,
      (input, source) -> input.open(new StringReader(source.text())),
      (input, source) -> input.open(new StringReader(source.text()))),
  READER_CHAR_BY_CHAR(
      Form.CHARS,
      (input, source) -> input.open(SourceBytes.charByChar(source.text())),
      (input, source) -> input.open(SourceBytes.charByChar(source.text())));

  /** What the reader is given. */
  enum Form {
    BYTES,
    GZIP,
    CHARS
  }

  private interface Way {
    CdrReader<? extends Cdr> open(CsvInput<? extends Cdr> input, Source source) throws IOException;
  }

  private interface WayToScan {
    CdrScan open(CdrScanInput input, Source source) throws IOException;
  }

  private final Form form;
  private final Way way;
  private final WayToScan wayToScan;

  Opening(Form form, Way way, WayToScan wayToScan) {
    this.form = form;
    this.way = way;
    this.wayToScan = wayToScan;
  }

  Form form() {
    return form;
  }

  Reading.Opener of(Source source) {
    return input -> way.open(input, source);
  }

  Scanning.Opener toScan(Source source) {
    return input -> wayToScan.open(input, source);
  }
}
