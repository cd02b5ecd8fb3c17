package dev.cdr4j.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generator needs the core and nothing else, is fast, and does not grow. */
class StandaloneTest {
  private static final String CORE = place(Cdr.class);
  private static final String TESTKIT = place(Traffic.class);
  private static final String TESTS = place(StandaloneTest.class);

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return printed.strip();
  }

  @Test
  void onTheClassPath() throws Exception {
    String classPath = String.join(File.pathSeparator, CORE, TESTKIT, TESTS);

    assertThat(run("-cp", classPath, StandaloneProgram.class.getName(), "1000")).isEqualTo("done");
  }

  @Test
  void onTheModulePath() throws Exception {
    String modulePath = String.join(File.pathSeparator, CORE, TESTKIT);

    assertThat(
            run(
                "-p",
                modulePath,
                "--add-modules",
                "dev.cdr4j.testkit",
                "--patch-module",
                "dev.cdr4j.testkit=" + TESTS,
                "-m",
                "dev.cdr4j.testkit/" + StandaloneProgram.class.getName(),
                "1000"))
        .isEqualTo("done");
  }

  /** Three million records of some hundred bytes each would be ten times this memory. */
  @Test
  void withoutGrowing() throws Exception {
    String classPath = String.join(File.pathSeparator, CORE, TESTKIT, TESTS);

    assertThat(
            run(
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                StandaloneProgram.class.getName(),
                "3000000"))
        .isEqualTo("done");
  }

  @Test
  void atHalfAMillionRecordsASecond() throws Exception {
    String classPath = String.join(File.pathSeparator, CORE, TESTKIT, TESTS);

    assertThat(run("-cp", classPath, SpeedProgram.class.getName()))
        .satisfies(speed -> assertThat(Long.parseLong(speed)).isGreaterThan(500_000));
  }
}
