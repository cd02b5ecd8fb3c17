package com.example.invoices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the tools of the JDK as a user does: from the command line, in a process of their own. */
record JdkTool(int exitCode, String output) {

  /** Runs a tool; its output goes through a file in the folder. */
  static JdkTool run(Path folder, String tool, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, tool, ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(2, MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(tool + " does not end: " + Files.readString(output));
    }
    return new JdkTool(process.exitValue(), Files.readString(output, UTF_8));
  }

  /** A module path of the places that these modules are loaded from, and nothing else. */
  static String modulePath(String... modules) {
    return Stream.of(modules).map(JdkTool::location).collect(joining(File.pathSeparator));
  }

  private static String location(String module) {
    URI location =
        ModuleLayer.boot()
            .configuration()
            .findModule(module)
            .flatMap(resolved -> resolved.reference().location())
            .orElseThrow();
    return Path.of(location).toString();
  }
}
