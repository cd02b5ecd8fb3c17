package dev.cdr4j.examples.check;

import dev.cdr4j.CdrException;
import dev.cdr4j.rules.CdrValidator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the files that the arguments name, or a sample, and reports what is found. */
public final class CheckProgram {
  private static final String HELP =
      """
      Usage: CheckAnExport [options] [file...]

      Tells which calls of exports do not make sense, and why. Several files are checked as one
      feed, so that legs are found to belong to inbound calls of another file. Files are CSV, or
      JSON if their name ends with .json, .jsonl or .ndjson; .gz may follow.

        --json       one finding a line, as JSON, in place of a report; a line with "read" tells
                     how many records of a file were read and rejected
        --unmasked   shows numbers, names and the customer's field as they are
        --help       this

      The exit status is 0 if all files were read to their end, whatever was found and rejected; 1
      if one was not: what was found before is reported; 2 if the arguments are wrong.
      """;

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;

  /** A program that prints its report to one stream, its complaints to another. */
  public CheckProgram(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the program.
   *
   * @return its exit status: 0 if all files were read to their end, whatever was found and
   *     rejected; 1 if one was not; 2 for wrong arguments
   */
  public int run(String... args) {
    List<Path> files = new ArrayList<>();
    boolean isJson = false;
    boolean isUnmasked = false;
    for (String arg : args) {
      switch (arg) {
        case "--json" -> isJson = true;
        case "--unmasked" -> isUnmasked = true;
        case "--help" -> {
          out.print(HELP);
          return DONE;
        }
        default -> {
          if (arg.startsWith("-") || !addPath(files, arg)) {
            err.println("CheckAnExport: what is " + arg + "? See --help");
            return WRONG_USAGE;
          }
        }
      }
    }
    Values values = new Values(isUnmasked);
    Report report = isJson ? new JsonLines(out, values) : new TextReport(out, values);
    return check(files.isEmpty() ? List.of(sample()) : files, report);
  }

  private static boolean addPath(List<Path> files, String arg) {
    try {
      return files.add(Path.of(arg));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The sample, from the top of the repository and from its examples. */
  private static Path sample() {
    Path fromTop = Path.of("examples", "samples", "damaged.csv");
    return Files.exists(fromTop) ? fromTop : Path.of("samples", "damaged.csv");
  }

  private int check(List<Path> files, Report report) {
    ExportCheck check = new ExportCheck(CdrValidator.standard(), report);
    for (Path file : files) {
      try {
        check.read(file);
      } catch (NoSuchFileException e) {
        return fail(check, file, "there is no such file");
      } catch (IOException | UncheckedIOException | CdrException e) {
        return fail(check, file, String.valueOf(e.getMessage()));
      }
    }
    check.finish();
    out.flush();
    return DONE;
  }

  private int fail(ExportCheck check, Path file, String problem) {
    check.breakOff();
    out.flush();
    err.println("CheckAnExport: " + file + ": " + problem);
    return FAILED;
  }
}
