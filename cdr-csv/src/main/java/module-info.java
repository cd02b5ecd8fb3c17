/** Reads and writes call detail records as CSV, the form of the console's exports. */
module dev.cdr4j.csv {
  requires transitive dev.cdr4j;
  requires static org.jspecify;

  exports dev.cdr4j.csv;
}
