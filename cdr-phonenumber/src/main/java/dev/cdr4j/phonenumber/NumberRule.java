package dev.cdr4j.phonenumber;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.rules.Findings;
import dev.cdr4j.rules.RecordRule;
import dev.cdr4j.rules.Severity;
import java.util.Set;

/** A rule with the numbering plan that it asks. */
record NumberRule(PhoneNumberRule rule, NumberingPlan plan) implements RecordRule {
  @Override
  public String id() {
    return rule.id();
  }

  @Override
  public Severity severity() {
    return rule.severity();
  }

  @Override
  public Set<CdrField> fields() {
    return rule.fields();
  }

  @Override
  public String sentence() {
    return rule.sentence();
  }

  @Override
  public String source() {
    return rule.source();
  }

  @Override
  public void check(Cdr cdr, Findings findings) {
    rule.check().check(plan, cdr, findings);
  }

  /** The id. */
  @Override
  public String toString() {
    return id();
  }
}
