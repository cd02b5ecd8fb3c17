package dev.cdr4j.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrOutput;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Direction;
import dev.cdr4j.Fractions;
import dev.cdr4j.wire.RecordTarget;
import dev.cdr4j.wire.Targets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to write CSV. Immutable: every method that sets something returns another instance. Start
 * from {@link CdrCsv#writer()}.
 *
 * <p>The columns are the fields of the table, in its order, then one for each extra. {@code
 * writeAll}, {@code toText} and {@code toBytes} look through a {@link Collection} first: where all
 * of its records have one direction, only the fields of that are columns, and every extra gets its
 * column. An open writer and an {@link Iterable} that can be gone through but once cannot look
 * ahead: they write the fields of both directions, unless told which with {@link #inbound()} or
 * {@link #outbound()}, and the extras that were declared with {@link #extras} or, without that,
 * those of the first record.
 *
 * <p>A column named {@value Direction#WIRE_NAME} comes first where the others would not tell a
 * reader the direction of each record; so always in a file of both directions. A file of no records
 * has its header.
 *
 * <p>An absent value is nothing between its delimiters. A record that the file cannot carry is
 * refused with a {@link dev.cdr4j.CdrDataException} that says all that is in the way: a time with a
 * fraction of a second or a year beyond 0000 to 9999, a text that the charset lacks, an extra
 * without a column or with the name of a field in which a reader would not see it, or a record of
 * the other direction than the file's.
 */
public final class CsvOutput implements CdrOutput {
  private final CsvWriteOptions options;

  private CsvOutput(CsvWriteOptions options) {
    this.options = options;
  }

  static CsvOutput standard() {
    return new CsvOutput(new CsvWriteOptions());
  }

  private CsvOutput with(Consumer<CsvWriteOptions> change) {
    return new CsvOutput(options.with(change));
  }

  /** Writes inbound records alone, and the columns of these. An outbound record is refused. */
  public CsvOutput inbound() {
    return with(o -> o.direction = Direction.INBOUND);
  }

  /** Writes outbound records alone, and the columns of these. An inbound record is refused. */
  public CsvOutput outbound() {
    return with(o -> o.direction = Direction.OUTBOUND);
  }

  /**
   * Writes some of the fields alone, in the order of the table whatever the order here; all by
   * default. The values of the other fields are left out. This chooses among the fields alone:
   * extras have columns as without it, see {@link #extras} and {@link #undeclaredExtras}, and so
   * has the direction where the chosen fields do not tell it. A field that records of the file's
   * direction do not have gets no column. {@link CsvInput} reads a file only if {@code callid} and
   * {@code start} are among its columns.
   *
   * @throws IllegalArgumentException if there are none
   */
  public CsvOutput columns(CdrField... fields) {
    Set<CdrField> chosen = EnumSet.noneOf(CdrField.class);
    for (CdrField field : requireNonNull(fields, "fields must not be null")) {
      chosen.add(requireNonNull(field, "fields must not be null"));
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one column");
    }
    return with(o -> o.columns = Collections.unmodifiableSet(chosen));
  }

  /**
   * Declares the columns of the extras, in their order; none declares that there are no such
   * columns. Fields of the other direction than the file's may be among them, and come first.
   *
   * @throws IllegalArgumentException if a name is blank, occurs twice, is that of a field that
   *     records of both directions have, or is {@value Direction#WIRE_NAME}
   */
  public CsvOutput extras(String... names) {
    List<String> declared = new ArrayList<>();
    for (String name : requireNonNull(names, "names must not be null")) {
      String column = requireExtra(requireNonNull(name, "names must not be null"));
      if (declared.contains(column)) {
        throw new IllegalArgumentException("the name of an extra must not occur twice");
      }
      declared.add(column);
    }
    return with(o -> o.extras = List.copyOf(declared));
  }

  private static String requireExtra(String name) {
    CdrField field = CdrField.find(name);
    if (name.isBlank()
        || name.strip().equalsIgnoreCase(Direction.WIRE_NAME)
        || (field != null && field.onlyDirection() == null)) {
      throw new IllegalArgumentException(
          "the name of an extra must not be blank, nor that of a column of every file");
    }
    return field == null ? name : field.wireName();
  }

  /** What to do with a record that has an extra without a column: by default, refuse it. */
  public CsvOutput undeclaredExtras(UndeclaredExtras policy) {
    requireNonNull(policy, "policy must not be null");
    return with(o -> o.undeclaredExtras = policy);
  }

  /** What to do with a time or duration that has a fraction of a second: by default, refuse it. */
  public CsvOutput fractions(Fractions policy) {
    requireNonNull(policy, "policy must not be null");
    return with(o -> o.fractions = policy);
  }

  /**
   * Sets the delimiter, a comma by default.
   *
   * @throws IllegalArgumentException if it is not an ASCII character, or is a quote or a line end
   */
  public CsvOutput delimiter(char delimiter) {
    byte checked = CsvSyntax.requireDelimiter(delimiter);
    return with(o -> o.delimiter = checked);
  }

  /** Sets what ends a line: CRLF by default. */
  public CsvOutput lineEnd(LineEnd lineEnd) {
    requireNonNull(lineEnd, "lineEnd must not be null");
    return with(o -> o.lineEnd = lineEnd);
  }

  /** Sets which values are quoted: by default, those that need it. */
  public CsvOutput quote(QuoteMode mode) {
    requireNonNull(mode, "mode must not be null");
    return with(o -> o.quote = mode);
  }

  /**
   * Sets the charset of files and streams of bytes: UTF-8 by default, which spreadsheets recognise
   * by its {@link #byteOrderMark}. A text that the charset lacks is refused, never replaced.
   *
   * @throws IllegalArgumentException if it lacks characters of ASCII, or if a byte order mark was
   *     asked for and it has none
   */
  public CsvOutput charset(Charset charset) {
    OutputCharset.require(charset);
    if (options.byteOrderMark) {
      OutputCharset.requireMark(charset);
    }
    return with(o -> o.charset = charset);
  }

  /**
   * Whether the file begins with a byte order mark: by default not. It helps Excel to recognise
   * UTF-8, and harms programs that take it for part of the first column's name. Java's {@code
   * UTF-16}, unlike its {@code UTF-16LE}, always writes its own.
   *
   * @throws IllegalArgumentException if the charset has none
   */
  public CsvOutput byteOrderMark(boolean mark) {
    if (mark) {
      OutputCharset.requireMark(options.charset);
    }
    return with(o -> o.byteOrderMark = mark);
  }

  /**
   * Whether texts that a spreadsheet would take for formulas get an apostrophe in front, and those
   * that start with one another one: by default not. It helps where people open the file in a
   * spreadsheet, and harms programs that are not told of it; {@link CsvInput#spreadsheetGuard}
   * takes it off again.
   *
   * <p>Formulas start with one of {@code = + - @}, their full-width forms, a tab, a line end or
   * NUL. Datetimes, durations and prices are exempt, and so are phone numbers without letters, and
   * extras that are plain numbers.
   */
  public CsvOutput spreadsheetGuard(boolean guard) {
    return with(o -> o.spreadsheetGuard = guard);
  }

  @Override
  public CdrWriter open(Path path) throws IOException {
    return open(Targets.open(requireNonNull(path, "path must not be null")));
  }

  @Override
  public CdrWriter open(OutputStream out) {
    requireNonNull(out, "out must not be null");
    return writer(RecordTarget.of(out, options.charset), options.charset, declaredColumns());
  }

  /**
   * {@inheritDoc} The charset does not matter here; a byte order mark is written as the character
   * that it is.
   */
  @Override
  public CdrWriter open(Writer out) {
    requireNonNull(out, "out must not be null");
    return writer(RecordTarget.of(out), UTF_8, declaredColumns());
  }

  private @Nullable CsvColumns declaredColumns() {
    return options.extras == null
        ? null
        : CsvColumns.of(options, options.direction, options.extras);
  }

  private CsvCdrWriter writer(RecordTarget target, Charset charset, @Nullable CsvColumns columns) {
    return new CsvCdrWriter(options, target, charset, columns);
  }

  @Override
  public void writeAll(Path path, Iterable<? extends Cdr> cdrs) throws IOException {
    requireNonNull(path, "path must not be null");
    requireNonNull(cdrs, "cdrs must not be null");
    Targets.replace(path, out -> writeAll(out, cdrs));
  }

  @Override
  public void writeAll(OutputStream out, Iterable<? extends Cdr> cdrs) throws IOException {
    requireNonNull(out, "out must not be null");
    try {
      writeAll(RecordTarget.of(out, options.charset), options.charset, cdrs);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeAll(RecordTarget target, Charset charset, Iterable<? extends Cdr> cdrs) {
    requireNonNull(cdrs, "cdrs must not be null");
    CsvColumns columns =
        cdrs instanceof Collection<? extends Cdr> all
            ? CsvColumns.fitting(options, all)
            : declaredColumns();
    CsvCdrWriter writer = writer(target, charset, columns);
    writer.writeAll(cdrs);
    writer.finish();
  }

  /** {@inheritDoc} The charset does not matter here. */
  @Override
  public String toText(Iterable<? extends Cdr> cdrs) {
    StringWriter text = new StringWriter();
    writeAll(RecordTarget.of(text), UTF_8, cdrs);
    return text.toString();
  }

  @Override
  public byte[] toBytes(Iterable<? extends Cdr> cdrs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeAll(RecordTarget.of(bytes, options.charset), options.charset, cdrs);
    return bytes.toByteArray();
  }
}
