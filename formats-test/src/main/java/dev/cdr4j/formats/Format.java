package dev.cdr4j.formats;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrOutput;
import dev.cdr4j.Extra;
import dev.cdr4j.Fractions;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvOutput;
import dev.cdr4j.json.AbsentFields;
import dev.cdr4j.json.CdrJson;
import dev.cdr4j.json.JsonInput;
import dev.cdr4j.json.JsonLayout;
import dev.cdr4j.json.JsonOutput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The formats, in the layouts that they have: the promises of the core go for each of them. */
enum Format {
  CSV,
  CSV_SEMICOLONS,
  JSON,
  JSON_PRETTY,
  JSON_LINES,
  /** An object whose values are records, which is read and not written. */
  JSON_OBJECT,
  /** An array in which fields are numbers wherever they can be, which is read and not written. */
  JSON_NUMBERS;

  /** Those that are written too. */
  static List<Format> written() {
    return Arrays.stream(values())
        .filter(format -> format != JSON_OBJECT && format != JSON_NUMBERS)
        .toList();
  }

  boolean isCsv() {
    return this == CSV || this == CSV_SEMICOLONS;
  }

  CdrInput<Cdr> input() {
    return input(Limits.STANDARD);
  }

  CdrInput<Cdr> input(Limits limits) {
    if (isCsv()) {
      return CdrCsv.reader()
          .maxFieldLength(limits.maxFieldLength())
          .maxRecordLength(limits.maxRecordLength())
          .bufferSize(limits.bufferSize());
    }
    JsonInput<Cdr> json =
        CdrJson.reader()
            .maxFieldLength(limits.maxFieldLength())
            .maxRecordLength(limits.maxRecordLength())
            .bufferSize(limits.bufferSize());
    return this == JSON_LINES ? json.lines() : json;
  }

  CdrOutput output() {
    return output(Fractions.REFUSE);
  }

  CdrOutput output(Fractions fractions) {
    CsvOutput csv = CdrCsv.writer().fractions(fractions);
    JsonOutput json = CdrJson.writer().fractions(fractions);
    return switch (this) {
      case CSV -> csv;
      case CSV_SEMICOLONS -> csv.delimiter(';');
      case JSON -> json;
      case JSON_PRETTY -> json.layout(JsonLayout.PRETTY).absentFields(AbsentFields.NULL);
      case JSON_LINES -> json.layout(JsonLayout.LINES);
      default -> throw new IllegalStateException(this + " is not written");
    };
  }

  /** A source of these records. */
  Document document(List<Row> rows) {
    return switch (this) {
      case CSV -> CsvDocument.of(',', rows);
      case CSV_SEMICOLONS -> CsvDocument.of(';', rows);
      default -> JsonDocument.of(this, rows);
    };
  }

  /** A source of these records. */
  Document document(Row... rows) {
    return document(List.of(rows));
  }

  /** A record as it comes back: CSV has no JSON values, their JSON text is a text there. */
  Cdr asRead(Cdr cdr) {
    if (!isCsv()) {
      return cdr;
    }
    Map<String, Extra> texts = new LinkedHashMap<>();
    cdr.extras().forEach((name, extra) -> texts.put(name, Extra.ofText(extra.text())));
    return cdr.toBuilder().extras(texts).build();
  }
}
