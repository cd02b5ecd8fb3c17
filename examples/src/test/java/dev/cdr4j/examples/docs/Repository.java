package dev.cdr4j.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this repository that its documentation is made of, or speaks of. */
final class Repository {
  static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize().getParent();

  private static final Set<String> NOT_SOURCES = Set.of(".git", "target");

  private Repository() {}

  /** A file by its path from the top of the repository. */
  static MarkdownFile markdown(String path) {
    return MarkdownFile.read(ROOT, ROOT.resolve(path));
  }

  /** All Markdown files, in the order of their paths. */
  static List<MarkdownFile> markdownFiles() {
    List<Path> paths = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return NOT_SOURCES.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(".md")) {
                paths.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return paths.stream().sorted().map(path -> MarkdownFile.read(ROOT, path)).toList();
  }

  /** The Markdown files that users read: the README and the guides. */
  static List<MarkdownFile> guides() {
    return markdownFiles().stream()
        .filter(file -> file.name().equals("README.md") || file.name().startsWith("docs/"))
        .toList();
  }
}
