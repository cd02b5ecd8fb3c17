package dev.cdr4j.csv;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrScanInput;
import dev.cdr4j.Direction;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Reject;
import dev.cdr4j.wire.FieldSet;
import dev.cdr4j.wire.SourceOpener;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How to read CSV. Immutable: every method that sets something returns another instance. Start from
 * {@link CdrCsv#reader()}.
 *
 * <p>Columns are bound by the names in the header, in any order and case. What is not a field of
 * the table is kept in {@link Cdr#extras()}; a quoted empty value there is an empty text, an
 * unquoted one is absent. All line ends are understood, mixed ones too. Lines without a character
 * are skipped.
 *
 * @param <T> the type of the records
 */
public final class CsvInput<T extends Cdr> implements CdrInput<T> {
  private static final int MOST_BYTES = 1 << 30;
  private static final int MOST_THREADS = 1024;

  private final CsvReadOptions options;

  private CsvInput(CsvReadOptions options) {
    this.options = options;
  }

  static CsvInput<Cdr> standard() {
    return new CsvInput<>(new CsvReadOptions());
  }

  private CsvInput<T> with(Consumer<CsvReadOptions> change) {
    return new CsvInput<>(options.with(change));
  }

  @Override
  public CsvInput<InboundCdr> inbound() {
    return new CsvInput<>(options.with(o -> o.direction = Direction.INBOUND));
  }

  @Override
  public CsvInput<OutboundCdr> outbound() {
    return new CsvInput<>(options.with(o -> o.direction = Direction.OUTBOUND));
  }

  @Override
  public CsvInput<T> onReject(Consumer<? super Reject> handler) {
    requireNonNull(handler, "handler must not be null");
    return with(o -> o.rejectHandler = handler);
  }

  /**
   * Fixes the delimiter. By default it is the one of comma, semicolon, tab and vertical bar that
   * finds the most known fields in the header.
   *
   * @throws IllegalArgumentException if it is not an ASCII character, or is a quote or a line end
   */
  public CsvInput<T> delimiter(char delimiter) {
    byte checked = CsvSyntax.requireDelimiter(delimiter);
    return with(o -> o.delimiter = checked);
  }

  /**
   * Sets the charset of sources that are bytes: UTF-8 by default. It goes for a source that starts
   * with the byte order mark of UTF-8 too, since spreadsheets have been seen to write that in front
   * of other charsets; one of UTF-16 or UTF-32 overrules it.
   */
  public CsvInput<T> charset(Charset charset) {
    requireNonNull(charset, "charset must not be null");
    return with(o -> o.charset = charset);
  }

  /**
   * Whether every line, the header too, ends with one delimiter too many. By default such a header
   * is an error, as it has a column without a name.
   */
  public CsvInput<T> trailingDelimiter(boolean trailing) {
    return with(o -> o.trailingDelimiter = trailing);
  }

  /**
   * Whether the file was written with {@link CsvOutput#spreadsheetGuard}: then the apostrophe that
   * guards a text is taken off. On other files this would take apostrophes that are part of the
   * text.
   */
  public CsvInput<T> spreadsheetGuard(boolean guarded) {
    return with(o -> o.spreadsheetGuard = guarded);
  }

  /**
   * Limits the length of a value to a number of bytes, 65,536 by default. A longer one rejects its
   * record. It also bounds how far a quote that is never closed is looked for.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public CsvInput<T> maxFieldLength(int bytes) {
    requirePositive(bytes, "maxFieldLength");
    return with(o -> o.maxFieldLength = bytes);
  }

  /**
   * Limits the length of a record, and of the header, to a number of bytes, 1,048,576 by default. A
   * longer one is rejected, in pieces of that length; so this bounds the memory that reading takes.
   *
   * @throws IllegalArgumentException if it is less than 1, or more than 1,073,741,824
   */
  public CsvInput<T> maxRecordLength(int bytes) {
    requirePositive(bytes, "maxRecordLength");
    requireAtMost(MOST_BYTES, bytes, "maxRecordLength");
    return with(o -> o.maxRecordLength = bytes);
  }

  /**
   * Limits the number of columns, 1,024 by default. A header with more is an error.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public CsvInput<T> maxColumns(int columns) {
    requirePositive(columns, "maxColumns");
    return with(o -> o.maxColumns = columns);
  }

  /**
   * Sets how many bytes are read at a time, 131,072 by default. More seldom helps; less saves
   * memory where many files are open at once.
   *
   * @throws IllegalArgumentException if it is less than 1, or more than 1,073,741,824
   */
  public CsvInput<T> bufferSize(int bytes) {
    requirePositive(bytes, "bufferSize");
    requireAtMost(MOST_BYTES, bytes, "bufferSize");
    return with(o -> o.bufferSize = bytes);
  }

  /**
   * Reads with as many threads as there are processors; see {@link #parallel(int)}. With one
   * processor, this changes nothing.
   */
  public CsvInput<T> parallel() {
    return parallel(Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS));
  }

  /**
   * Has records decoded ahead by a number of threads. What the reader delivers, rejects, throws and
   * tells is the same as with one thread, in the same order, and comes from the thread that reads:
   * an open reader still belongs to one thread, and so does the handler for rejects.
   *
   * <p>It helps where decoding is what takes the time: with large files, and a program that does
   * little with each record. It harms where records are to be had as soon as they arrive, as from a
   * pipe, since they come by buffers; and where many files are read at once anyway. A source of
   * less than two buffers is read as without this.
   *
   * <p>Threads start when the third buffer is due, and sooner if the source says that it has so
   * much at hand, as bytes in memory and files do that are neither compressed nor in UTF-16. The
   * thread that reads is one of them then: instead of waiting for others, it reads and decodes as
   * well, unless it would have to wait for bytes. All others are the reader's own. They end with
   * the source, when the reader is closed, or when it is not read for a second, and keep no program
   * from ending. They read the source ahead, by up to two pieces more than there are threads, and
   * hold what they made of them: with the defaults, half a megabyte or so a piece. A piece, which a
   * thread decodes at a time, has at most twice {@link #bufferSize}.
   *
   * @param threads how many; 1 is how it is by default: all is done by the thread that reads
   * @throws IllegalArgumentException if it is less than 1, or more than 1,024
   */
  public CsvInput<T> parallel(int threads) {
    requirePositive(threads, "threads");
    requireAtMost(MOST_THREADS, threads, "threads");
    return with(o -> o.threads = threads);
  }

  private static void requireAtMost(int most, int value, String name) {
    if (value > most) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s must be at most %,d", name, most));
    }
  }

  private static void requirePositive(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1");
    }
  }

  /**
   * How to go through records for some of their fields alone, with all that is set here except for
   * {@link #parallel(int)}, and much faster than by making the records. Without fields it counts
   * records.
   *
   * @param fields what will be asked for; a field that the source does not have is absent in each
   *     record
   */
  public CdrScanInput scan(CdrField... fields) {
    FieldSet chosen = new FieldSet();
    for (CdrField field : requireNonNull(fields, "fields must not be null")) {
      chosen.add(requireNonNull(field, "field must not be null"));
    }
    return new CsvScanInput(options, chosen);
  }

  private SourceOpener<CsvReader<T>> opener() {
    return new SourceOpener<>(
        options.charset,
        source ->
            options.threads == 1
                ? CsvCdrReader.<T>open(source, options, null)
                : new ParallelCsvReader<T>(source, options));
  }

  @Override
  public CsvReader<T> open(Path path) throws IOException {
    return opener().open(path);
  }

  @Override
  public CsvReader<T> open(InputStream in) throws IOException {
    return opener().open(in);
  }

  @Override
  public CsvReader<T> open(Reader in) throws IOException {
    return opener().open(in);
  }

  @Override
  public CsvReader<T> open(String text) {
    return opener().open(text);
  }

  @Override
  public CsvReader<T> open(byte[] bytes) {
    return opener().open(bytes);
  }
}
