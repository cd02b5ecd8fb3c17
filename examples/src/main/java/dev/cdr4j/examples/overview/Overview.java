package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One run over some files: what was found in them so far, and how to tell it. */
final class Overview {
  private final ExportReader reader;
  private final Page page;
  private final Consumer<String> complaints;
  private final CallStatistics calls = new CallStatistics();
  private final RejectLog rejects;
  private final List<FileResult> results = new ArrayList<>();
  private final FileReport files;
  private boolean failed;

  Overview(ExportReader reader, int listedRejects, Page page, Consumer<String> complaints) {
    this.reader = reader;
    this.page = page;
    this.complaints = complaints;
    rejects = new RejectLog(listedRejects);
    files = new FileReport(page);
  }

  /** Reads a file; its calls count. */
  void read(Export export, String remark) {
    read(export, remark, calls);
  }

  /** Reads a file of which the calls do not count; its rejects do. */
  void readUncounted(Export export, String remark) {
    read(export, remark, call -> {});
  }

  private void read(Export export, String remark, Consumer<? super Cdr> calls) {
    FileResult result = reader.read(export, calls, rejects.of(export.name()));
    results.add(result);
    FileFailure failure = result.failure();
    if (failure == null) {
      files.add(result, remark);
    } else {
      files.add(result, result.lastRecord() == 0 ? "not readable" : "broken off");
      fail(export.name() + ": " + failure.getMessage());
    }
  }

  private void fail(String complaint) {
    failed = true;
    complaints.accept(complaint);
  }

  /** Compares a copy with its original. */
  void compare(Export original, Export copy, String remark) {
    try {
      Comparison comparison = reader.compare(original, copy);
      files.addCopy(original, copy, remark, comparison);
      failed |= !comparison.same();
    } catch (FileFailure e) {
      fail(copy.name() + ": " + e.getMessage());
    }
  }

  /** Whether not a single record was found, because something failed. */
  boolean isEmpty() {
    return failed && results.stream().allMatch(result -> result.lastRecord() == 0);
  }

  /** Whether anything failed. */
  boolean hasFailed() {
    return failed;
  }

  /** Prints the report, with a remark on the files. */
  void print(String remark) {
    files.print(remark);
    new CallReport(calls, page).print();
    new RejectReport(rejects, page).print();
  }

  /**
   * A way to write files back to a directory.
   *
   * @throws UsageException if something would be written over that is to be read
   */
  RoundTrip roundTripTo(Path directory, List<Export> exports) throws UsageException {
    return new RoundTrip(directory, exports, reader);
  }

  /**
   * Writes the good records of all files that were read to their end, and prints what came of it.
   */
  void writeBack(RoundTrip roundTrip) {
    Table table = new Table().text("").number("").text("");
    for (FileResult original : results) {
      if (original.failure() == null) {
        writeBack(roundTrip, original, table);
      }
    }
    if (!table.isEmpty()) {
      page.section(
          "Written", "the good records to " + roundTrip.directory() + " as CSV, and read again");
      page.table(table);
    }
  }

  private void writeBack(RoundTrip roundTrip, FileResult original, Table table) {
    String target = original.export().fileName();
    try {
      Comparison comparison = roundTrip.run(original);
      failed |= !comparison.same();
      table.row(
          target,
          Figures.count(comparison.equalRecords()),
          comparison.same()
              ? "records, all equal to the original"
              : "records are equal, the next DIFFERS");
    } catch (FileFailure e) {
      fail(roundTrip.target(original.export()) + ": " + e.getMessage());
    }
  }
}
