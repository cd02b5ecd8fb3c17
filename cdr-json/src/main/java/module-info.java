/**
 * Reads and writes call detail records as JSON, the form of the platform's API, and teaches mappers
 * of Jackson to do so.
 */
module dev.cdr4j.json {
  requires transitive dev.cdr4j;
  requires transitive tools.jackson.databind;
  requires static org.jspecify;

  exports dev.cdr4j.json;

  provides tools.jackson.databind.JacksonModule with
      dev.cdr4j.json.CdrJacksonModule;
}
