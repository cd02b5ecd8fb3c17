package dev.cdr4j.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A document, as far as it can be checked: blocks of code, links, headings and tables. It knows as
 * much of Markdown as these documents use.
 *
 * @param path where it is
 * @param name its path from the top of the repository, with slashes
 */
record MarkdownFile(Path path, String name, List<String> lines) {
  private static final Pattern FENCE = Pattern.compile("^ *```(\\w*)$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*)$");

  /** A piece of text and the number of its line, from 1. */
  record Piece(int line, String text) {}

  static MarkdownFile read(Path root, Path path) {
    try {
      String name = root.relativize(path).toString().replace('\\', '/');
      return new MarkdownFile(path, name, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fenced blocks of code in a language. */
  List<CodeBlock> blocks(String language) {
    return blocks().stream().filter(block -> block.language().equals(language)).toList();
  }

  private List<CodeBlock> blocks() {
    List<CodeBlock> blocks = new ArrayList<>();
    CodeBlock open = null;
    for (int i = 0; i < lines.size(); i++) {
      var fence = FENCE.matcher(lines.get(i));
      if (fence.matches() && open == null) {
        open = new CodeBlock(name, i + 2, fence.group(1), new ArrayList<>());
      } else if (fence.matches()) {
        blocks.add(open);
        open = null;
      } else if (open != null) {
        open.code().add(lines.get(i));
      }
    }
    if (open != null) {
      throw new IllegalStateException(open + " is a block of code that never ends");
    }
    return blocks;
  }

  /** The lines that are not in a fenced block of code. */
  private List<Piece> prose() {
    List<Piece> prose = new ArrayList<>();
    boolean inBlock = false;
    for (int i = 0; i < lines.size(); i++) {
      if (FENCE.matcher(lines.get(i)).matches()) {
        inBlock = !inBlock;
      } else if (!inBlock) {
        prose.add(new Piece(i + 1, lines.get(i)));
      }
    }
    return prose;
  }

  /** Where the links lead, other than those to web pages. */
  List<Piece> relativeLinks() {
    return prose().stream()
        .map(piece -> new Piece(piece.line(), CODE.matcher(piece.text()).replaceAll("")))
        .flatMap(
            piece ->
                LINK.matcher(piece.text())
                    .results()
                    .map(link -> new Piece(piece.line(), link.group(1))))
        .filter(link -> !link.text().matches("(https?|mailto):.*"))
        .toList();
  }

  /** What stands in back quotes in the running text. */
  List<Piece> inlineCode() {
    return prose().stream()
        .flatMap(
            piece ->
                CODE.matcher(piece.text())
                    .results()
                    .map(code -> new Piece(piece.line(), code.group(1))))
        .toList();
  }

  /** The names by which links reach the headings. */
  List<String> anchors() {
    return prose().stream()
        .map(piece -> HEADING.matcher(piece.text()))
        .filter(heading -> heading.matches())
        .map(
            heading ->
                heading
                    .group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                    .replace(' ', '-'))
        .toList();
  }

  /** The rows of the tables under a heading, up to the next heading, without the tables' heads. */
  List<List<String>> table(String heading) {
    List<List<String>> rows = new ArrayList<>();
    boolean found = false;
    boolean inBody = false;
    for (Piece piece : prose()) {
      var match = HEADING.matcher(piece.text());
      if (match.matches()) {
        found = match.group(1).equals(heading);
      } else if (!piece.text().startsWith("|")) {
        inBody = false;
      } else if (piece.text().startsWith("|--")) {
        inBody = true;
      } else if (found && inBody) {
        String row = piece.text().substring(1, piece.text().lastIndexOf('|'));
        rows.add(Arrays.stream(row.split("(?<!\\\\)\\|")).map(String::strip).toList());
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException(name + " has no table under the heading: " + heading);
    }
    return rows;
  }

  /** The first piece of code in a table's cell, without what follows a parenthesis. */
  static String codeOf(String cell) {
    return CODE.matcher(cell)
        .results()
        .findFirst()
        .map((MatchResult code) -> code.group(1).replaceAll("\\(.*", ""))
        .orElseThrow(() -> new IllegalStateException("no code in the cell: " + cell));
  }

  @Override
  public String toString() {
    return name;
  }
}
