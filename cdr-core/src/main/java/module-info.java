/**
 * The record model of CALLR call detail records, the field table, the contracts of readers and
 * writers, the code tables, and rules that tell whether a record makes sense. Needs the JDK alone.
 */
@SuppressWarnings("module") // the format modules are named here before they are built
module dev.cdr4j {
  requires static org.jspecify;

  exports dev.cdr4j;
  exports dev.cdr4j.rules;
  exports dev.cdr4j.wire to
      dev.cdr4j.csv,
      dev.cdr4j.json;
}
