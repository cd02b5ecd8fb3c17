package dev.cdr4j.examples.check;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrException;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Location;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.json.CdrJson;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.FeedValidation;
import dev.cdr4j.rules.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads files as one feed, and tells a report of each finding with its place. */
final class ExportCheck {
  private final FeedValidation feed;
  private final Report report;
  private @Nullable Place place;

  ExportCheck(CdrValidator validator, Report report) {
    this.report = report;
    feed = validator.open(this::found);
  }

  private void found(Finding finding) {
    report.add(finding, place);
  }

  /** Checks the records of a file; those that are rejected are counted, and told to the feed. */
  void read(Path file) throws IOException {
    try (CdrReader<Cdr> calls = input(file).onReject(feed::rejected).open(file)) {
      try {
        check(file, calls);
        report.read(file, calls.delivered(), calls.rejected());
      } catch (UncheckedIOException | CdrException e) {
        report.brokeOff(file, calls.delivered(), calls.rejected(), String.valueOf(e.getMessage()));
        throw e;
      }
    }
  }

  private void check(Path file, CdrReader<Cdr> calls) {
    for (Cdr call : calls) {
      Location location = calls.location();
      place = new Place(file, location.record(), location.line());
      feed.accept(call);
    }
  }

  private static CdrInput<Cdr> input(Path file) {
    boolean isJson = file.toString().matches("(?i).*\\.(json|jsonl|ndjson)(\\.gz)?");
    return isJson ? CdrJson.reader() : CdrCsv.reader();
  }

  /** Ends the feed, and with it the report: what shows at the end alone has no place. */
  void finish() {
    place = null;
    feed.finish();
    report.finish(true);
  }

  /** Ends the report on what was read, without what shows at the end of the feed alone. */
  void breakOff() {
    report.finish(false);
  }
}
