package dev.cdr4j.examples.overview;

import dev.cdr4j.Reason;
import dev.cdr4j.examples.overview.RejectLog.Entry;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints which records were not accepted, where they are, and what is wrong with them. */
final class RejectReport {
  private static final int PLACE_WIDTH = 16;
  private static final String DIRECTION_HINT =
      "Hint: where the file does not tell the direction, --inbound or --outbound does.";
  private static final String CHARSET_HINT =
      "Hint: a file with many values of malformed encoding is in another charset than was"
          + " assumed. Spreadsheets often write windows-1252: try --charset windows-1252.";

  private final RejectLog rejects;
  private final Page page;

  RejectReport(RejectLog rejects, Page page) {
    this.rejects = rejects;
    this.page = page;
  }

  void print() {
    if (rejects.count() == 0) {
      page.section("Rejected records", "none");
      return;
    }
    page.section("Rejected records", "what may be personal is masked");
    String file = "";
    for (Entry entry : rejects.entries()) {
      if (!entry.file().equals(file)) {
        file = entry.file();
        page.line("record    line  in " + Table.printable(file));
      }
      print(entry);
    }
    long unlisted = rejects.count() - rejects.entries().size();
    if (unlisted > 0) {
      page.line("and " + Figures.count(unlisted) + " more; --rejects N lists up to N");
    }
    page.gap();
    page.text("Problems: " + reasons() + ".");
    hint(Reason.MALFORMED_ENCODING, CHARSET_HINT);
    hint(Reason.DIRECTION_UNDECIDED, DIRECTION_HINT);
  }

  private void hint(Reason reason, String hint) {
    if (rejects.reasons().containsKey(reason)) {
      page.gap();
      page.text(hint);
    }
  }

  private void print(Entry entry) {
    String place = String.format(Locale.ROOT, "%,6d%,8d  ", entry.record(), entry.line());
    for (String problem : entry.problems()) {
      page.text(place, Table.printable(problem));
      place = " ".repeat(PLACE_WIDTH);
    }
  }

  private String reasons() {
    return rejects.reasons().entrySet().stream()
        .sorted(Map.Entry.<Reason, Long>comparingByValue(Comparator.reverseOrder()))
        .map(entry -> Figures.count(entry.getValue()) + " " + words(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String words(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
