package dev.cdr4j.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties that the objects of a source have, in their order: each object has some of them.
 * It is learned from the objects, and bounded.
 */
final class ObjectShape {
  private static final int MOST_PROPERTIES = 96;
  private static final int MOST_BYTES = 512;

  /** So many objects are learned from in a row, of those that do not fit, ... */
  private static final int TRIALS = 64;

  /** ... and so many are not then, as there seems to be nothing to be learned. */
  private static final int PAUSE = 4096;

  private final JsonScanner scanner;
  private final PropertyNames names;
  private KnownProperty[] properties = {};
  private byte[] closing = {};
  private boolean isPlain;
  private int learned;
  private int paused;

  ObjectShape(JsonScanner scanner, PropertyNames names) {
    this.scanner = scanner;
    this.names = names;
  }

  /** The properties, of which the first is the first of every object. */
  KnownProperty[] properties() {
    return properties;
  }

  /** What stands behind the last value of an object. */
  byte[] closing() {
    return closing;
  }

  /** Whether all of it is ASCII without line ends. */
  boolean isPlain() {
    return isPlain;
  }

  /** Takes note of an object that fits. */
  void fits() {
    learned = 0;
  }

  /** Learns from an object that does not fit, and whose properties are known to be right. */
  void learn(byte[] buffer, int from, int end) {
    if (paused > 0) {
      paused--;
      return;
    }
    if (++learned > TRIALS) {
      learned = 0;
      paused = PAUSE;
      properties = new KnownProperty[0];
      return;
    }
    List<KnownProperty> found = propertiesOf(buffer, from, end);
    if (found != null) {
      take(found);
    }
  }

  /** The properties of an object, or null if they are none, too many or too long. */
  private @Nullable List<KnownProperty> propertiesOf(byte[] buffer, int from, int end) {
    List<KnownProperty> found = new ArrayList<>();
    int start = from;
    int at = scanner.blanks(from + 1);
    while (buffer[at] == '"') {
      int close = scanner.string(at);
      PropertyName name = names.read(buffer, at + 1, close, scanner.isEscaped());
      int value = scanner.blanks(scanner.behind(':', close + 1));
      if (name == null || value - start > MOST_BYTES || found.size() == MOST_PROPERTIES) {
        return null;
      }
      found.add(new KnownProperty(buffer, start, value, name));
      start = scanner.value(value);
      at = scanner.blanks(start);
      if (buffer[at] == ',') {
        at = scanner.blanks(at + 1);
      }
    }
    if (found.isEmpty() || end - start > MOST_BYTES) {
      return null;
    }
    closing = Arrays.copyOfRange(buffer, start, end);
    return found;
  }

  /** Merges the properties of an object into those of the others, or starts anew with them. */
  private void take(List<KnownProperty> found) {
    List<KnownProperty> all = new ArrayList<>(Arrays.asList(properties));
    properties =
        (merge(found, all) && all.size() <= MOST_PROPERTIES ? all : found)
            .toArray(KnownProperty[]::new);
    isPlain =
        Arrays.stream(properties).allMatch(KnownProperty::isPlain)
            && KnownProperty.isPlain(closing, 0, closing.length);
  }

  /** Merges, or tells that it cannot be done; the first one begins an object, and stays that. */
  private static boolean merge(List<KnownProperty> found, List<KnownProperty> all) {
    if (all.isEmpty() || !all.get(0).isSameAs(found.get(0))) {
      return false;
    }
    int at = 0;
    for (KnownProperty property : found) {
      int index = indexOf(property, all);
      if (index < 0) {
        all.add(at, property);
        index = at;
      } else if (index < at || !all.get(index).isSameAs(property)) {
        return false;
      }
      at = index + 1;
    }
    return true;
  }

  private static int indexOf(KnownProperty property, List<KnownProperty> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).hasNameOf(property)) {
        return i;
      }
    }
    return -1;
  }
}
