package dev.cdr4j.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Keeps findings; most records have none, and cost no list. */
final class FindingList implements Consumer<Finding> {
  private List<Finding> found = List.of();

  @Override
  public void accept(Finding finding) {
    if (found.isEmpty()) {
      found = new ArrayList<>();
    }
    found.add(finding);
  }

  List<Finding> found() {
    return found.isEmpty() ? found : Collections.unmodifiableList(found);
  }
}
