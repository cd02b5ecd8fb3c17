package dev.cdr4j.testkit.corrupt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.rules.CdrValidator;
import dev.cdr4j.rules.CoreRule;
import dev.cdr4j.rules.FeedValidation;
import dev.cdr4j.testkit.Traffic;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each defect of a value that leaves the record readable gives exactly the finding that {@code
 * findings.txt} says, on good records of all sorts; and no other.
 */
class DefectFindingsTest {
  private static final List<Cdr> GOOD =
      Traffic.seeded(11).unusualCliShare(0).withheldShare(0.1).limit(3_000).list();

  /** The texts of each of them by field; empty: none. */
  private static final List<Map<CdrField, String>> TEXTS =
      GOOD.stream().map(DefectFindingsTest::texts).toList();

  private static final CdrValidator STANDARD = CdrValidator.standard();

  /** With the rule that regular traffic breaks. */
  private static final CdrValidator ALL = STANDARD.with(CoreRule.all());

  /** What a defect gives on an answered call and on any other; no finding: empty. */
  record Row(ValueDefect defect, String answered, String unanswered) {
    List<String> of(Cdr good) {
      String rule = good.isAnswered() ? answered : unanswered;
      return rule.isEmpty() ? List.of() : List.of(rule);
    }

    @Override
    public String toString() {
      return defect.name();
    }
  }

  static List<Row> rows() throws IOException {
    try (InputStream table = DefectFindingsTest.class.getResourceAsStream("findings.txt")) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" *\\| *", -1))
          .map(cells -> new Row(ValueDefect.valueOf(cells[0]), cells[1], cells[2]))
          .toList();
    }
  }

  @Test
  void theTableHasEveryDefectThatLeavesARecord() throws IOException {
    Set<ValueDefect> expected = EnumSet.allOf(ValueDefect.class);
    expected.removeIf(defect -> defect.effect() != Effect.NONE);

    assertThat(rows().stream().map(Row::defect)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void givesExactlyItsFinding(Row row) {
    Map<Direction, Integer> damaged = new EnumMap<>(Direction.class);
    for (int i = 0; i < GOOD.size(); i++) {
      Cdr good = GOOD.get(i);
      List<Cdr> feed = damage(i, row.defect());
      if (!feed.isEmpty()) {
        assertThat(found(feed, row.defect())).as("%s of %s", row, good).isEqualTo(row.of(good));
        damaged.merge(good.direction(), 1, Integer::sum);
      }
    }
    assertThat(damaged.values()).isNotEmpty().allMatch(count -> count > 100);
  }

  private static List<String> found(List<Cdr> feed, ValueDefect defect) {
    boolean isLegal = defect == ValueDefect.CLI_SHOWN_THOUGH_PROHIBITED;
    List<String> found = new ArrayList<>();
    FeedValidation validation =
        (isLegal ? ALL : STANDARD).open(finding -> found.add(finding.ruleId()));
    feed.forEach(validation);
    validation.finish();
    return found;
  }

  /** The record with the defect, twice if it is that; none where it does not fit. */
  private static List<Cdr> damage(int index, ValueDefect defect) {
    Cdr good = GOOD.get(index);
    if (defect.repeatsRecord()) {
      return List.of(good, good);
    }
    Map<CdrField, String> texts = new EnumMap<>(TEXTS.get(index));
    Map<CdrField, String> edits = defect.edits(new RecordValues(good, texts), Dice.of(index));
    if (edits.isEmpty()) {
      return List.of();
    }
    texts.putAll(edits);
    return List.of(RecordMaker.make(good.direction(), texts, Map.of()));
  }

  private static Map<CdrField, String> texts(Cdr cdr) {
    Map<CdrField, String> texts = new EnumMap<>(CdrField.class);
    for (CdrField field : CdrField.values()) {
      String text = field.text(cdr);
      texts.put(field, text == null ? "" : text);
    }
    return texts;
  }

  /** A record as the values that a defect looks at, with room for all fields of its direction. */
  private record RecordValues(Cdr cdr, Map<CdrField, String> texts) implements Values {
    @Override
    public Direction direction() {
      return cdr.direction();
    }

    @Override
    public boolean has(CdrField field) {
      return true;
    }

    @Override
    public String text(CdrField field) {
      return texts.get(field);
    }
  }

  /** A field of a good record has the value of another one: one thing is wrong at most. */
  @ParameterizedTest
  @EnumSource
  void oneStrangeValueGivesOneFindingAtMost(CdrField field) {
    int changed = 0;
    for (int i = 0; i < GOOD.size(); i++) {
      Cdr good = GOOD.get(i);
      Cdr other = GOOD.get((i * 7 + 1) % GOOD.size());
      String strange = field.text(other);
      if (field.isDefinedFor(good.direction()) && (strange != null || isOptional(field))) {
        Map<CdrField, String> texts = new EnumMap<>(TEXTS.get(i));
        texts.put(field, strange == null ? "" : strange);
        Cdr mixed = RecordMaker.make(good.direction(), texts, Map.of());
        assertThat(STANDARD.validate(mixed))
            .as("%s of %s is %s", field, good, strange)
            .hasSizeLessThan(2);
        changed++;
      }
    }
    assertThat(changed).isGreaterThan(900);
  }

  private static boolean isOptional(CdrField field) {
    return field != CdrField.CALLID && field != CdrField.START;
  }
}
