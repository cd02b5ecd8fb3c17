package dev.cdr4j.csv;

import java.util.Arrays;

/**
 * Where the values of a record stand in a buffer, and in which form. Used again for each record.
 */
final class Spans {
  private static final byte PLAIN = 0;
  private static final byte QUOTED = 1;
  private static final byte ESCAPED = 2;

  private int count;
  private int[] froms = new int[64];
  private int[] tos = new int[64];
  private byte[] forms = new byte[64];
  private boolean hasQuotes;

  void clear() {
    if (hasQuotes) {
      Arrays.fill(forms, 0, count, PLAIN);
      hasQuotes = false;
    }
    count = 0;
  }

  /** Adds a value that stands for itself. */
  void add(int from, int to) {
    if (count == froms.length) {
      grow();
    }
    froms[count] = from;
    tos[count++] = to;
  }

  /**
   * Adds a value that stands between quotes.
   *
   * @param escaped whether there are doubled quotes in it
   */
  void addQuoted(int from, int to, boolean escaped) {
    add(from, to);
    forms[count - 1] = escaped ? ESCAPED : QUOTED;
    hasQuotes = true;
  }

  /** Makes room for more values. The arrays are others then. */
  void grow() {
    froms = Arrays.copyOf(froms, froms.length * 2);
    tos = Arrays.copyOf(tos, tos.length * 2);
    forms = Arrays.copyOf(forms, forms.length * 2);
  }

  /** Sets how many values there are, after some were put into the arrays. */
  void setCount(int count) {
    this.count = count;
  }

  /** Forgets all but the first values. */
  void cutTo(int count) {
    Arrays.fill(forms, count, this.count, PLAIN);
    this.count = count;
  }

  /** How many values there are. */
  int count() {
    return count;
  }

  /** Where each value starts; behind its quote, if it has one. Not to be changed. */
  int[] froms() {
    return froms;
  }

  /** Where each value ends; before its closing quote, if it has one. Not to be changed. */
  int[] tos() {
    return tos;
  }

  /** Whether any value is quoted. */
  boolean hasQuotes() {
    return hasQuotes;
  }

  /** Whether a value is quoted. */
  boolean isQuoted(int value) {
    return forms[value] != PLAIN;
  }

  /** Whether a value has doubled quotes, which stand for one each. */
  boolean isEscaped(int value) {
    return forms[value] == ESCAPED;
  }
}
