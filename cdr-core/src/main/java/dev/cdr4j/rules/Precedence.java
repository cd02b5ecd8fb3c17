package dev.cdr4j.rules;

/**
 * Which rule is told of those that one cause breaks: an error before a warning, and then the first
 * in the order of {@link CoreRule}. A rule that the validator does not have hides no other.
 *
 * @param errors the rules of the validator whose findings are errors, as their bits
 * @param warnings those whose findings are warnings
 */
record Precedence(long errors, long warnings) {
  static Precedence of(Rule[] rules, Severity[] severities) {
    long errors = 0;
    long warnings = 0;
    for (int i = 0; i < rules.length; i++) {
      if (rules[i] instanceof CoreRule rule) {
        errors |= rule.bitIf(severities[i] == Severity.ERROR);
        warnings |= rule.bitIf(severities[i] == Severity.WARNING);
      }
    }
    return new Precedence(errors, warnings);
  }

  /** Whether a rule is in a group of broken ones, and none of those before it is. */
  boolean isFirst(CoreRule rule, long group) {
    return (group & rule.bit()) != 0 && (group & before(rule)) == 0;
  }

  private long before(CoreRule rule) {
    long earlier = rule.bit() - 1;
    return isWarning(rule) ? errors | (warnings & earlier) : errors & earlier;
  }

  /** A rule of a program's own may ask one that the validator does not have. */
  private boolean isWarning(CoreRule rule) {
    return (warnings & rule.bit()) != 0
        || ((errors & rule.bit()) == 0 && rule.severity() == Severity.WARNING);
  }
}
