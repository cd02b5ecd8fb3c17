package dev.cdr4j.examples.overview;

/** Whether there is a person to show progress to. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether the program runs at a terminal. From JDK 22 to 24 {@link System#console()} is there
   * without one too, unless this property asks for the console of old, which is the default again
   * since.
   */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isThere() {
    if (System.getProperty("jdk.console") == null) {
      System.setProperty("jdk.console", "java.base");
    }
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }
}
