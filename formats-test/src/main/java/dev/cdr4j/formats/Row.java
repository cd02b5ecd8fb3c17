package dev.cdr4j.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as sources have it: texts by the names of the wire, in order; null where there is none.
 */
final class Row {
  private final Map<String, @Nullable String> values;

  private Row(Map<String, @Nullable String> values) {
    this.values = values;
  }

  /** An outbound call in which nothing is wrong. */
  static Row outbound(String id) {
    return bare(id).with("number", "+33199004719");
  }

  /** An inbound call in which nothing is wrong. */
  static Row inbound(String id) {
    return bare(id).with("did_hash", "E9TJ5CWK");
  }

  /** A call of which nothing tells the direction. */
  static Row bare(String id) {
    return new Row(Map.of()).with("callid", id).with("start", "2026-03-02 08:00:00");
  }

  /** The same with another text, in the place of the old one or at the end; null: with no value. */
  Row with(String name, @Nullable String text) {
    Map<String, @Nullable String> changed = new LinkedHashMap<>(values);
    changed.put(name, text);
    return new Row(changed);
  }

  /** The same under another name for one of its values. */
  Row renamed(String name, String other) {
    Map<String, @Nullable String> changed = new LinkedHashMap<>();
    values.forEach((key, text) -> changed.put(key.equals(name) ? other : key, text));
    return new Row(changed);
  }

  /** The same in the reverse order. */
  Row reversed() {
    List<String> names = new ArrayList<>(values.keySet());
    Collections.reverse(names);
    Map<String, @Nullable String> changed = new LinkedHashMap<>();
    names.forEach(name -> changed.put(name, values.get(name)));
    return new Row(changed);
  }

  Map<String, @Nullable String> values() {
    return Collections.unmodifiableMap(values);
  }
}
