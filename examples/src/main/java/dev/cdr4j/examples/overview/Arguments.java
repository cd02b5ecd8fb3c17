package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param paths the files to read; none: the samples
 * @param input how to read them
 * @param out where to write the good records, or null for nowhere
 * @param listedRejects how many rejected records to list
 * @param help whether to explain the program instead
 */
record Arguments(
    List<Path> paths,
    CsvInput<? extends Cdr> input,
    @Nullable Path out,
    int listedRejects,
    boolean help) {

  static final String HELP =
      """
      Usage: CallOverview [options] [file...]

      Prints an overview of the calls in CSV exports, plain or gzip. Without files it reads
      the samples in examples/samples. A file of any size takes the same memory. A call that
      is in two files counts twice.

        --charset NAME     the charset of the files, such as windows-1252; UTF-8 by default
        --delimiter C      the delimiter, one character or the word tab; found by default
        --inbound          take every record for an inbound call
        --outbound         take every record for an outbound call
        --out DIR          write the good records to DIR, in place of files of the same
                           name there, read them again and compare; what the samples
                           hold goes to examples/target by default
        --rejects N        list up to N rejected records, 50 by default; the rest is counted
        --help             print this

      With Maven: mvn -q compile exec:java -Dexec.args="--outbound my-export.csv"

      Exit status: 0; 1 if a file could not be read or written; 2 if the arguments are wrong.
      """;

  /** The arguments that a command line has. */
  static Arguments parse(String... args) throws UsageException {
    Parser parser = new Parser(args);
    parser.parse();
    return parser.result();
  }

  private static final class Parser {
    private final Deque<String> rest;
    private final List<Path> paths = new ArrayList<>();
    private CsvInput<Cdr> input = CdrCsv.reader();
    private @Nullable String direction;
    private @Nullable String inputOption;
    private @Nullable Path out;
    private int listedRejects = 50;
    private boolean help;

    Parser(String... args) {
      rest = new ArrayDeque<>(List.of(args));
    }

    void parse() throws UsageException {
      boolean optionsAllowed = true;
      while (!rest.isEmpty()) {
        String arg = rest.remove();
        if (optionsAllowed && arg.equals("--")) {
          optionsAllowed = false;
        } else if (optionsAllowed && arg.startsWith("-") && arg.length() > 1) {
          option(arg);
        } else {
          paths.add(path(arg));
        }
      }
    }

    private void option(String arg) throws UsageException {
      String name = arg;
      int equals = arg.indexOf('=');
      if (arg.startsWith("--") && equals > 0) {
        name = arg.substring(0, equals);
        rest.addFirst(arg.substring(equals + 1));
      }
      switch (name) {
        case "--charset" -> charset(value(name));
        case "--delimiter" -> delimiter(value(name));
        case "--inbound", "--outbound" -> direction(name, !name.equals(arg));
        case "--out" -> out = path(value(name));
        case "--rejects" -> listedRejects = count(name, value(name));
        case "--help", "-h" -> help = true;
        default -> throw new UsageException("unknown option " + name + ", see --help");
      }
    }

    private String value(String option) throws UsageException {
      if (rest.isEmpty()) {
        throw new UsageException(option + " needs a value, see --help");
      }
      return rest.remove();
    }

    private void charset(String name) throws UsageException {
      inputOption = "--charset";
      try {
        input = input.charset(Charset.forName(name));
      } catch (IllegalArgumentException e) {
        throw new UsageException("--charset: this Java has no charset " + name);
      }
    }

    private void delimiter(String text) throws UsageException {
      inputOption = "--delimiter";
      String delimiter = text.equals("tab") || text.equals("\\t") ? "\t" : text;
      if (delimiter.length() != 1) {
        throw new UsageException("--delimiter takes one character, or the word tab");
      }
      try {
        input = input.delimiter(delimiter.charAt(0));
      } catch (IllegalArgumentException e) {
        throw new UsageException("--delimiter: " + e.getMessage());
      }
    }

    private void direction(String name, boolean hasValue) throws UsageException {
      if (hasValue) {
        throw new UsageException(name + " takes no value");
      }
      if (direction != null && !direction.equals(name)) {
        throw new UsageException("--inbound and --outbound exclude each other");
      }
      direction = name;
      inputOption = name;
    }

    private static int count(String option, String text) throws UsageException {
      try {
        int count = Integer.parseInt(text);
        if (count >= 0) {
          return count;
        }
      } catch (NumberFormatException e) {
        // the same as a negative number
      }
      throw new UsageException(option + " takes a number from 0 up, not " + text);
    }

    private static Path path(String text) throws UsageException {
      try {
        return Path.of(text);
      } catch (InvalidPathException e) {
        throw new UsageException("not a path: " + e.getMessage());
      }
    }

    Arguments result() throws UsageException {
      if (paths.isEmpty() && inputOption != null && !help) {
        throw new UsageException(inputOption + " goes with files of your own: name one");
      }
      Set<Path> seen = new HashSet<>();
      for (Path path : paths) {
        if (!seen.add(path.toAbsolutePath().normalize())) {
          throw new UsageException("the same file twice would count its calls twice: " + path);
        }
      }
      return new Arguments(List.copyOf(paths), directed(), out, listedRejects, help);
    }

    private CsvInput<? extends Cdr> directed() {
      if (direction == null) {
        return input;
      }
      return direction.equals("--inbound") ? input.inbound() : input.outbound();
    }
  }
}
