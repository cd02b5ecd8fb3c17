package dev.cdr4j.examples.overview;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Things counted apart by a name, with a bound on the names: what comes under a name beyond that is
 * counted together, so that no file takes more memory than another.
 */
final class Groups<V> {
  /** A name, empty where there is none, and what was counted under it. */
  record Group<V>(String name, V value) {}

  private final int most;
  private final Supplier<V> empty;
  private final Map<String, V> values = new HashMap<>();
  private final V rest;

  Groups(int most, Supplier<V> empty) {
    this.most = most;
    this.empty = empty;
    rest = empty.get();
  }

  /** What is counted under a name. */
  V of(String name) {
    V value = values.get(name);
    if (value == null) {
      if (values.size() == most) {
        return rest;
      }
      value = empty.get();
      values.put(name, value);
    }
    return value;
  }

  /** All names with what was counted under them, in an order; where that ties, by name. */
  List<Group<V>> inOrder(Comparator<? super V> order) {
    return values.entrySet().stream()
        .map(entry -> new Group<>(entry.getKey(), entry.getValue()))
        .sorted(Comparator.<Group<V>, V>comparing(Group::value, order).thenComparing(Group::name))
        .toList();
  }

  /** What was counted under all the names beyond the bound. */
  V rest() {
    return rest;
  }
}
