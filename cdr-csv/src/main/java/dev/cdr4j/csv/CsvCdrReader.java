package dev.cdr4j.csv;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.Location;
import dev.cdr4j.Problem;
import dev.cdr4j.Reject;
import dev.cdr4j.csv.CsvScanner.Found;
import dev.cdr4j.wire.ByteSource;
import dev.cdr4j.wire.FieldSet;
import dev.cdr4j.wire.RecordDecoder;
import dev.cdr4j.wire.Tally;
import dev.cdr4j.wire.Window;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open CSV source, gone through record by record: each is decoded as a regular row, or else cut
 * by a {@link CsvScanner} and decoded carefully, and is delivered or rejected.
 */
final class CsvCdrReader<T extends Cdr> implements CsvReader<T> {
  private final Window window;
  private final CsvScanner scanner;
  private final RecordDecoder decoder;
  private final ReadPlan plan;
  private final RegularRowReader regular;
  private final CsvRecordDecoder careful;
  private final CsvProblems problems;
  private final Tally tally;
  private boolean closed;

  private CsvCdrReader(
      Window window, CsvScanner scanner, RecordDecoder decoder, ReadPlan plan, Tally tally) {
    this.window = window;
    this.scanner = scanner;
    this.decoder = decoder;
    this.plan = plan;
    this.tally = tally;
    scanner.setMostValues(2 * plan.valuesPerRecord());
    regular = new RegularRowReader(scanner, decoder, plan);
    CellReader cells = new CellReader(scanner, decoder, plan.options().spreadsheetGuard);
    problems = new CsvProblems(scanner, cells, plan, tally);
    careful = new CsvRecordDecoder(scanner, decoder, cells, plan, problems);
  }

  /**
   * Reads the header of a source.
   *
   * @param chosen the fields to decode, or null to decode all that there is
   */
  static <T extends Cdr> CsvCdrReader<T> open(
      ByteSource source, CsvReadOptions options, @Nullable FieldSet chosen) {
    Charset charset = source.charset();
    Window window = Window.readOnly(source, options.bufferSize, options.maxRecordLength + 2);
    CsvScanner scanner = new CsvScanner(window, options.maxRecordLength, options.maxFieldLength);
    RecordDecoder decoder = new RecordDecoder(options.direction, charset);
    CsvHeader header = new HeaderReader(scanner, decoder, charset, options).read();
    ReadPlan plan = new ReadPlan(options, charset, header, scanner, chosen);
    Tally tally = new Tally(options.rejectHandler);
    return new CsvCdrReader<>(window, scanner, decoder, plan, tally);
  }

  /**
   * A reader of chunks of the same source, which has no bytes before it is turned to one.
   *
   * @param rejectHandler gets the rejects
   */
  CsvCdrReader<T> ofChunks(Consumer<Reject> rejectHandler) {
    CsvReadOptions options = plan.options();
    Window nothing = new Window(InputStream.nullInputStream(), 0, 0, 0);
    CsvScanner chunks = new CsvScanner(nothing, options.maxRecordLength, options.maxFieldLength);
    chunks.setDelimiter(plan.delimiter());
    RecordDecoder decoderOfChunks = new RecordDecoder(options.direction, plan.charset());
    Tally ofChunks = new Tally(rejectHandler);
    return new CsvCdrReader<>(nothing, chunks, decoderOfChunks, plan, ofChunks);
  }

  /** Turns to a chunk, as if it were the rest of the source, and lines were counted from there. */
  void turnTo(Chunk chunk) {
    chunk.show(window);
    goOnAt(new Position(chunk.offset(), 1, false));
  }

  /** Goes on at a position, with what the source gives from now on. */
  void restart(Position position) {
    window.restart(position.offset());
    goOnAt(position);
  }

  private void goOnAt(Position position) {
    scanner.restart(position);
    regular.forget();
  }

  /** Where the source failed: everything before this was told. */
  Position position() {
    return scanner.position();
  }

  /** What was read so far. */
  Tally tally() {
    return tally;
  }

  @Override
  public @Nullable T read() {
    if (!advance()) {
      return null;
    }
    Cdr row = regular.record();
    Cdr record = row == null ? decoder.record() : row;
    // The decoder makes records of the stated direction, and T is Cdr where none is stated.
    @SuppressWarnings("unchecked")
    T cdr = (T) record;
    return cdr;
  }

  /**
   * Goes on to the next good record, whose values are in the decoder then; false: there is none.
   */
  boolean advance() {
    while (true) {
      if (closed) {
        throw new IllegalStateException("the reader is closed");
      }
      if (regular.next()) {
        deliver();
        return true;
      }
      Found found = scanner.next();
      if (found == Found.END) {
        return false;
      }
      List<Problem> wrong =
          found == Found.RECORD ? careful.decode() : List.of(problems.ofTrouble(found));
      if (wrong == null) {
        deliver();
        return true;
      }
      tally.reject(problems.reject(wrong));
    }
  }

  private void deliver() {
    tally.deliver(scanner.line(), scanner.offset());
  }

  RecordDecoder decoder() {
    return decoder;
  }

  /**
   * The direction of the record that was delivered last, if it is known by more than its values.
   */
  @Nullable Direction knownDirection() {
    return decoder.knownDirection(plan.header().fieldSet());
  }

  @Override
  public String headerText() {
    return new String(plan.headerBytes(), plan.charset());
  }

  @Override
  public byte[] headerBytes() {
    return plan.headerBytes().clone();
  }

  @Override
  public List<String> extraNames() {
    return plan.header().extraNames(plan.options().direction);
  }

  @Override
  public Location location() {
    return tally.location();
  }

  @Override
  public long delivered() {
    return tally.delivered();
  }

  @Override
  public long rejected() {
    return tally.rejected();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      window.close();
    }
  }
}
