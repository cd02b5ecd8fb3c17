package dev.cdr4j;

import org.jspecify.annotations.Nullable;

/** The text of a value for people: the parts that are there, with what is personal masked. */
final class Description {
  private final StringBuilder text;
  private boolean first = true;

  Description(String type) {
    text = new StringBuilder(type).append('[');
  }

  Description add(String name, @Nullable Object value) {
    if (value != null) {
      text.append(first ? "" : ", ")
          .append(name)
          .append('=')
          .append(Masking.escape(value.toString()));
      first = false;
    }
    return this;
  }

  Description addMasked(String name, @Nullable PhoneNumber number) {
    return add(name, number == null ? null : number.masked());
  }

  Description addMasked(String name, @Nullable String value) {
    return add(name, value == null ? null : Masking.text(value));
  }

  @Override
  public String toString() {
    return text + "]";
  }
}
