package dev.cdr4j.benchmarks.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM like this one that runs another program, and what it prints. */
final class ForkedJvm {
  private final List<String> options;

  /** A JVM with options of its own. */
  ForkedJvm(String... options) {
    this.options = List.of(options);
  }

  /**
   * The last line of what the program prints.
   *
   * @throws IllegalStateException if it fails, with all that it printed
   */
  String run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          program.getSimpleName() + " ended with " + exit + ": " + printed);
    }
    return printed.substring(printed.lastIndexOf('\n') + 1);
  }
}
