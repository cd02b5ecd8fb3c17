package dev.cdr4j.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.examples.docs.MarkdownFile.Piece;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What documents point to is there. */
class LinksTest {
  static Stream<MarkdownFile> documents() {
    return Repository.markdownFiles().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyRelativeLinkLeadsSomewhere(MarkdownFile document) {
    List<String> broken = new ArrayList<>();
    for (Piece link : document.relativeLinks()) {
      if (!leadsSomewhere(document, link.text())) {
        broken.add(document + ":" + link.line() + ": " + link.text());
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(MarkdownFile document, String link) {
    String[] parts = link.split("#", 2);
    Path target = document.path();
    if (!parts[0].isEmpty()) {
      target = target.resolveSibling(parts[0]).normalize();
    }
    return Files.exists(target)
        && (parts.length == 1
            || MarkdownFile.read(Repository.ROOT, target).anchors().contains(parts[1]));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyFileThatIsNamedIsThere(MarkdownFile document) {
    List<String> missing = new ArrayList<>();
    for (Piece code : document.inlineCode()) {
      if (namesFile(code.text()) && !Files.exists(Repository.ROOT.resolve(code.text()))) {
        missing.add(document + ":" + code.line() + ": " + code.text());
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Whether this is a path that starts at the top of the repository. */
  private static boolean namesFile(String code) {
    return code.matches("[\\w.-]+/[\\w./-]*")
        && Files.isDirectory(Repository.ROOT.resolve(code.substring(0, code.indexOf('/'))));
  }
}
