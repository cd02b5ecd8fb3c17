package dev.cdr4j.examples;

import dev.cdr4j.Cdr;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.csv.CsvInput;
import dev.cdr4j.csv.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sets the records that cannot be read aside, exactly as they stand, in a file that can be repaired
 * by hand and read like any export.
 */
public final class CollectRejects {
  private CollectRejects() {}

  /** Takes the path of an export and that of the file for its rejects, or a sample. */
  public static void main(String[] args) throws IOException {
    Path export = Path.of(args.length > 1 ? args[0] : "examples/samples/damaged.csv");
    Path repairs = Path.of(args.length > 1 ? args[1] : "examples/target/repairs.csv");
    List<Cdr> calls = readGood(export, repairs);
    System.out.println(calls.size() + " calls read; what is to be repaired is in " + repairs);
  }

  /** The good records; the others go to a file of their own, under the header of the export. */
  static List<Cdr> readGood(Path export, Path repairs) throws IOException {
    Files.createDirectories(repairs.toAbsolutePath().getParent());
    ByteArrayOutputStream rejects = new ByteArrayOutputStream();
    CsvInput<Cdr> input = CdrCsv.reader().onReject(reject -> rejects.writeBytes(reject.rawBytes()));
    try (CsvReader<Cdr> reader = input.open(export)) {
      rejects.writeBytes(reader.headerBytes());
      List<Cdr> calls = reader.stream().toList();
      Files.write(repairs, rejects.toByteArray());
      return calls;
    }
  }
}
