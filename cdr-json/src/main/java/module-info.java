/** Reads and writes call detail records as JSON, the form of the platform's API. */
module dev.cdr4j.json {
  requires transitive dev.cdr4j;
  requires static org.jspecify;

  exports dev.cdr4j.json;
}
