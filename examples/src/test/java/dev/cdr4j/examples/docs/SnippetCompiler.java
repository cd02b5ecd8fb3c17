package dev.cdr4j.examples.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the Java blocks of documents, with all warnings on and as errors. A block is one of
 * three things:
 *
 * <ul>
 *   <li>statements, which become the body of a {@link Snippet},
 *   <li>a file as a reader would paste it, where it starts with a class, record, interface or enum,
 *   <li>a module descriptor, where it starts with a module.
 * </ul>
 *
 * <p>Statements see {@link #IMPORTS} and whatever the block imports itself; a file sees what it
 * imports.
 */
final class SnippetCompiler {
  /** What documents use without importing it. */
  static final List<String> IMPORTS =
      List.of(
          "dev.cdr4j.*",
          "dev.cdr4j.csv.*",
          "dev.cdr4j.json.*",
          "dev.cdr4j.rules.*",
          "dev.cdr4j.testkit.*",
          "dev.cdr4j.testkit.corrupt.*",
          "java.io.*",
          "java.math.BigDecimal",
          "java.nio.charset.Charset",
          "java.nio.file.*",
          "java.time.*",
          "java.util.*",
          "java.util.stream.*");

  private static final Pattern TYPE =
      Pattern.compile(
          "(?:(?:public|final|abstract|sealed) )*(?:class|record|interface|enum) (\\w+)");

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final Path classes;

  /**
   * A compiler.
   *
   * @param classes the folder for what it makes
   */
  SnippetCompiler(Path classes) {
    this.classes = classes;
  }

  /**
   * Compiles blocks.
   *
   * @return the names of the classes that the blocks became: {@link Snippet}s, of statements, and
   *     files' own
   * @throws AssertionError with the place of each error in its document
   */
  Map<CodeBlock, String> compile(List<CodeBlock> blocks) throws IOException {
    Map<CodeBlock, String> names = new LinkedHashMap<>();
    List<Source> sources = new ArrayList<>();
    for (CodeBlock block : blocks) {
      String start = firstLineOfCode(block);
      Matcher type = TYPE.matcher(start);
      String packageName = "snippets." + block.toString().replaceAll("\\W", "_");
      if (start.startsWith("module ")) {
        // elsewhere, or it would go for all that is compiled to the same folder
        Path folder = Files.createTempDirectory(classes, "module");
        compile(List.of(new Source(block, "module-info", "", "")), "--module-path", folder);
      } else if (type.lookingAt()) {
        String name = type.group(1);
        sources.add(new Source(block, name, "package " + packageName + "; ", ""));
        names.put(block, packageName + "." + name);
      } else {
        sources.add(new Source(block, "Statements", open(block, packageName), "\n}}"));
        names.put(block, packageName + ".Statements");
      }
    }
    compile(sources, "--class-path", classes);
    return names;
  }

  private static String firstLineOfCode(CodeBlock block) {
    return block.code().stream()
        .filter(line -> !line.isBlank() && !isImport(line) && !line.startsWith("//"))
        .findFirst()
        .orElse("");
  }

  private static boolean isImport(String line) {
    return line.startsWith("import ");
  }

  private static String open(CodeBlock block, String packageName) {
    List<String> head = new ArrayList<>();
    head.add("package " + packageName + ";");
    IMPORTS.forEach(name -> head.add("import " + name + ";"));
    block.code().stream().filter(SnippetCompiler::isImport).forEach(head::add);
    head.add("public final class Statements extends dev.cdr4j.examples.docs.Snippet {");
    head.add("public Statements(Path folder) throws IOException { super(folder); }");
    head.add("@Override public void run() throws Exception { ");
    return String.join(" ", head);
  }

  private void compile(List<Source> sources, String path, Path target) throws IOException {
    List<String> options =
        List.of(
            "--release",
            "17",
            "-proc:none",
            "-Xlint:all,-path", // a folder of the path may not be there yet
            "-Werror",
            path,
            System.getProperty("java.class.path"),
            "-d",
            target.toString());
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
      if (!javac.getTask(null, files, found, options, null, sources).call()) {
        throw new AssertionError(
            found.getDiagnostics().stream()
                .map(SnippetCompiler::describe)
                .collect(joining("\n", "does not compile:\n", "")));
      }
    }
  }

  private static String describe(Diagnostic<? extends JavaFileObject> error) {
    String place =
        error.getSource() instanceof Source source ? source.place(error.getLineNumber()) : "";
    return place + error.getMessage(Locale.ROOT);
  }

  /** A block as a source file, in which its lines are counted as in the block. */
  private static final class Source extends SimpleJavaFileObject {
    private final CodeBlock block;
    private final String code;

    /**
     * A source. The head goes in front of the first line; imports of statements are in the head.
     */
    Source(CodeBlock block, String name, String head, String tail) {
      super(URI.create("string:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
      this.block = block;
      boolean importsAreInHead = !tail.isEmpty();
      code =
          block.code().stream()
              .map(line -> importsAreInHead && isImport(line) ? "" : line)
              .collect(joining("\n", head, tail));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }

    String place(long line) {
      return block.document() + ":" + (block.line() + line - 1) + ": ";
    }
  }
}
