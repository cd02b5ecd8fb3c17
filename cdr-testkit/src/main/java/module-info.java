/**
 * Call detail records for tests: made up by the seed, damaged on purpose. The packages for jqwik,
 * AssertJ and JUnit need those libraries; the others need the core alone.
 */
@SuppressWarnings("requires-automatic") // jqwik's and AssertJ's, which only their own packages need
module dev.cdr4j.testkit {
  requires transitive dev.cdr4j;
  requires static org.jspecify;
  requires static net.jqwik.api;
  requires static org.assertj.core;
  requires static org.junit.jupiter.api;
  requires static org.junit.jupiter.params;

  exports dev.cdr4j.testkit;
  exports dev.cdr4j.testkit.assertj;
  exports dev.cdr4j.testkit.corrupt;
  exports dev.cdr4j.testkit.jqwik;
  exports dev.cdr4j.testkit.junit;
}
