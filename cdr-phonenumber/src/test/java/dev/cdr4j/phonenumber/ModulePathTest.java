package dev.cdr4j.phonenumber;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import com.google.i18n.phonenumbers.prefixmapper.PhonePrefixMap;
import dev.cdr4j.Cdr;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that has this module, and what it requires, on the module path. */
class ModulePathTest {
  private static final String PROGRAM =
      """
      package app;

      import dev.cdr4j.PhoneNumber;
      import dev.cdr4j.phonenumber.*;
      import java.util.Locale;

      public final class Main {
        public static void main(String[] args) {
          PhoneNumberFacts facts = NumberingPlan.create().facts(PhoneNumber.of(args[0]));
          System.out.println(facts.country() + " " + facts.place(Locale.ENGLISH));
          System.out.println(PhoneNumberRule.all(NumberingPlan.create()));
          System.out.println(Main.class.getModule() + " " + NumberingPlan.class.getModule());
          System.out.println(NumberingPlan.class.getModule().getDescriptor().exports());
        }
      }
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void compile() throws Exception {
    Files.writeString(folder.resolve("Main.java"), PROGRAM);
    Files.writeString(
        folder.resolve("module-info.java"), "module app { requires dev.cdr4j.phonenumber; }");
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int exitCode =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                new PrintStream(messages, true, UTF_8),
                new PrintStream(messages, true, UTF_8),
                "-Xlint:all",
                "-Werror",
                "--module-path",
                path(),
                "-d",
                folder.resolve("app").toString(),
                folder.resolve("Main.java").toString(),
                folder.resolve("module-info.java").toString());
    assertThat(exitCode).as(messages.toString(UTF_8)).isZero();
  }

  /** Where this module and those that it requires are, and more. */
  private static String path(Class<?>... more) {
    return Stream.concat(
            Stream.of(Cdr.class, NumberingPlan.class, PhoneNumberUtil.class, PhonePrefixMap.class),
            Stream.of(more))
        .map(ModulePathTest::location)
        .collect(joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> run(String modulePath) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--module-path");
    command.add(modulePath + File.pathSeparator + folder.resolve("app"));
    command.addAll(List.of("--module", "app/app.Main", "+390612345678"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, MINUTES)).isTrue();
    return Files.readAllLines(output);
  }

  @Test
  void itHasFactsPlacesAndRules() throws Exception {
    assertThat(run(path()))
        .containsExactly(
            "IT Rome",
            List.of(PhoneNumberRule.values()).toString(),
            "module app module dev.cdr4j.phonenumber",
            "[dev.cdr4j.phonenumber]");
  }

  /** If this fails, the geocoder can be used itself, and its data need not be in this jar. */
  @Test
  void theGeocodersOwnJarCannotBeThere() throws Exception {
    assertThat(String.join("\n", run(path(PhoneNumberOfflineGeocoder.class))))
        .contains("ResolutionException", "com.google.i18n.phonenumbers")
        .doesNotContain("Rome");
  }
}
