package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An input, how it is to be read, and what is to come of each piece of it. */
final class CsvCase {
  private final String name;
  final List<String> covers = new ArrayList<>();
  final Map<String, String> options = new LinkedHashMap<>();
  final List<Piece> pieces = new ArrayList<>();

  /** Whether the source fails before its end. */
  boolean broken;

  CsvCase(String name) {
    this.name = name;
  }

  CsvInput<? extends Cdr> input() {
    CsvInput<? extends Cdr> input = CdrCsv.reader();
    for (Map.Entry<String, String> option : options.entrySet()) {
      input = with(input, option.getKey(), option.getValue());
    }
    return input;
  }

  private static CsvInput<? extends Cdr> with(
      CsvInput<? extends Cdr> input, String option, String value) {
    return switch (option) {
      case "direction" -> value.equals("inbound") ? input.inbound() : input.outbound();
      case "delimiter" -> input.delimiter(VisibleBytes.parseText(value).charAt(0));
      case "charset" -> input.charset(Charset.forName(value));
      case "trailingDelimiter" -> input.trailingDelimiter(Boolean.parseBoolean(value));
      case "spreadsheetGuard" -> input.spreadsheetGuard(Boolean.parseBoolean(value));
      case "maxFieldLength" -> input.maxFieldLength(Integer.parseInt(value));
      case "maxRecordLength" -> input.maxRecordLength(Integer.parseInt(value));
      case "maxColumns" -> input.maxColumns(Integer.parseInt(value));
      case "encoded", "gzip-cut" -> input;
      default -> throw new IllegalArgumentException("no such option: " + option);
    };
  }

  Charset charset() {
    return isTranscoded() ? UTF_8 : Charset.forName(options.getOrDefault("charset", "UTF-8"));
  }

  /** Whether the bytes are in another charset than the input is written here. */
  boolean isTranscoded() {
    return options.containsKey("encoded");
  }

  /** The input in all its forms. */
  Source source(Path folder) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    pieces.forEach(piece -> content.writeBytes(piece.bytes()));
    byte[] bytes = content.toByteArray();
    String text = text(bytes);
    if (isTranscoded()) {
      bytes = text.getBytes(Charset.forName(options.get("encoded")));
    }
    if (options.containsKey("gzip-cut")) {
      byte[] gzip = SourceBytes.gzip(bytes);
      int cut = Integer.parseInt(options.get("gzip-cut"));
      return new Source(Arrays.copyOf(gzip, gzip.length - cut), null, folder);
    }
    return new Source(bytes, text, folder);
  }

  private String text(byte[] bytes) {
    boolean startsWithAMark = bytes.length > 2 && bytes[0] == (byte) 0xEF;
    if (startsWithAMark && !charset().equals(UTF_8)) {
      return null;
    }
    try {
      return charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether a way of opening makes sense for the case. */
  boolean goesFor(Opening opening, Source source) {
    return switch (opening.form()) {
      case BYTES -> true;
      case GZIP -> !options.containsKey("gzip-cut");
      case CHARS -> source.isText();
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
