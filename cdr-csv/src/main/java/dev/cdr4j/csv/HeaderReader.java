package dev.cdr4j.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cdr4j.CdrException;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CsvScanner.Found;
import dev.cdr4j.wire.LimitText;
import dev.cdr4j.wire.RecordDecoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the header of a source, finds its delimiter, and says clearly what is wrong with it. */
final class HeaderReader {
  private static final byte NONE = 0;
  private static final String DECLARATION = "sep=";

  /** What is added where that may be why a line is no header. */
  private static final String ONLY_LINE =
      ", and there is no other line: to read a file, give its Path, not its name";

  private static final byte[] DELIMITERS = {',', ';', '\t', '|'};

  private final CsvScanner scanner;
  private final Spans spans;
  private final CellReader cells;
  private final Charset charset;
  private final CsvReadOptions options;

  HeaderReader(CsvScanner scanner, RecordDecoder decoder, Charset charset, CsvReadOptions options) {
    this.scanner = scanner;
    spans = scanner.spans();
    this.charset = charset;
    this.options = options;
    cells = new CellReader(scanner, decoder, false);
  }

  /**
   * The header, at which the source stands.
   *
   * @throws CdrException if it is none
   */
  CsvHeader read() {
    byte declared = skipDeclaration();
    byte delimiter = options.delimiter == null ? declared : options.delimiter;
    if (delimiter == NONE) {
      delimiter = detectDelimiter();
    }
    scanner.setDelimiter(delimiter);
    List<String> names = names(scanner.next());
    boolean trailing = names.get(names.size() - 1).isEmpty();
    if (options.trailingDelimiter && trailing) {
      names.remove(names.size() - 1);
    }
    if (names.size() > options.maxColumns) {
      throw failure(Reason.TOO_MANY_COLUMNS, 0, names.size() + ", see maxColumns");
    }
    if (CsvHeader.countKnown(names) == 0) {
      String taken = "its delimiter was taken to be '" + (char) delimiter + "'";
      throw failure(Reason.NO_HEADER, 0, scanner.isAtEnd() ? taken + ONLY_LINE : taken);
    }
    if (options.trailingDelimiter && !trailing) {
      throw failure(Reason.FIELD_COUNT, 0, "no delimiter at its end, see trailingDelimiter");
    }
    List<CsvHeader.Flaw> flaws = new ArrayList<>();
    CsvHeader header = CsvHeader.bind(names, flaws);
    if (!flaws.isEmpty()) {
      throw failure(flaws);
    }
    return header;
  }

  /**
   * Goes behind a first line such as {@code sep=;}, by which a spreadsheet is told the delimiter.
   *
   * @return the delimiter, or {@link #NONE} where there is no such line
   */
  private byte skipDeclaration() {
    if (scanner.next() == Found.RECORD && scanner.length() == DECLARATION.length() + 1) {
      byte[] line = scanner.raw();
      String start = new String(line, 0, DECLARATION.length(), ISO_8859_1);
      byte delimiter = line[DECLARATION.length()];
      if (start.equalsIgnoreCase(DECLARATION) && CsvSyntax.isDelimiter((char) delimiter)) {
        return delimiter;
      }
    }
    scanner.rewind();
    return NONE;
  }

  /**
   * The delimiter that finds both fields that must be there, or else the most fields; of several,
   * the first under which the quotes of the line make sense.
   */
  private byte detectDelimiter() {
    byte best = DELIMITERS[0];
    int most = -1;
    for (byte delimiter : DELIMITERS) {
      scanner.setDelimiter(delimiter);
      int sense = scanner.next() == Found.RECORD ? 1 : 0;
      List<String> names = lenientNames();
      int known = CsvHeader.countKnown(names) + (CsvHeader.hasRequired(names) ? 1 << 20 : 0);
      scanner.rewind();
      if (2 * known + sense > most) {
        most = 2 * known + sense;
        best = delimiter;
      }
    }
    return best;
  }

  private List<String> lenientNames() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < spans.count(); i++) {
      names.add(cells.rawText(i, charset));
    }
    return names;
  }

  private List<String> names(Found found) {
    switch (found) {
      case END -> throw failure(Reason.EMPTY_SOURCE, 0, null);
      case UNCLOSED_QUOTE -> throw failure(Reason.UNCLOSED_QUOTE, spans.count() + 1, null);
      case TEXT_AFTER_QUOTE -> throw failure(Reason.TEXT_AFTER_QUOTE, spans.count(), null);
      case TOO_LONG ->
          throw failure(Reason.RECORD_TOO_LONG, 0, LimitText.ofRecord(options.maxRecordLength));
      case RECORD -> {
        // what a header should be
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < spans.count(); i++) {
      String name = cells.text(i);
      if (name == null) {
        throw failure(Reason.MALFORMED_ENCODING, i + 1, charset.name());
      }
      names.add(name);
    }
    return names;
  }

  private CdrException failure(Reason reason, int column, @Nullable String detail) {
    return failure(List.of(new CsvHeader.Flaw(reason, column, detail)));
  }

  private CdrException failure(List<CsvHeader.Flaw> flaws) {
    Location location = Location.ofRecord(0, scanner.line(), scanner.offset());
    List<Problem> problems = new ArrayList<>();
    for (CsvHeader.Flaw flaw : flaws) {
      problems.add(Problem.ofRecord(flaw.reason(), at(location, flaw), flaw.detail()));
    }
    return CdrException.of(Reject.of(location, problems, scanner.raw(), charset, false));
  }

  private Location at(Location header, CsvHeader.Flaw flaw) {
    if (flaw.column() == 0) {
      return header;
    }
    long offset =
        switch (flaw.reason()) {
          case UNCLOSED_QUOTE, TEXT_AFTER_QUOTE -> scanner.troubleOffset();
          case MALFORMED_ENCODING -> cells.malformedOffset();
          default -> scanner.offset(spans.froms()[flaw.column() - 1]);
        };
    return header.ofValue(flaw.column(), offset, null);
  }
}
