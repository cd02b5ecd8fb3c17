package dev.cdr4j.examples.overview;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plain text in sections, in lines of at most 90 characters where that can be helped. */
final class Page {
  private static final int WIDTH = 90;
  private static final String MARGIN = "  ";
  private static final String INDENT = "  ";

  private final PrintStream out;
  private boolean begun;
  private boolean afterTitle;

  Page(PrintStream out) {
    this.out = out;
  }

  /** Starts a section with a title, and a remark in the same line. */
  void section(String title, String remark) {
    if (begun) {
      out.println();
    }
    begun = true;
    afterTitle = true;
    out.println((title.toUpperCase(Locale.ROOT) + "  " + remark).stripTrailing());
  }

  private void print(CharSequence line) {
    if (afterTitle) {
      out.println();
      afterTitle = false;
    }
    out.println(line);
  }

  /** An empty line. */
  void gap() {
    out.println();
  }

  /** A line as it is. */
  void line(String text) {
    print(MARGIN + text);
  }

  /** A text, over several lines if it must be. */
  void text(String text) {
    text("", text);
  }

  /**
   * A text behind a start of its first line, over several lines if it must be, the later ones
   * indented; but a quoted value at the end of the text stays in one piece.
   */
  void text(String start, String text) {
    StringBuilder line = new StringBuilder(MARGIN).append(start);
    boolean first = true;
    for (String word : words(text)) {
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        print(line);
        line.setLength(0);
        line.append(MARGIN).append(" ".repeat(start.length())).append(INDENT);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    print(line);
  }

  private static List<String> words(String text) {
    int quote = text.indexOf(" \"");
    String plain = quote < 0 ? text : text.substring(0, quote);
    List<String> words = new ArrayList<>(List.of(plain.split(" ", -1)));
    if (quote >= 0) {
      words.add(text.substring(quote + 1));
    }
    return words;
  }

  /** The rows of a table. */
  void table(Table table) {
    table.lines().forEach(this::line);
  }
}
