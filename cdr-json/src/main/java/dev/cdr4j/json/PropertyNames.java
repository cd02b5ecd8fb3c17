package dev.cdr4j.json;

import dev.cdr4j.wire.RecordDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Knows the names of properties again. Records of one source mostly have the same properties in the
 * same order, so the name to try first is the one that stood in that place before.
 */
final class PropertyNames {
  private static final int MOST_PLACES = 128;

  private final @Nullable PropertyName[] places = new @Nullable PropertyName[MOST_PLACES];
  private final JsonText texts;

  PropertyNames(RecordDecoder decoder) {
    texts = new JsonText(decoder);
  }

  /** The name that stood in a place before, if it stands here again; else null. */
  @Nullable PropertyName expected(int place, byte[] buffer, int from, int limit) {
    PropertyName name = place < MOST_PLACES ? places[place] : null;
    return name != null && name.stands(buffer, from, limit) ? name : null;
  }

  /** The name up to a closing quote, or null where its bytes are malformed. */
  @Nullable PropertyName learn(int place, byte[] buffer, int from, int close, boolean escaped) {
    for (int i = place + 1; i < Math.min(place + 4, MOST_PLACES); i++) {
      PropertyName next = places[i]; // where properties are left out, a later one comes sooner
      if (next != null && next.stands(buffer, from, close + 1)) {
        return next;
      }
    }
    PropertyName name = read(buffer, from, close, escaped);
    if (name != null && place < MOST_PLACES) {
      places[place] = name;
    }
    return name;
  }

  /** The name up to a closing quote, or null where its bytes are malformed. */
  @Nullable PropertyName read(byte[] buffer, int from, int close, boolean escaped) {
    String text = texts.text(buffer, from, close, escaped);
    return text == null ? null : new PropertyName(buffer, from, close, text);
  }
}
