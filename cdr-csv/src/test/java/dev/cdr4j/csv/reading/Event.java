package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reason;
import dev.cdr4j.Reject;
import java.util.List;
import java.util.Map;

/** One thing that reading a source came to, with all that can be asked of it. */
sealed interface Event {
  /** A record that was delivered. */
  record Delivered(Location location, Cdr cdr) implements Event {
    @Override
    public String toString() {
      StringBuilder out = new StringBuilder("delivered " + location + ": " + cdr.direction());
      for (CdrField field : CdrField.values()) {
        String text = field.text(cdr);
        if (text != null) {
          out.append(" | ").append(field).append('=').append(text);
        }
      }
      for (Map.Entry<String, Extra> extra : cdr.extras().entrySet()) {
        out.append(" | extra ").append(extra.getKey()).append('=').append(extra.getValue());
      }
      return out.toString();
    }
  }

  /** A record that was rejected; its bytes as a text of ISO-8859-1. */
  record Rejected(
      Location location,
      List<Complaint> complaints,
      String bytes,
      String text,
      boolean truncated,
      boolean continuation)
      implements Event {
    static Rejected of(Reject reject) {
      return new Rejected(
          reject.location(),
          reject.problems().stream().map(Complaint::of).toList(),
          new String(reject.rawBytes(), ISO_8859_1),
          reject.rawText(),
          reject.isTruncated(),
          reject.isContinuation());
    }

    Reason reason() {
      return complaints.get(0).reason();
    }

    byte[] raw() {
      return bytes.getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
      return (truncated ? "truncated and rejected " : "rejected ")
          + location
          + " "
          + complaints
          + " raw <"
          + VisibleBytes.show(raw())
          + ">";
    }
  }

  /** A record that a scan delivered, with what can be asked of it: of chosen fields alone. */
  record Visited(Location location, Map<CdrField, Object> values) implements Event {}

  /** The source could not be opened, for what it holds. */
  record NotOpened(Rejected reject) implements Event {}

  /** The source could not be opened, for it could not be read. */
  record NotReadable(String message) implements Event {}

  /** Reading ended for the source could not be read any further. */
  record Broken(String message) implements Event {}

  /** One problem of a reject. */
  record Complaint(Reason reason, Location location, CdrField field, String value, String message) {
    static Complaint of(Problem problem) {
      return new Complaint(
          problem.reason(),
          problem.location(),
          problem.field(),
          problem.rawValue(),
          problem.message());
    }

    @Override
    public String toString() {
      return reason + " at " + location + ": " + message;
    }
  }
}
