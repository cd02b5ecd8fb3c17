package dev.cdr4j.testkit.corrupt;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.FieldKind;
import dev.cdr4j.Reason;
import dev.cdr4j.testkit.corrupt.CsvLine.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Damages the line of a record, and tells which defects it could have. */
final class CsvLineDamager {
  private static final String E_ACUTE_OF_WINDOWS_1252 = "\u00E9";

  private final CsvNames names;
  private final char delimiter;

  CsvLineDamager(CsvNames names, char delimiter) {
    this.names = names;
    this.delimiter = delimiter;
  }

  /** Whether a defect can be applied to a line, as far as that depends on the line alone. */
  boolean fits(Defect defect, CsvLine line, boolean isLast) {
    if (defect instanceof ValueDefect value) {
      return value.repeatsRecord() || isSound(value, line);
    }
    return defect instanceof CsvDefect csv && fits(csv, line, isLast);
  }

  private boolean isSound(ValueDefect defect, CsvLine line) {
    Map<CdrField, String> edits = defect.edits(new CsvValues(line.cells()), Dice.of(0));
    return !edits.isEmpty()
        && (defect.effect() == Effect.REJECT
            || names.direction(edited(line, edits).cells()) == names.direction(line.cells()));
  }

  private boolean fits(CsvDefect defect, CsvLine line, boolean isLast) {
    return switch (defect) {
      case EXTRA_VALUE, BLANK_LINE, DELIMITERS_ONLY, GZIP_CUT, GZIP_CORRUPT -> true;
      case LACKING_VALUE -> !withoutLast(line, 1).raw(delimiter).isEmpty();
      case QUOTED_LINE_END, QUOTED_DELIMITER, DOUBLED_QUOTE, WINDOWS_1252_BYTE ->
          !columns(this::isText).isEmpty();
      case TEXT_AFTER_QUOTE, RECORD_TOO_LONG -> !line.hasLineEndWithin();
      case UNCLOSED_QUOTE -> !line.hasLineEndWithin() && !openable(line).isEmpty();
      case VALUE_TOO_LONG -> !extensible(line).isEmpty();
      case LAST_LINE_CUT -> isLast && !withoutLast(line, 1).raw(delimiter).isEmpty();
      case LAST_LINE_WITHOUT_LINE_END -> isLast;
      default -> false;
    };
  }

  /** The lines that stand for a line when it is damaged. */
  List<CsvLine> damage(CsvLine line, Damage damage) {
    Dice dice = damage.dice();
    if (damage.defect() instanceof ValueDefect value) {
      return value.repeatsRecord() ? List.of(line, line) : List.of(damage(line, value, dice));
    }
    return switch ((CsvDefect) damage.defect()) {
      case BLANK_LINE -> List.of(CsvLine.of(Kind.BLANK, line.origin(), List.of()), line);
      case DELIMITERS_ONLY -> List.of(delimitersOnly(line), line);
      default -> List.of(damage(line, (CsvDefect) damage.defect(), dice));
    };
  }

  private CsvLine damage(CsvLine line, ValueDefect defect, Dice dice) {
    Map<CdrField, String> edits = defect.edits(new CsvValues(line.cells()), dice);
    CsvLine damaged = edited(line, edits);
    for (CdrField field : edits.keySet()) {
      Reason reason = defect.reason();
      damaged = reason == null ? damaged : damaged.withFault(names.columnOf(field), reason);
    }
    return damaged;
  }

  private CsvLine edited(CsvLine line, Map<CdrField, String> edits) {
    CsvLine edited = line;
    for (Map.Entry<CdrField, String> edit : edits.entrySet()) {
      edited = put(edited, names.columnOf(edit.getKey()), ByteText.of(edit.getValue()));
    }
    return edited;
  }

  private CsvLine put(CsvLine line, int column, String content) {
    return line.with(column, line.cells().get(column).with(content, delimiter));
  }

  private CsvLine append(CsvLine line, int column, String more) {
    return put(line, column, line.cells().get(column).content() + more);
  }

  private CsvLine damage(CsvLine line, CsvDefect defect, Dice dice) {
    return switch (defect) {
      case EXTRA_VALUE ->
          line.with(CsvTable.inserted(line.cells(), line.cells().size(), CsvCell.plain("surplus")));
      case LACKING_VALUE -> withoutLast(line, 1);
      case QUOTED_LINE_END -> append(line, dice.oneOf(columns(this::isText)), "\nx");
      case QUOTED_DELIMITER -> append(line, dice.oneOf(columns(this::isText)), delimiter + "x");
      case DOUBLED_QUOTE -> append(line, dice.oneOf(columns(this::isText)), "\"x");
      case TEXT_AFTER_QUOTE ->
          withStyle(line, dice.below(names.size()), CsvCell.Style.TEXT_AFTER_QUOTE);
      case UNCLOSED_QUOTE ->
          withStyle(line, oneOf(openable(line), defect, dice), CsvCell.Style.UNCLOSED);
      case WINDOWS_1252_BYTE -> {
        int column = dice.oneOf(columns(this::isText));
        yield append(line, column, E_ACUTE_OF_WINDOWS_1252)
            .withFault(column, Reason.MALFORMED_ENCODING);
      }
      case VALUE_TOO_LONG -> {
        int column = oneOf(extensible(line), defect, dice);
        yield append(line, column, "x".repeat(CsvJudge.MAX_FIELD_LENGTH + 1))
            .withFault(column, Reason.FIELD_TOO_LONG);
      }
      case RECORD_TOO_LONG ->
          append(line, dice.below(names.size()), "x".repeat(CsvJudge.MAX_RECORD_LENGTH + 1));
      case LAST_LINE_CUT -> cut(line, dice);
      default -> line; // what is done to line ends or bytes
    };
  }

  private static CsvLine withStyle(CsvLine line, int column, CsvCell.Style style) {
    return line.with(column, line.cells().get(column).with(style));
  }

  private static CsvLine withoutLast(CsvLine line, int count) {
    return line.with(line.cells().subList(0, line.cells().size() - count));
  }

  /** Leaves at least a character, and less than all of the values. */
  private CsvLine cut(CsvLine line, Dice dice) {
    List<CsvLine> cuts = new ArrayList<>();
    for (int count = 1; count < line.cells().size(); count++) {
      CsvLine cut = withoutLast(line, count);
      if (!cut.raw(delimiter).isEmpty()) {
        cuts.add(cut);
      }
    }
    return dice.oneOf(cuts);
  }

  private CsvLine delimitersOnly(CsvLine before) {
    CsvLine empty =
        CsvLine.of(
            Kind.RECORD, before.origin(), Collections.nCopies(names.size(), CsvCell.plain("")));
    return empty
        .withFault(names.columnOf(CdrField.CALLID), Reason.MISSING_VALUE)
        .withFault(names.columnOf(CdrField.START), Reason.MISSING_VALUE);
  }

  private List<Integer> columns(IntPredicate predicate) {
    return IntStream.range(0, names.size()).filter(predicate).boxed().toList();
  }

  /** Whether any text may stand in a column. */
  private boolean isText(int column) {
    CdrField field = names.field(column);
    return field == null ? !names.isDirection(column) : field.kind() == FieldKind.TEXT;
  }

  /** Whether a column tells nothing about the direction of a record. */
  private boolean isOfBothDirections(int column) {
    CdrField field = names.field(column);
    return field == null ? !names.isDirection(column) : field.onlyDirection() == null;
  }

  /** One of the columns, of which defects of the header may have left none. */
  private static int oneOf(List<Integer> columns, CsvDefect defect, Dice dice) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          defect.name() + " cannot be applied to a record as the other defects leave it");
    }
    return dice.oneOf(columns);
  }

  /**
   * The columns whose value can be made too long. One with a line end in it cannot: a reader takes
   * it for a quote that is never closed.
   */
  private List<Integer> extensible(CsvLine line) {
    return columns(column -> isOfBothDirections(column) && !line.cells().get(column).hasLineEnd());
  }

  /** The columns in which a quote can be left open without another one behind it in the line. */
  private List<Integer> openable(CsvLine line) {
    List<Integer> columns = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      CsvCell cell = line.cells().get(i);
      if (!cell.hasQuoteOrLineEnd()) {
        columns.add(i);
      }
      if (cell.raw().indexOf('"') >= 0) {
        break;
      }
    }
    return columns;
  }

  /** The values of a line. */
  private final class CsvValues implements Values {
    private final List<CsvCell> cells;

    CsvValues(List<CsvCell> cells) {
      this.cells = cells;
    }

    @Override
    public Direction direction() {
      @Nullable Direction direction = names.direction(cells);
      return requireNonNull(direction);
    }

    @Override
    public boolean has(CdrField field) {
      return names.columnOf(field) >= 0;
    }

    @Override
    public String text(CdrField field) {
      return ByteText.decode(cells.get(names.columnOf(field)).content());
    }
  }
}
