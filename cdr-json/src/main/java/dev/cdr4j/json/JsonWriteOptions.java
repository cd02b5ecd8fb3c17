package dev.cdr4j.json;

import dev.cdr4j.CdrField;
import dev.cdr4j.Fractions;
import java.util.Set;
import java.util.function.Consumer;

/** All that can be set about writing. Changed on a fresh copy alone, by {@link #with}. */
final class JsonWriteOptions {
  Set<CdrField> fields = Set.of(CdrField.values());
  JsonLayout layout = JsonLayout.COMPACT;
  AbsentFields absentFields = AbsentFields.OMIT;
  Fractions fractions = Fractions.REFUSE;

  JsonWriteOptions() {}

  private JsonWriteOptions(JsonWriteOptions other) {
    fields = other.fields;
    layout = other.layout;
    absentFields = other.absentFields;
    fractions = other.fractions;
  }

  JsonWriteOptions with(Consumer<JsonWriteOptions> change) {
    JsonWriteOptions copy = new JsonWriteOptions(this);
    change.accept(copy);
    return copy;
  }
}
