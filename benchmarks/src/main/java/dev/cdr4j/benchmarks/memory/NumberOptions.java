package dev.cdr4j.benchmarks.memory;

import java.util.List;

/** Options of the form {@code --name=number}. */
final class NumberOptions {
  private final List<String> arguments;

  /**
   * Takes the arguments.
   *
   * @throws IllegalArgumentException if there are others than these
   */
  NumberOptions(List<String> arguments, String... names) {
    this.arguments = arguments;
    for (String argument : arguments) {
      if (List.of(names).stream().noneMatch(name -> argument.startsWith(prefix(name)))) {
        throw new IllegalArgumentException("there is no option " + argument);
      }
    }
  }

  private static String prefix(String name) {
    return "--" + name + "=";
  }

  int get(String name, int otherwise) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(prefix(name)))
        .map(argument -> Integer.valueOf(argument.substring(prefix(name).length())))
        .findFirst()
        .orElse(otherwise);
  }
}
