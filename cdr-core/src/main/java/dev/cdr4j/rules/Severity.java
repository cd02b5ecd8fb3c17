package dev.cdr4j.rules;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
  /** The record breaks the format or contradicts itself: what it says cannot all be true. */
  ERROR("error"),
  /** The record may be right, but is unusual, incomplete or unknown to this release. */
  WARNING("warning");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word for people to read, in lower case. */
  public String label() {
    return label;
  }
}
