package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.csv.reading.Piece.ExpectedProblem;
import dev.cdr4j.csv.reading.Piece.Fate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folder of cases; its README tells the format. */
final class CaseFiles {
  private static final String FOLDER = "/dev/cdr4j/csv/cases";
  private static final String SUFFIX = ".cases";

  private CaseFiles() {}

  /** The cases of all files. */
  static List<CsvCase> all() {
    List<CsvCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder())) {
      files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted()
          .forEach(file -> cases.addAll(parse(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /** The keys of the rows of the project's list of bad data that concern a reader of CSV. */
  static Set<String> badDataKeys() {
    Set<String> keys = new TreeSet<>();
    for (String line : lines(folder().resolve("bad-data.keys"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        keys.add(line.substring(0, line.indexOf(':')));
      }
    }
    return keys;
  }

  private static Path folder() {
    try {
      return Path.of(CaseFiles.class.getResource(FOLDER).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CsvCase> parse(Path file) {
    String topic = file.getFileName().toString().replace(SUFFIX, "");
    List<CsvCase> cases = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      String[] words = text.split(" ", 2);
      String rest = words.length > 1 ? words[1].strip() : "";
      try {
        if (words[0].equals("case")) {
          cases.add(new CsvCase(topic + ": " + rest));
        } else {
          take(cases.get(cases.size() - 1), words[0], rest);
        }
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(file + ", line " + number + ": " + text, e);
      }
    }
    return cases;
  }

  private static void take(CsvCase current, String word, String rest) {
    switch (word) {
      case "covers" -> current.covers.addAll(List.of(rest.split(", ", -1)));
      case "with" -> {
        String[] option = rest.split("=", 2);
        current.options.put(option[0], option[1]);
      }
      case "h" -> start(current, Fate.HEADER, rest);
      case "+" -> start(current, Fate.DELIVERED, rest);
      case "!" -> start(current, Fate.REJECTED, rest);
      case "&" -> {
        start(current, Fate.REJECTED, rest);
        last(current).continuation = true;
      }
      case "~" -> start(current, Fate.NOTHING, rest);
      case "." -> last(current).append(rest);
      case "=" -> last(current).expectRecord(rest);
      case "-" -> last(current).problems.add(ExpectedProblem.parse(rest));
      case "at" -> last(current).place = rest;
      case "truncated" -> last(current).truncated = true;
      case "broken" -> current.broken = true;
      default -> throw new IllegalArgumentException("no such word: " + word);
    }
  }

  private static void start(CsvCase current, Fate fate, String visible) {
    current.pieces.add(new Piece(fate));
    last(current).append(visible);
  }

  private static Piece last(CsvCase current) {
    return current.pieces.get(current.pieces.size() - 1);
  }
}
