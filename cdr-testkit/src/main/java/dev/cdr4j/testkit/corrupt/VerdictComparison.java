package dev.cdr4j.testkit.corrupt;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import dev.cdr4j.testkit.CdrDifferences;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Has a reader read a damaged source, and lists where it departs from the verdict. */
final class VerdictComparison {
  private static final int MOST_SHOWN = 400;

  private final Verdict verdict;
  private final List<String> differences = new ArrayList<>();
  private final List<Expected> reached = new ArrayList<>();
  private @Nullable Problem notOpened;
  private boolean failed;

  private VerdictComparison(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The differences, in the order of the source; empty where the reader reaches the verdict. */
  static List<String> differences(Corrupted corrupted, CdrInput<?> input) {
    VerdictComparison comparison = new VerdictComparison(corrupted.verdict());
    comparison.read(input.onReject(comparison::reject), corrupted.bytes());
    comparison.compare();
    return List.copyOf(comparison.differences);
  }

  private void read(CdrInput<?> input, byte[] bytes) {
    try (CdrReader<? extends Cdr> reader = input.open(bytes)) {
      Cdr cdr = reader.read();
      while (cdr != null) {
        reached.add(new Expected.Delivered(reader.location(), cdr));
        cdr = reader.read();
      }
    } catch (CdrException e) {
      notOpened = e.problems().get(0);
    } catch (UncheckedIOException e) {
      failed = true;
    }
  }

  private void reject(Reject reject) {
    if (reject.isContinuation()) {
      Expected.Rejected start = (Expected.Rejected) reached.remove(reached.size() - 1);
      reached.add(
          new Expected.Rejected(
              start.location(),
              start.problems(),
              start.rawText() + reject.rawText(),
              reject.isTruncated()));
    } else {
      reached.add(
          new Expected.Rejected(
              reject.location(),
              reject.problems().stream().map(problem -> expected(reject, problem)).toList(),
              reject.rawText(),
              reject.isTruncated()));
    }
  }

  /** Where exactly text stops to be JSON is for the reader to say; the verdict is on the record. */
  private static ExpectedProblem expected(Reject reject, Problem problem) {
    boolean isOfSyntax =
        problem.reason() == Reason.MALFORMED_JSON || problem.reason() == Reason.TRUNCATED;
    return isOfSyntax
        ? new ExpectedProblem(problem.reason(), reject.location(), null, null)
        : expected(problem);
  }

  private static ExpectedProblem expected(Problem problem) {
    return new ExpectedProblem(
        problem.reason(), problem.location(), problem.field(), problem.rawValue());
  }

  private void compare() {
    List<Expected> due = new ArrayList<>(verdict.records());
    int records = due.size();
    if (verdict.ending() instanceof Ending.BrokenOff brokenOff) {
      compareBreak(brokenOff.problem(), records);
      records++;
    }
    for (int i = 0; i < Math.min(due.size(), reached.size()); i++) {
      compare(i + 1, due.get(i), reached.get(i));
    }
    for (int i = reached.size(); i < due.size(); i++) {
      differences.add(
          "record " + (i + 1) + ": expected " + describe(due.get(i)) + ", but reading had ended");
    }
    for (int i = records; i < reached.size(); i++) {
      differences.add(
          "record " + (i + 1) + ": expected no more records, was " + describe(reached.get(i)));
    }
    compareEnding();
  }

  /** Where there is no way on, a reader rejects what it was reading, and that is the last. */
  private void compareBreak(ExpectedProblem problem, int records) {
    if (reached.size() <= records) {
      differences.add("record " + (records + 1) + ": expected " + problem + ", but nothing came");
    } else if (reached.get(records) instanceof Expected.Rejected rejected) {
      differ(
          "record " + (records + 1) + ": reason",
          problem.reason(),
          rejected.problems().get(0).reason());
      differ(
          "record " + (records + 1) + ": byte",
          problem.location().byteOffset(),
          rejected.location().byteOffset());
    } else {
      differences.add(
          "record "
              + (records + 1)
              + ": expected "
              + problem
              + ", was "
              + describe(reached.get(records)));
    }
  }

  private void compare(int number, Expected due, Expected was) {
    String record = "record " + number + ": ";
    if (due instanceof Expected.Delivered expected && was instanceof Expected.Delivered actual) {
      differ(record + "place", expected.location(), actual.location());
      CdrDifferences.between(actual.cdr(), expected.cdr())
          .forEach(difference -> differences.add(record + difference));
    } else if (due instanceof Expected.Rejected expected
        && was instanceof Expected.Rejected actual) {
      differ(record + "place", expected.location(), actual.location());
      differ(record + "problems", expected.problems(), actual.problems());
      if (!expected.rawText().equals(actual.rawText())) {
        differ(record + "raw text", shown(expected.rawText()), shown(actual.rawText()));
      }
      differ(record + "truncated", expected.isTruncated(), actual.isTruncated());
    } else {
      differences.add(record + "expected " + describe(due) + ", was " + describe(was));
    }
  }

  private void compareEnding() {
    Problem problem = notOpened;
    if (verdict.ending() instanceof Ending.NotOpened expected) {
      if (problem == null) {
        differences.add("expected that it cannot be opened: " + expected.problem());
      } else {
        differ("problem at open", expected.problem(), expected(problem));
      }
    } else if (problem != null) {
      differences.add("expected that it can be opened, but it cannot be opened: " + problem);
    }
    differ("I/O failure", verdict.ending() instanceof Ending.Failed, failed);
  }

  private void differ(String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      differences.add(what + ": expected " + expected + ", was " + actual);
    }
  }

  /** Long texts by their ends and their lengths. */
  private static String shown(String text) {
    return text.length() <= MOST_SHOWN
        ? text
        : text.substring(0, MOST_SHOWN / 2)
            + "..."
            + text.substring(text.length() - MOST_SHOWN / 4)
            + " ("
            + text.length()
            + " characters)";
  }

  private static String describe(Expected record) {
    return record instanceof Expected.Rejected rejected
        ? "a reject for " + rejected.problems()
        : "a record that is delivered";
  }
}
