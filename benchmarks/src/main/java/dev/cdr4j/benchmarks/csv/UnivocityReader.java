package dev.cdr4j.benchmarks.csv;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.peer.TextCallReader;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;

/**
 * univocity's rows. Off are its second thread, as all are measured on one, and its cutting of
 * blanks, as a value is to stay what it is.
 */
final class UnivocityReader implements TextCallReader {
  @Override
  public void read(Reader export, Consumer<? super Call> records) {
    CsvParser parser = new CsvParser(settings());
    parser.beginParsing(export);
    RowMapper mapper = new RowMapper(List.of(parser.parseNext()));
    for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
      String[] texts = row;
      records.accept(mapper.map(column -> texts[column]));
    }
    parser.stopParsing();
  }

  static CsvParserSettings settings() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setLineSeparator("\r\n");
    settings.setReadInputOnSeparateThread(false);
    settings.trimValues(false);
    return settings;
  }
}
