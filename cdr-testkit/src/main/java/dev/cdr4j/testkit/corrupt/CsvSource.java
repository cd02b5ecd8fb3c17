package dev.cdr4j.testkit.corrupt;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cdr4j.CdrField;
import dev.cdr4j.testkit.corrupt.CsvDefect.Part;
import dev.cdr4j.testkit.corrupt.CsvLine.Kind;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Good CSV text, cut into records. */
final class CsvSource implements Source {
  private static final String MARK = "\uFEFF";
  private static final int MOST_COLUMNS = 1024;
  private static final Pattern DELIMITERS = Pattern.compile("[,;\t|]");

  /** Beyond this, a reader does not look for the partner of a quote over line ends. */
  private static final int FAR = CsvJudge.MAX_FIELD_LENGTH + 2;

  private static final Set<ValueDefect> QUOTED =
      EnumSet.of(ValueDefect.PRICE_WITH_COMMA, ValueDefect.NAME_WITH_CR, ValueDefect.NAME_WITH_TAB);
  private static final Set<CsvDefect> QUOTING =
      EnumSet.of(
          CsvDefect.QUOTED_LINE_END,
          CsvDefect.QUOTED_DELIMITER,
          CsvDefect.DOUBLED_QUOTE,
          CsvDefect.TEXT_AFTER_QUOTE);

  private final CsvTable good;

  private CsvSource(CsvTable good) {
    this.good = good;
  }

  static CsvSource of(String text) {
    return new CsvSource(GoodCsv.parse(text));
  }

  static char delimiter(CsvDefect defect) {
    return switch (defect) {
      case DELIMITER_SEMICOLON -> ';';
      case DELIMITER_TAB -> '\t';
      case DELIMITER_PIPE -> '|';
      default -> ',';
    };
  }

  static List<String> lineEnds(CsvDefect defect) {
    return switch (defect) {
      case LINE_ENDS_LF -> List.of("\n");
      case LINE_ENDS_CR -> List.of("\r");
      case LINE_ENDS_CRLF -> List.of("\r\n");
      default -> List.of("\n", "\r\n", "\r");
    };
  }

  @Override
  public int size() {
    return good.rows().size();
  }

  @Override
  public boolean isOfWhole(Defect defect) {
    return defect instanceof CsvDefect csv && csv.part() != Part.RECORD;
  }

  @Override
  public boolean isPlacedLast(Defect defect) {
    return defect == CsvDefect.UNCLOSED_QUOTE;
  }

  @Override
  public boolean areExclusive(Defect one, Defect other) {
    return excludes(one, other) || excludes(other, one);
  }

  private boolean excludes(Defect defect, Defect other) {
    if (!(defect instanceof CsvDefect one)) {
      return false;
    }
    if (one.removesRecords() && !isOfWhole(other)) {
      return true;
    }
    if (!(other instanceof CsvDefect two)) {
      return false;
    }
    return (isOfWhole(one) && one.part() == two.part())
        || (one.compresses() && two.compresses())
        || (one == CsvDefect.EMPTY_FILE && two == CsvDefect.GZIP_WRONG_CHECKSUM)
        || (one == CsvDefect.UNCLOSED_QUOTE && two == CsvDefect.COLUMNS_SHUFFLED) // order matters
        || (one == CsvDefect.UNCLOSED_QUOTE && (two == one || two.effect() == Effect.BREAK))
        || (one == CsvDefect.WINDOWS_1252_BYTE && two.isUtf16());
  }

  @Override
  public List<Integer> places(Defect defect, List<Damage> others) {
    if (defect instanceof CsvDefect csv && isOfWhole(defect)) {
      return fitsWhole(csv) ? List.of(0) : List.of();
    }
    CsvLineDamager damager = new CsvLineDamager(good.names(), good.delimiter());
    List<Integer> places = new ArrayList<>();
    for (int record = 1; record <= size(); record++) {
      CsvLine line = CsvLine.of(Kind.RECORD, record, good.rows().get(record - 1));
      if (!isTaken(record, others)
          && damager.fits(defect, line, record == size())
          && !isBehindOpenQuote(defect, record, others)) {
        places.add(record);
      }
    }
    return defect == CsvDefect.UNCLOSED_QUOTE ? withoutQuotesBehind(places, others) : places;
  }

  private boolean fitsWhole(CsvDefect defect) {
    return switch (defect) {
      case UNKNOWN_COLUMN, DUPLICATE_NAME, TRAILING_DELIMITER ->
          good.header().size() < MOST_COLUMNS;
      case HEADER_QUOTED -> !good.header().stream().allMatch(CsvCell::isQuoted);
      case NO_HEADER -> size() > 0 && !hasName(good.rows().get(0));
      case HEADER_ONLY -> size() > 0;
      case DELIMITER_COMMA, DELIMITER_SEMICOLON, DELIMITER_TAB, DELIMITER_PIPE ->
          delimiter(defect) != good.delimiter();
      case LINE_ENDS_LF, LINE_ENDS_CR, LINE_ENDS_CRLF ->
          !lineEnds(defect).get(0).equals(good.lineEnd());
      case LINE_ENDS_MIXED -> size() > 0;
      case BOM_UTF_8 -> !good.mark();
      default -> true;
    };
  }

  /** Whether a row, taken for a header with whatever delimiter, names a field. */
  private static boolean hasName(List<CsvCell> row) {
    return row.stream()
        .flatMap(cell -> DELIMITERS.splitAsStream(cell.content()))
        .anyMatch(part -> CdrField.find(part.replace("\"", "")) != null);
  }

  private static boolean isTaken(int record, List<Damage> others) {
    return others.stream()
        .anyMatch(
            other ->
                other.record() == record || (other.defect() == CsvDefect.NO_HEADER && record == 1));
  }

  private static boolean isBehindOpenQuote(Defect defect, int record, List<Damage> others) {
    boolean quotes =
        (defect instanceof ValueDefect value && QUOTED.contains(value))
            || (defect instanceof CsvDefect csv && QUOTING.contains(csv));
    return quotes
        && others.stream()
            .anyMatch(
                other -> other.defect() == CsvDefect.UNCLOSED_QUOTE && other.record() < record);
  }

  private List<Integer> withoutQuotesBehind(List<Integer> places, List<Damage> others) {
    CsvFile file = CsvDraft.damage(good, others);
    String raw = file.raw();
    return places.stream().filter(record -> quoteBehind(file, raw, record) < 0).toList();
  }

  /** The place of a quote that is behind the line of a record and not far away, or -1. */
  private static int quoteBehind(CsvFile file, String raw, int record) {
    int behind = file.offsetOf(record) + file.lineOf(record).raw(file.delimiter()).length();
    int quote = raw.indexOf('"', behind);
    return quote < 0 || quote > behind + FAR ? -1 : quote;
  }

  @Override
  public Corrupted corrupt(List<Damage> damages) {
    CsvFile file = CsvDraft.damage(good, damages);
    checkOpenQuote(file, damages);
    Charset charset = charset(damages);
    String raw = file.raw();
    byte[] bytes = encode(file.hasMark(), raw, charset);
    for (Damage damage : damages) {
      if (damage.defect() instanceof CsvDefect defect && defect.compresses()) {
        return compress(file, damage, charset, bytes);
      }
    }
    return new Corrupted(bytes, charset, CsvJudge.judge(file));
  }

  private static void checkOpenQuote(CsvFile file, List<Damage> damages) {
    for (Damage damage : damages) {
      if (damage.defect() == CsvDefect.UNCLOSED_QUOTE) {
        int quote = quoteBehind(file, file.raw(), damage.record());
        if (quote >= 0) {
          throw new IllegalArgumentException(
              damage + " would be closed by a quote behind it: " + culprit(file, damages, quote));
        }
      }
    }
  }

  private static String culprit(CsvFile file, List<Damage> damages, int quote) {
    int record = 0;
    for (CsvLine line : file.lines()) {
      record = file.offsetOf(line.origin()) <= quote ? line.origin() : record;
    }
    for (Damage damage : damages) {
      if (damage.record() == record) {
        return damage.toString();
      }
    }
    return "that of record " + record;
  }

  private static Charset charset(List<Damage> damages) {
    for (Damage damage : damages) {
      if (damage.defect() == CsvDefect.BOM_UTF_16_LE) {
        return UTF_16LE;
      }
      if (damage.defect() == CsvDefect.BOM_UTF_16_BE) {
        return UTF_16BE;
      }
    }
    return UTF_8;
  }

  private static byte[] encode(boolean mark, String raw, Charset charset) {
    String marked = (mark ? ByteText.of(MARK) : "") + raw;
    return charset.equals(UTF_8)
        ? ByteText.toBytes(marked)
        : ByteText.decode(marked).getBytes(charset);
  }

  private static Corrupted compress(CsvFile file, Damage damage, Charset charset, byte[] bytes) {
    switch ((CsvDefect) damage.defect()) {
      case GZIP -> {
        return new Corrupted(Gzip.of(bytes), charset, CsvJudge.judge(file));
      }
      case GZIP_WRONG_CHECKSUM -> {
        return new Corrupted(
            Gzip.withWrongChecksum(bytes), charset, CsvJudge.judgeBroken(file, Integer.MAX_VALUE));
      }
      default -> {
        String readable = upToWithin(file, damage);
        int length = encode(file.hasMark(), readable, charset).length;
        boolean cut = damage.defect() == CsvDefect.GZIP_CUT;
        return new Corrupted(
            cut ? Gzip.cut(bytes, length) : Gzip.corrupt(bytes, length),
            charset,
            CsvJudge.judgeBroken(file, readable.length()));
      }
    }
  }

  /** The bytes of a file up to some character within a record. */
  private static String upToWithin(CsvFile file, Damage damage) {
    String line = ByteText.decode(file.lineOf(damage.record()).raw(file.delimiter()));
    int characters = 1 + damage.dice().below(line.codePointCount(0, line.length()) - 1);
    String start = line.substring(0, line.offsetByCodePoints(0, characters));
    return file.raw().substring(0, file.offsetOf(damage.record())) + ByteText.of(start);
  }
}
