package dev.cdr4j.testkit.assertj;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.testkit.CdrDifferences;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on records in order. */
public final class CdrsAssert extends AbstractAssert<CdrsAssert, Iterable<? extends Cdr>> {
  private static final int MOST_SHOWN = 10;

  CdrsAssert(@Nullable Iterable<? extends Cdr> actual) {
    super(actual, CdrsAssert.class);
  }

  /**
   * That these are as many records as the others, each equal to its counterpart. The message of a
   * failure names the first records that differ, by number and call id, with the fields.
   */
  public CdrsAssert areEqualTo(Iterable<? extends Cdr> expected) {
    isNotNull();
    requireNonNull(expected, "expected must not be null");
    List<Cdr> was = listOf(actual);
    List<Cdr> due = listOf(expected);
    List<String> differences = new ArrayList<>();
    if (was.size() != due.size()) {
      differences.add("expected " + due.size() + " records, was " + was.size());
    }
    for (int i = 0; i < Math.min(was.size(), due.size()); i++) {
      List<String> ofRecord = CdrDifferences.between(was.get(i), due.get(i));
      if (!ofRecord.isEmpty()) {
        differences.add(
            "record "
                + (i + 1)
                + " (call "
                + due.get(i).callId()
                + "): "
                + String.join("; ", ofRecord));
      }
    }
    if (!differences.isEmpty()) {
      throw failure("Expected the records to be equal, but:%n  %s", shown(differences));
    }
    return this;
  }

  /** The first of many lines, and how many there are more. */
  static String shown(List<String> lines) {
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(MOST_SHOWN, lines.size())));
    if (lines.size() > MOST_SHOWN) {
      shown.add("and " + (lines.size() - MOST_SHOWN) + " more");
    }
    return String.join("%n  ".formatted(), shown);
  }

  private static List<Cdr> listOf(Iterable<? extends Cdr> cdrs) {
    List<Cdr> list = new ArrayList<>();
    cdrs.forEach(list::add);
    return list;
  }
}
