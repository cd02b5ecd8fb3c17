package dev.cdr4j.testkit.corrupt;

import static dev.cdr4j.testkit.corrupt.CsvTable.inserted;
import static dev.cdr4j.testkit.corrupt.CsvTable.replaced;

import dev.cdr4j.Reason;
import dev.cdr4j.testkit.corrupt.CsvDefect.Part;
import dev.cdr4j.testkit.corrupt.CsvLine.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A good CSV file while it is damaged: first as a table, then line by line. */
final class CsvDraft {
  private static final String NEW_COLUMN = "gateway_codec";
  private static final List<String> NEW_VALUES = List.of("PCMA", "PCMU", "G729", "opus", "");

  private final List<Damage> damages;
  private CsvTable table;
  private @Nullable Reason headerFault;
  private int faultyColumn = -1;
  private List<CsvLine> lines = new ArrayList<>();

  private CsvDraft(CsvTable good, List<Damage> damages) {
    table = good;
    this.damages = damages;
  }

  /** The file with all of the damages that are not done to its bytes. */
  static CsvFile damage(CsvTable good, List<Damage> damages) {
    CsvDraft draft = new CsvDraft(good, damages);
    draft.damageColumns();
    draft.damageHeader();
    CsvNames names = draft.table.names();
    draft.layOut();
    draft.damageRecords(names);
    draft.endLines();
    boolean mark = good.mark() || draft.has(Part.ENCODING);
    return new CsvFile(
        mark,
        draft.table.delimiter(),
        names,
        List.copyOf(draft.lines),
        draft.headerFault,
        draft.faultyColumn);
  }

  private boolean has(Part part) {
    return damage(part) != null;
  }

  private boolean has(CsvDefect defect) {
    return damages.stream().anyMatch(damage -> damage.defect() == defect);
  }

  private @Nullable Damage damage(Part part) {
    for (Damage damage : damages) {
      if (damage.defect() instanceof CsvDefect defect && defect.part() == part) {
        return damage;
      }
    }
    return null;
  }

  private void damageColumns() {
    Damage columns = damage(Part.COLUMNS);
    if (columns != null && columns.defect() == CsvDefect.COLUMNS_SHUFFLED) {
      table = table.reordered(shuffled(table.header().size(), columns.dice()));
    } else if (columns != null) {
      addColumn(columns.dice());
    }
    Damage delimiter = damage(Part.DELIMITER);
    if (delimiter != null) {
      table = table.withDelimiter(CsvSource.delimiter((CsvDefect) delimiter.defect()));
    }
  }

  private static List<Integer> shuffled(int size, Dice dice) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    for (int i = size - 1; i > 0; i--) {
      Collections.swap(order, i, dice.below(i + 1));
    }
    if (order.equals(IntStream.range(0, size).boxed().toList())) {
      Collections.swap(order, 0, 1);
    }
    return order;
  }

  private void addColumn(Dice dice) {
    CsvNames names = table.names();
    String name = NEW_COLUMN;
    for (int i = 2; names.contains(name); i++) {
      name = NEW_COLUMN + "_" + i;
    }
    int column = dice.below(names.size() + 1);
    List<List<CsvCell>> rows = new ArrayList<>();
    for (List<CsvCell> row : table.rows()) {
      rows.add(inserted(row, column, CsvCell.plain(dice.oneOf(NEW_VALUES))));
    }
    table = table.with(inserted(table.header(), column, CsvCell.plain(name)), rows);
  }

  private void damageHeader() {
    Damage damage = damage(Part.HEADER);
    if (damage == null) {
      return;
    }
    int size = table.header().size();
    switch ((CsvDefect) damage.defect()) {
      case HEADER_OTHER_CASE -> rename(name -> name.toUpperCase(Locale.ROOT));
      case HEADER_WITH_BLANKS -> rename(name -> " " + name + " ");
      case HEADER_QUOTED ->
          table =
              table.with(
                  table.header().stream().map(cell -> cell.with(CsvCell.Style.QUOTED)).toList(),
                  table.rows());
      case DUPLICATE_NAME -> {
        int column = damage.dice().below(size);
        addToAll(table.header().get(column), column);
        headerFault = Reason.DUPLICATE_NAME;
        faultyColumn = size;
      }
      case TRAILING_DELIMITER -> {
        addToAll(CsvCell.plain(""), -1);
        headerFault = Reason.BLANK_NAME;
        faultyColumn = size;
      }
      case NO_HEADER -> headerFault = Reason.NO_HEADER;
      default -> table = table.with(table.header(), List.of());
    }
  }

  private void rename(UnaryOperator<String> change) {
    CsvNames names = table.names();
    List<CsvCell> header = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      CsvCell cell = table.header().get(i);
      header.add(names.isKnown(i) ? new CsvCell(change.apply(cell.content()), cell.style()) : cell);
    }
    table = table.with(header, table.rows());
  }

  /** Adds a column with a name, and the values of another column, or none where that is -1. */
  private void addToAll(CsvCell name, int column) {
    List<List<CsvCell>> rows = new ArrayList<>();
    for (List<CsvCell> row : table.rows()) {
      rows.add(inserted(row, row.size(), column < 0 ? CsvCell.plain("") : row.get(column)));
    }
    table = table.with(inserted(table.header(), table.header().size(), name), rows);
  }

  private void layOut() {
    if (has(CsvDefect.EMPTY_FILE)) {
      return;
    }
    lines.add(CsvLine.of(Kind.HEADER, 0, table.header()));
    for (List<CsvCell> row : table.rows()) {
      lines.add(CsvLine.of(Kind.RECORD, lines.size(), row));
    }
    if (has(CsvDefect.NO_HEADER)) {
      lines.remove(0);
      lines.set(0, lines.get(0).as(Kind.HEADER));
    }
  }

  private void damageRecords(CsvNames names) {
    List<CsvLine> damaged = new ArrayList<>();
    CsvLineDamager damager = new CsvLineDamager(names, table.delimiter());
    for (CsvLine line : lines) {
      Damage damage = damageOf(line.origin());
      damaged.addAll(damage == null ? List.of(line) : damager.damage(line, damage));
    }
    lines = damaged;
  }

  private @Nullable Damage damageOf(int record) {
    for (Damage damage : damages) {
      if (record > 0 && damage.record() == record) {
        return damage;
      }
    }
    return null;
  }

  private void endLines() {
    Damage damage = damage(Part.LINE_ENDS);
    List<String> cycle =
        damage == null ? List.of(table.lineEnd()) : CsvSource.lineEnds((CsvDefect) damage.defect());
    int at = damage == null ? 0 : damage.dice().below(cycle.size());
    String before = cycle.get(at);
    List<CsvLine> ended = new ArrayList<>();
    for (CsvLine line : lines) {
      // A blank line that ends with LF would make one line end of a CR before it.
      String lineEnd = line.kind() == Kind.BLANK ? before : cycle.get(at++ % cycle.size());
      ended.add(line.withLineEnd(lineEnd));
      before = lineEnd;
    }
    if (has(CsvDefect.LAST_LINE_CUT) || has(CsvDefect.LAST_LINE_WITHOUT_LINE_END)) {
      int last = ended.size() - 1;
      ended = replaced(ended, last, ended.get(last).withLineEnd(""));
    }
    lines = ended;
  }
}
