package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.Extra;
import dev.cdr4j.testkit.jqwik.CdrArbitraries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any records that a CSV file can carry, together. */
final class AnyCalls {
  private AnyCalls() {}

  /** A few records: of both directions, or of one. */
  static Arbitrary<List<Cdr>> lists() {
    return Arbitraries.oneOf(
        CdrArbitraries.cdrs().list().ofMaxSize(5),
        CdrArbitraries.inboundCdrs().map(cdr -> (Cdr) cdr).list().ofMaxSize(5),
        CdrArbitraries.outboundCdrs().map(cdr -> (Cdr) cdr).list().ofMaxSize(5));
  }

  /** The record as CSV gives it back, which has no JSON values: their JSON text is a text there. */
  static Cdr withTextsAlone(Cdr cdr) {
    Map<String, Extra> texts = new LinkedHashMap<>();
    cdr.extras().forEach((name, extra) -> texts.put(name, Extra.ofText(extra.text())));
    return cdr.toBuilder().extras(texts).build();
  }
}
