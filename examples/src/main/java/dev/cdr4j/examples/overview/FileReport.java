package dev.cdr4j.examples.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Prints which files were read, and that none of their records was lost. */
final class FileReport {
  private static final int LONGEST_NAME = 40;

  private final Page page;
  private final List<FileResult> results = new ArrayList<>();
  private final Table files =
      new Table().text("").number("records").number("delivered").number("rejected").text("");
  private final Table copies = new Table().text("").text("");

  FileReport(Page page) {
    this.page = page;
  }

  /** Adds a file, with a remark that may be empty. */
  void add(FileResult result, String remark) {
    results.add(result);
    files.row(
        shortened(result.export().name()),
        Figures.count(result.lastRecord()),
        Figures.count(result.delivered()),
        Figures.count(result.rejected()),
        remark);
  }

  /** Adds a file that is to hold the same records as another, with a remark on its form. */
  void addCopy(Export original, Export copy, String remark, Comparison comparison) {
    String equal = Figures.count(comparison.equalRecords());
    copies.row(
        shortened(copy.name()),
        comparison.same()
            ? "has the same " + equal + " records as " + original.name() + remark
            : "DIFFERS from " + original.name() + " after " + equal + " records");
  }

  /** The end of a path says more than its start. */
  private static String shortened(String path) {
    int length = path.length();
    return length <= LONGEST_NAME ? path : "..." + path.substring(length - LONGEST_NAME + 3);
  }

  void print(String remark) {
    page.section("Files", remark);
    page.table(files);
    page.gap();
    long records = sum(FileResult::lastRecord);
    page.line(
        Figures.count(sum(FileResult::delivered))
            + " delivered + "
            + Figures.count(sum(FileResult::rejected))
            + " rejected = "
            + Figures.count(records)
            + (records == 1 ? " record" : " records"));
    if (!copies.isEmpty()) {
      page.gap();
      page.table(copies);
    }
  }

  private long sum(ToLongFunction<FileResult> number) {
    return results.stream().mapToLong(number).sum();
  }
}
