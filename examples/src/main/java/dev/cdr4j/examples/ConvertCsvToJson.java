package dev.cdr4j.examples;

import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrOutput;
import dev.cdr4j.CdrReader;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.json.CdrJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Turns an export into JSON and back, record by record, so that no file is too large. Nothing is
 * lost on the way: what the console wrote comes back byte for byte.
 */
public final class ConvertCsvToJson {
  private ConvertCsvToJson() {}

  /** Takes the path of an export of outbound calls and a folder, or a sample. */
  public static void main(String[] args) throws IOException {
    Path export = Path.of(args.length > 1 ? args[0] : "examples/samples/outbound.csv");
    Path folder = Path.of(args.length > 1 ? args[1] : "examples/target");
    Path json = folder.resolve("calls.json.gz");
    Path back = folder.resolve("calls.csv");
    Files.createDirectories(folder);
    long calls = convert(CdrCsv.reader().outbound(), export, CdrJson.writer(), json);
    convert(CdrJson.reader().outbound(), json, CdrCsv.writer().outbound(), back);
    boolean isSame = Files.mismatch(export, back) < 0;
    System.out.println(calls + " calls are in " + json);
    System.out.println(back + (isSame ? " is the export, byte for byte" : " has other bytes"));
  }

  /** From any format to any; how many records there were. A name that ends in .gz makes it gzip. */
  static long convert(CdrInput<?> from, Path source, CdrOutput to, Path target) throws IOException {
    try (CdrReader<?> records = from.open(source)) {
      to.writeAll(target, records);
      return records.delivered();
    }
  }
}
