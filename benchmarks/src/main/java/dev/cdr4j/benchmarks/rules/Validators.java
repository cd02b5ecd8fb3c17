package dev.cdr4j.benchmarks.rules;

import dev.cdr4j.benchmarks.peer.Library;
import dev.cdr4j.benchmarks.peer.Peer;
import dev.cdr4j.rules.CdrValidator;

/** Sets of rules. No other library has any for these records. */
public enum Validators implements Peer {
  CORE_RULES("the core's standard rules");

  private final String way;

  Validators(String way) {
    this.way = way;
  }

  @Override
  public Library library() {
    return Library.CDR4J;
  }

  @Override
  public String way() {
    return way;
  }

  public CdrValidator create() {
    return CdrValidator.standard();
  }
}
