package dev.cdr4j.examples.check;

import static java.util.stream.Collectors.joining;

import dev.cdr4j.CdrField;
import dev.cdr4j.rules.Finding;
import dev.cdr4j.rules.Severity;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The findings counted by rule, the heaviest and most frequent first, with some examples each. */
final class TextReport implements Report {
  private static final int EXAMPLES = 3;

  private final PrintStream out;
  private final Values values;
  private final Map<String, Group> groups = new HashMap<>();
  private final List<String> files = new ArrayList<>();
  private long records;

  /** The findings of a rule, of which the first few are kept. */
  private static final class Group {
    private final Finding first;
    private final List<String> examples = new ArrayList<>();
    private long count;

    Group(Finding first) {
      this.first = first;
    }

    Severity severity() {
      return first.severity();
    }

    long count() {
      return count;
    }
  }

  TextReport(PrintStream out, Values values) {
    this.out = out;
    this.values = values;
  }

  @Override
  public void add(Finding finding, @Nullable Place place) {
    Group group = groups.computeIfAbsent(finding.ruleId(), id -> new Group(finding));
    group.count += finding.records();
    if (group.examples.size() < EXAMPLES) {
      group.examples.add(example(finding, place));
    }
  }

  private String example(Finding finding, @Nullable Place place) {
    String where = place == null ? "" : place.file().getFileName() + " line " + place.line() + ", ";
    Map<CdrField, String> known = values.of(finding);
    String shown =
        finding.fields().stream()
            .map(field -> field + " " + printable(known.getOrDefault(field, "absent")))
            .collect(joining(", "));
    return where
        + finding.direction().name().toLowerCase(Locale.ROOT)
        + " call "
        + printable(values.callIdOf(finding))
        + (shown.isEmpty() ? "" : ": " + shown);
  }

  /** The text without what a terminal would obey instead of showing it. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }

  @Override
  public void read(Path file, long delivered, long rejected) {
    files.add(ofFile(file, delivered, rejected));
  }

  @Override
  public void brokeOff(Path file, long delivered, long rejected, String problem) {
    files.add(ofFile(file, delivered, rejected) + ", then it broke off");
  }

  private String ofFile(Path file, long delivered, long rejected) {
    records += delivered;
    String unread = rejected == 0 ? "" : ", " + number(rejected) + " more could not be read";
    return "  " + file + ": " + number(delivered) + " records" + unread;
  }

  @Override
  public void finish(boolean isWhole) {
    if (files.isEmpty()) {
      return;
    }
    out.println("CHECKED");
    out.println();
    files.forEach(out::println);
    if (!isWhole) {
      out.println(
          "  Not all was read, so it was not checked whether the calls of all legs are there.");
    }
    out.println();
    out.println("FINDINGS");
    out.println();
    printFindings();
  }

  private void printFindings() {
    if (groups.isEmpty()) {
      out.println("  none: all records make sense");
      return;
    }
    groups.values().stream()
        .sorted(
            Comparator.comparing(Group::severity)
                .thenComparing(Comparator.comparingLong(Group::count).reversed())
                .thenComparing(group -> group.first.ruleId()))
        .forEach(this::print);
    out.println(
        "  "
            + total(Severity.ERROR)
            + ", "
            + total(Severity.WARNING)
            + " in all, of "
            + number(records)
            + " records");
  }

  private void print(Group group) {
    out.printf(
        Locale.ROOT,
        "  %-7s  %-36s  %,7d  %s%n",
        group.severity().label(),
        group.first.ruleId(),
        group.count(),
        group.first.sentence());
    group.examples.forEach(example -> out.println("             " + example));
    long more = group.count() - group.examples.size();
    if (more > 0) {
      out.println("             and " + number(more) + " more");
    }
    out.println();
  }

  private String total(Severity severity) {
    long count =
        groups.values().stream()
            .filter(group -> group.severity() == severity)
            .mapToLong(Group::count)
            .sum();
    return number(count) + " " + severity.label() + (count == 1 ? "" : "s");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
