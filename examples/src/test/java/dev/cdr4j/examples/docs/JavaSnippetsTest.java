package dev.cdr4j.examples.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Every {@code java} block in the README and the guides compiles. Those that are statements run,
 * and what a block prints is what its {@code // prints} comments say, if it has any. Those that are
 * classes are run as tests, and pass; interfaces have nothing to run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaSnippetsTest {
  private static final Pattern PRINTS = Pattern.compile("// prints (.*)$");

  private Path classes;
  private Map<CodeBlock, String> compiled;

  @BeforeAll
  void everySnippetCompiles(@TempDir Path folder) throws IOException {
    List<CodeBlock> blocks =
        Repository.guides().stream().flatMap(file -> file.blocks("java").stream()).toList();
    classes = folder;
    compiled = new SnippetCompiler(folder).compile(blocks);
  }

  Stream<CodeBlock> snippets() {
    return compiled.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void runs(CodeBlock block, @TempDir Path folder) throws Exception {
    List<String> printed = run(compiled.get(block), folder);
    List<String> said = said(block);
    if (!said.isEmpty()) {
      assertThat(printed).as("what %s prints", block).isEqualTo(said);
    }
  }

  private static List<String> said(CodeBlock block) {
    return block.code().stream()
        .flatMap(line -> PRINTS.matcher(line).results().map(comment -> comment.group(1)))
        .toList();
  }

  private List<String> run(String className, Path folder) throws Exception {
    URL[] places = {classes.toUri().toURL()};
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
      Class<?> type = loader.loadClass(className);
      System.setOut(new PrintStream(printed, true, UTF_8));
      if (Snippet.class.isAssignableFrom(type)) {
        ((Snippet) type.getConstructor(Path.class).newInstance(folder)).run();
      } else if (!type.isInterface()) {
        runTests(type);
      }
    } finally {
      System.setOut(console);
    }
    return printed.toString(UTF_8).lines().toList();
  }

  private static void runTests(Class<?> type) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(type))
                .build(),
            listener);
    TestExecutionSummary summary = listener.getSummary();
    assertThat(summary.getFailures())
        .as("failures of %s", type)
        .extracting(failure -> failure.getTestIdentifier() + ": " + failure.getException())
        .isEmpty();
    assertThat(summary.getTestsSucceededCount()).as("tests of %s", type).isPositive();
  }

  @Test
  void theDocumentsHaveSnippets() {
    assertThat(snippets().filter(block -> block.document().equals("README.md")))
        .hasSizeGreaterThan(5);
    assertThat(snippets().filter(block -> block.document().equals("docs/csv.md")))
        .hasSizeGreaterThan(5);
  }

  @Test
  void anErrorIsReportedWithItsPlaceInTheDocument(@TempDir Path folder) {
    List<String> code =
        List.of(
            "import java.util.concurrent.TimeUnit;",
            "",
            "TimeUnit unit = TimeUnit.SECONDS;",
            "call.callIdentifier();");
    List<CodeBlock> blocks = List.of(new CodeBlock("docs/x.md", 10, "java", code));

    assertThatThrownBy(() -> new SnippetCompiler(folder).compile(blocks))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("docs/x.md:13: cannot find symbol");
  }
}
