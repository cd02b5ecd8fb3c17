package dev.cdr4j.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrReader;
import dev.cdr4j.testkit.Traffic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What goes from one format to another and back is what it was. */
class CrossFormatPropertyTest {
  @Provide
  Arbitrary<Format> csv() {
    return Arbitraries.of(Format.CSV, Format.CSV_SEMICOLONS);
  }

  @Provide
  Arbitrary<Format> json() {
    return Arbitraries.of(Format.JSON, Format.JSON_PRETTY, Format.JSON_LINES);
  }

  private static List<Cdr> carriedByBoth(Format csv, Format json, List<Cdr> calls) {
    return Carried.by(json.output(), Carried.by(csv.output(), calls));
  }

  private static byte[] converted(Format from, byte[] bytes, Format to) {
    return to.output().toBytes(from.input().readAll(bytes));
  }

  @Property(tries = 400)
  void csvToJsonAndBackIsTheSameFile(
      @ForAll("csv") Format csv,
      @ForAll("json") Format json,
      @ForAll @Size(max = 5) List<Cdr> calls) {
    byte[] source = csv.output().toBytes(carriedByBoth(csv, json, calls));

    byte[] there = converted(csv, source, json);

    assertThat(json.input().readAll(there)).isEqualTo(csv.input().readAll(source));
    assertThat(converted(json, there, csv)).isEqualTo(source);
  }

  /** In CSV, a JSON value is its JSON text; from then on nothing changes any more. */
  @Property(tries = 400)
  void jsonToCsvAndBackIsTheSameRecords(
      @ForAll("csv") Format csv,
      @ForAll("json") Format json,
      @ForAll @Size(max = 5) List<Cdr> calls) {
    List<Cdr> carried = carriedByBoth(csv, json, calls);
    byte[] source = json.output().toBytes(carried);

    byte[] back = converted(csv, converted(json, source, csv), json);

    assertThat(json.input().readAll(back))
        .isEqualTo(json.input().readAll(source).stream().map(csv::asRead).toList());
    assertThat(converted(csv, converted(json, back, csv), json)).isEqualTo(back);
    if (isSameInCsv(csv, carried)) {
      assertThat(back).isEqualTo(source);
    }
  }

  /** Whether all extras are texts, and of the same names in the same order. */
  private static boolean isSameInCsv(Format csv, List<Cdr> calls) {
    Set<List<String>> names =
        calls.stream().map(call -> List.copyOf(call.extras().keySet())).collect(Collectors.toSet());
    return names.size() < 2
        && calls.stream().allMatch(call -> csv.asRead(call).equals(call))
        && names.stream().flatMap(List::stream).noneMatch(name -> isField(name));
  }

  /** Fields of the other direction move in front of other extras when they are read. */
  private static boolean isField(String name) {
    return CdrField.find(name) != null;
  }

  /** Record by record, from an open reader to an open writer, in the memory of one record. */
  @Example
  void trafficIsConvertedAsItIsRead() throws IOException {
    byte[] source = Format.CSV.output().toBytes(Traffic.seeded(11).limit(2000).list());
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (CdrReader<Cdr> calls = Format.CSV.input().open(source)) {
      Format.JSON_LINES.output().writeAll(json, calls);
    }
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    try (CdrReader<Cdr> calls = Format.JSON_LINES.input().open(json.toByteArray())) {
      Format.CSV.output().writeAll(csv, calls);
    }

    assertThat(csv.toByteArray()).isEqualTo(source);
  }
}
