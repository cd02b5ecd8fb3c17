package dev.cdr4j.testkit.corrupt;

import java.util.List;

/**
 * Good JSON text, cut into records.
 *
 * @param gaps what stands before each record
 * @param keys the keys of records that are values of an object
 * @param tail what stands behind the last record, or all where there is none
 */
record JsonTable(
    GoodJson.Layout layout,
    List<String> gaps,
    List<String> keys,
    List<JsonRecord> records,
    String tail) {
  JsonTable {
    gaps = List.copyOf(gaps);
    keys = List.copyOf(keys);
    records = List.copyOf(records);
  }

  boolean isLines() {
    return layout == GoodJson.Layout.LINES;
  }

  /** Whether each record is a text of its own, to which a line end right behind it belongs. */
  boolean hasTexts() {
    return layout == GoodJson.Layout.LINES || layout == GoodJson.Layout.SINGLE;
  }

  /** The path of a record. */
  String path(int index, int origin) {
    return switch (layout) {
      case ARRAY -> "$[" + index + "]";
      case OBJECT -> "$" + step(keys.get(origin - 1));
      case SINGLE, LINES -> "$";
    };
  }

  /** A step of a path: {@code .name}, or {@code ['odd name']} where it is not a plain word. */
  static String step(String name) {
    return name.matches("[A-Za-z0-9_]+")
        ? "." + name
        : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }
}
