package dev.cdr4j.examples.docs;

import java.util.List;

/**
 * A fenced block of code in a document.
 *
 * @param document the name of the document
 * @param line the number of the first line of code in it, from 1
 * @param language what follows the opening fence, such as {@code java}; may be empty
 */
record CodeBlock(String document, int line, String language, List<String> code) {

  /** The code as one text. */
  String text() {
    return String.join("\n", code);
  }

  /** Where the block is, as people and editors write it. */
  @Override
  public String toString() {
    return document + ":" + line;
  }
}
