package dev.cdr4j.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands that documents show are those that are run on every change. */
class CommandsTest {
  private static final String README_COMMAND = "readme ";

  @Test
  void theReadmeShowsWhatIsChecked() throws IOException {
    List<String> checked =
        Files.readAllLines(Repository.ROOT.resolve(".ci/run")).stream()
            .filter(line -> line.startsWith(README_COMMAND))
            .map(line -> line.substring(README_COMMAND.length()))
            .toList();

    assertThat(checked).hasSize(2);
    assertThat(commands(Repository.markdown("README.md"))).containsExactlyElementsOf(checked);
  }

  @Test
  void theScriptsAreThereToBeRun() {
    List<Path> scripts =
        Repository.markdownFiles().stream()
            .flatMap(CommandsTest::commands)
            .flatMap(command -> Stream.of(command.split(" ")))
            .filter(word -> word.startsWith(".ci/"))
            .map(Repository.ROOT::resolve)
            .toList();

    assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(script).isExecutable());
  }

  private static Stream<String> commands(MarkdownFile document) {
    return document.blocks("sh").stream()
        .flatMap(block -> block.code().stream())
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }
}
