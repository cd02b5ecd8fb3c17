package com.example.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application compiled and run by hand, with the modules of cdr4j, Jackson, and nothing else.
 */
class CommandLineTest {
  private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "src/main/java");
  private static final String LIBRARY =
      JdkTool.modulePath(
          "dev.cdr4j",
          "dev.cdr4j.csv",
          "dev.cdr4j.json",
          "tools.jackson.databind",
          "tools.jackson.core",
          "com.fasterxml.jackson.annotation");

  @TempDir Path folder;

  @Test
  void theApplicationRunsFromTheModulePath() throws Exception {
    Path export = Files.writeString(folder.resolve("export.csv"), Exports.OUTBOUND + "3,,,,,,,\n");
    Path expensive = folder.resolve("expensive.csv");

    JdkTool java =
        JdkTool.run(
            folder,
            "java",
            "--module-path",
            JdkTool.modulePath("com.example.invoices") + File.pathSeparator + LIBRARY,
            "--module",
            "com.example.invoices/com.example.invoices.InvoiceCheck",
            export.toString(),
            expensive.toString(),
            "10");

    assertThat(java.output().lines())
        .containsExactly(
            "billed seconds: 60",
            "debit: 0.1250",
            "expensive calls: 1",
            "rejected: record 3, line 4, byte 219: start is missing");
    assertThat(java.exitCode()).isZero();
    assertThat(Files.readAllLines(expensive))
        .hasSize(2)
        .last()
        .asString()
        .contains("Zoë", "+33199004719", "12.50");
  }

  @Test
  void theApplicationCompilesWithoutJSpecifyAndWithoutAWarning() throws Exception {
    JdkTool javac = compile(sources());

    assertThat(javac.output()).isEmpty();
    assertThat(javac.exitCode()).isZero();
  }

  @Test
  void theBridgeBetweenTheModulesDoesNotCompile() throws Exception {
    Path module = folder.resolve("module-info.java");
    Path intruder = folder.resolve("Intruder.java");
    Files.writeString(module, "module com.example.intruder { requires dev.cdr4j.csv; }");
    Files.writeString(
        intruder, "package com.example.intruder; class Intruder { dev.cdr4j.wire.Words words; }");

    JdkTool javac = compile(List.of(module, intruder));

    assertThat(javac.output()).contains("package dev.cdr4j.wire is not visible");
    assertThat(javac.exitCode()).isNotZero();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private JdkTool compile(List<Path> sources) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", "17", "-Xlint:all", "-Werror"));
    arguments.addAll(List.of("--module-path", LIBRARY));
    arguments.addAll(List.of("-d", folder.resolve("classes").toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    return JdkTool.run(folder, "javac", arguments.toArray(String[]::new));
  }
}
