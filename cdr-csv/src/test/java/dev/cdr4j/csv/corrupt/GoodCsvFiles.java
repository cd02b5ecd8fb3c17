package dev.cdr4j.csv.corrupt;

import dev.cdr4j.Cdr;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.LineEnd;
import dev.cdr4j.csv.QuoteMode;
import dev.cdr4j.testkit.Traffic;
import dev.cdr4j.testkit.corrupt.Corrupter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Good files of all sorts, by what is special about them. */
final class GoodCsvFiles {
  private static final Traffic TRAFFIC =
      Traffic.seeded(3).forwardedShare(0.5).namedShare(0.6).limit(24);

  private GoodCsvFiles() {}

  static Map<String, String> all() {
    List<InboundCdr> inbound = TRAFFIC.list(InboundCdr.class);
    List<OutboundCdr> outbound = TRAFFIC.list(OutboundCdr.class);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("inbound", CdrCsv.writer().toText(inbound));
    files.put("outbound", CdrCsv.writer().toText(outbound));
    files.put("mixed", CdrCsv.writer().toText(TRAFFIC.list()));
    files.put("LF", CdrCsv.writer().lineEnd(LineEnd.LF).toText(outbound));
    files.put("CR", CdrCsv.writer().lineEnd(LineEnd.CR).toText(outbound));
    files.put(
        "semicolons, with a mark",
        CdrCsv.writer().delimiter(';').byteOrderMark(true).toText(outbound));
    files.put("all in quotes", CdrCsv.writer().quote(QuoteMode.ALWAYS).toText(inbound));
    files.put("with extras", CdrCsv.writer().toText(withExtras(outbound)));
    files.put("a single record", CdrCsv.writer().toText(outbound.subList(0, 1)));
    return files;
  }

  /** A corrupter of each file. */
  static Map<String, Corrupter> corrupters() {
    Map<String, Corrupter> corrupters = new LinkedHashMap<>();
    all().forEach((name, text) -> corrupters.put(name, Corrupter.csv(text)));
    return corrupters;
  }

  private static List<Cdr> withExtras(List<OutboundCdr> calls) {
    List<Cdr> some = new ArrayList<>();
    for (OutboundCdr call : calls) {
      some.add(
          call.toBuilder()
              .extra("gateway_codec", "PCMA")
              .extra("note", some.size() % 3 == 0 ? "" : "a \"quote\",\nand a line")
              .extra("did_hash", "E9TJ5CWK")
              .build());
    }
    return some;
  }
}
