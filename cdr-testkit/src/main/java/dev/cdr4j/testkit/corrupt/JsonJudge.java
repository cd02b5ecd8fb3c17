package dev.cdr4j.testkit.corrupt;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Location;
import dev.cdr4j.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out damaged JSON text, and works out the verdict on it from its parts. */
final class JsonJudge {
  private static final int MARK_LENGTH = 3;
  private static final String GARBAGE = "\nx";

  private final JsonTable good;
  private final List<JsonPiece> pieces;
  private final @Nullable Damage end;
  private final int mark;
  private final List<Integer> starts = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final String full;
  private final int cut;

  /**
   * Lays out.
   *
   * @param end what ends the text before its time, or null
   */
  JsonJudge(JsonTable good, List<JsonPiece> pieces, @Nullable Damage end, boolean mark) {
    this.good = good;
    this.pieces = pieces;
    this.end = end;
    this.mark = mark ? MARK_LENGTH : 0;
    StringBuilder text = new StringBuilder();
    long line = 1;
    for (int i = 0; i < pieces.size(); i++) {
      String gap = gap(i);
      String raw = pieces.get(i).record().raw();
      line += ByteText.countLineEnds(gap);
      starts.add(text.length() + gap.length());
      lines.add(line);
      text.append(gap).append(raw);
      line += ByteText.countLineEnds(raw);
    }
    text.append(good.tail());
    boolean hasGarbage = end != null && end.defect() == JsonDefect.TRAILING_GARBAGE;
    full = text + (hasGarbage ? GARBAGE : "");
    cut = cutOff();
  }

  /** What stands before a record; a second one like that before it has a gap of its own. */
  private String gap(int index) {
    int origin = pieces.get(index).origin();
    boolean isSecond = index > 0 && pieces.get(index - 1).origin() == origin;
    return isSecond ? (good.isLines() ? "\n" : ",") : good.gaps().get(origin - 1);
  }

  private int cutOff() {
    Damage damage = end;
    if (damage == null || damage.defect() == JsonDefect.TRAILING_GARBAGE) {
      return full.length();
    }
    int index = indexOf(damage.record());
    String raw = pieces.get(index).record().raw();
    if (damage.defect() == JsonDefect.CUT_BEHIND_RECORD) {
      return starts.get(index) + raw.length();
    }
    String characters = ByteText.decode(raw);
    int count = 1 + damage.dice().below(characters.codePointCount(0, characters.length()) - 1);
    String kept = characters.substring(0, characters.offsetByCodePoints(0, count));
    return starts.get(index) + ByteText.of(kept).length();
  }

  private int indexOf(int origin) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).origin() == origin) {
        return i;
      }
    }
    throw new IllegalStateException("the record must be there");
  }

  private boolean isCompressed() {
    return end != null
        && (end.defect() == JsonDefect.GZIP_CUT || end.defect() == JsonDefect.GZIP_CORRUPT);
  }

  /** The text in bytes, without a byte order mark; all of it where it is cut in compressed form. */
  String text() {
    return isCompressed() ? full : full.substring(0, cut);
  }

  /** How many bytes of the text can be read. */
  int cut() {
    return cut;
  }

  Verdict verdict() {
    List<Expected> records = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      JsonPiece piece = pieces.get(i);
      int stop = starts.get(i) + piece.record().raw().length();
      if (starts.get(i) > cut && !isCompressed()) {
        return new Verdict(records, behindTheLast(records.size()));
      }
      if (stop > cut) {
        return cutWithin(i, records);
      }
      if (piece.broken() != null && !goesOnBehindBroken()) {
        return new Verdict(
            records, new Ending.BrokenOff(new ExpectedProblem(piece.broken(), at(i), null, null)));
      }
      records.add(judge(i, piece));
    }
    if (cut < full.length() || full.endsWith(GARBAGE)) {
      return isCompressed()
          ? new Verdict(records, new Ending.Failed())
          : new Verdict(records, behindTheLast(records.size()));
    }
    return new Verdict(records, new Ending.Complete());
  }

  /** Whether a broken record costs its line alone, and there is a next one. */
  private boolean goesOnBehindBroken() {
    return good.isLines() || (good.hasTexts() && full.endsWith(GARBAGE));
  }

  private Verdict cutWithin(int index, List<Expected> records) {
    if (isCompressed()) {
      return new Verdict(records, new Ending.Failed());
    }
    ExpectedProblem problem = new ExpectedProblem(Reason.TRUNCATED, at(index), null, null);
    if (!good.isLines()) {
      return new Verdict(records, new Ending.BrokenOff(problem));
    }
    records.add(
        new Expected.Rejected(
            at(index),
            List.of(problem),
            ByteText.decode(full.substring(starts.get(index), cut)),
            true));
    return new Verdict(records, new Ending.Complete());
  }

  /** The text goes on where it should end, or ends where it should go on. */
  private Ending behindTheLast(int records) {
    boolean isCut = cut < full.length();
    int place = isCut ? cut : full.length() - 1;
    Location location = Location.ofRecord(records + 1L, line(place), mark + (long) place);
    Reason reason = isCut ? Reason.TRUNCATED : Reason.MALFORMED_JSON;
    return new Ending.BrokenOff(new ExpectedProblem(reason, location, null, null));
  }

  private Location at(int index) {
    return Location.ofRecord(index + 1L, lines.get(index), mark + (long) starts.get(index));
  }

  private long line(int place) {
    return 1L + ByteText.countLineEnds(full.substring(0, place));
  }

  private Expected judge(int index, JsonPiece piece) {
    Reason broken = piece.broken();
    if (broken != null) {
      return rejected(index, piece, new ExpectedProblem(broken, at(index), null, null));
    }
    Reason fault = piece.fault();
    if (fault != null) {
      return rejected(index, piece, problem(index, piece, fault));
    }
    return new Expected.Delivered(
        at(index), piece.record().cdr(requireNonNull(piece.record().direction())));
  }

  private Expected rejected(int index, JsonPiece piece, ExpectedProblem problem) {
    String raw = piece.record().raw();
    String whole = good.hasTexts() ? raw + lineEnd(starts.get(index) + raw.length()) : raw;
    return new Expected.Rejected(at(index), List.of(problem), ByteText.decode(whole), false);
  }

  /** The line end that stands at a place, or nothing. */
  private String lineEnd(int place) {
    return Stream.of("\r\n", "\n", "\r")
        .filter(end -> full.startsWith(end, place))
        .findFirst()
        .orElse("");
  }

  private ExpectedProblem problem(int index, JsonPiece piece, Reason fault) {
    JsonProperty property = piece.record().properties().get(piece.faulty());
    int place = starts.get(index) + piece.record().valueOffset(piece.faulty());
    if (fault == Reason.MALFORMED_ENCODING) {
      place += property.value().indexOf('\u00E9'); // the byte itself
    }
    Location location =
        at(index)
            .ofValue(
                column(place),
                mark + (long) place,
                good.path(index, piece.origin()) + JsonTable.step(property.name()));
    boolean hasText =
        switch (fault) {
          case MISSING_VALUE, FIELD_TOO_LONG, NESTING_TOO_DEEP -> false;
          default -> true;
        };
    String raw = property.isString() ? property.text() : ByteText.decode(property.value());
    return new ExpectedProblem(fault, location, property.field(), hasText ? raw : null);
  }

  /** The number of the character in its line, from 1. */
  private int column(int place) {
    String before = full.substring(0, place);
    int lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    String line = ByteText.decode(before.substring(lineStart));
    return 1 + line.codePointCount(0, line.length());
  }
}
