package dev.cdr4j.examples.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.CdrField;
import dev.cdr4j.testkit.corrupt.Corrupted;
import dev.cdr4j.testkit.corrupt.Corrupter;
import dev.cdr4j.testkit.corrupt.CsvDefect;
import dev.cdr4j.testkit.corrupt.Defect;
import dev.cdr4j.testkit.corrupt.Effect;
import dev.cdr4j.testkit.corrupt.Expected;
import dev.cdr4j.testkit.corrupt.ExpectedProblem;
import dev.cdr4j.testkit.corrupt.ValueDefect;
import java.util.List;
import java.util.Set;

/** An export with one damaged row of every kind among good and odd ones, and the verdict on it. */
final class DamagedExport {
  /** Files of that size are no samples. */
  private static final Set<Defect> TOO_LARGE =
      Set.of(CsvDefect.VALUE_TOO_LONG, CsvDefect.RECORD_TOO_LONG);

  /** What looks odd and is no reason to reject a record. */
  private static final List<Defect> ODD =
      List.of(
          ValueDefect.ANSWER_ZERO_DATE,
          ValueDefect.DIALSTATUS_UNKNOWN,
          ValueDefect.DURATION_NEGATIVE,
          ValueDefect.PRICE_WITH_FOUR_DECIMALS,
          ValueDefect.PRICE_WITHOUT_DECIMALS,
          ValueDefect.HANGUPCAUSE_NAME,
          ValueDefect.HANGUP_BEFORE_START,
          ValueDefect.DUPLICATE_RECORD,
          CsvDefect.BLANK_LINE);

  private final Corrupted damaged;

  DamagedExport(String good) {
    Corrupter corrupter = Corrupter.csv(good).seeded(5).with(ValueDefect.DATETIME_WITH_T, 5);
    for (Defect defect : Defect.csv()) {
      boolean isWanted = defect.effect() == Effect.REJECT && !TOO_LARGE.contains(defect);
      if (defect != ValueDefect.DATETIME_WITH_T && (isWanted || ODD.contains(defect))) {
        corrupter = corrupter.with(defect);
      }
    }
    damaged = corrupter.corrupt();
  }

  byte[] export() {
    return damaged.bytes();
  }

  byte[] expected() {
    StringBuilder expected = new StringBuilder("record,line,field,kind\r\n");
    for (Expected.Rejected reject : damaged.verdict().rejects()) {
      for (ExpectedProblem problem : reject.problems()) {
        CdrField field = problem.field();
        expected.append(
            "%d,%d,%s,%s\r\n"
                .formatted(
                    reject.location().record(),
                    reject.location().line(),
                    field == null ? "" : field.wireName(),
                    problem.reason()));
      }
    }
    return expected.toString().getBytes(UTF_8);
  }
}
