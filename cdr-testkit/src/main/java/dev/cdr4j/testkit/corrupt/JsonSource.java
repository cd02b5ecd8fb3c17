package dev.cdr4j.testkit.corrupt;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Good JSON text, cut into records. */
final class JsonSource implements Source {
  private static final String MARK = "\uFEFF";

  private final JsonTable good;

  private JsonSource(JsonTable good) {
    this.good = good;
  }

  static JsonSource of(String text) {
    return new JsonSource(GoodJson.parse(text));
  }

  @Override
  public int size() {
    return good.records().size();
  }

  @Override
  public boolean isOfWhole(Defect defect) {
    return defect instanceof JsonDefect json && json.isOfWhole();
  }

  /**
   * What ends the text leaves nothing of what is done behind it. And where there is no way on
   * behind broken syntax, it is up to the reader how it learns that the source fails further on.
   */
  @Override
  public boolean areExclusive(Defect one, Defect other) {
    return (isOfWhole(one) && isOfWhole(other))
        || (endsText(one) && endsText(other))
        || (isUtf16(one) && other == JsonDefect.MALFORMED_UTF_8)
        || (isUtf16(other) && one == JsonDefect.MALFORMED_UTF_8)
        || (compresses(one) && compresses(other))
        || (breaksOff(one) && failsToUnpack(other))
        || (breaksOff(other) && failsToUnpack(one));
  }

  private boolean breaksOff(Defect defect) {
    return defect.effect() == Effect.BREAK && !good.isLines();
  }

  private static boolean failsToUnpack(Defect defect) {
    return defect == JsonDefect.GZIP_CUT || defect == JsonDefect.GZIP_CORRUPT;
  }

  private static boolean endsText(Defect defect) {
    return defect instanceof JsonDefect json && json.endsText();
  }

  private static boolean isUtf16(Defect defect) {
    return defect == JsonDefect.BOM_UTF_16_LE || defect == JsonDefect.BOM_UTF_16_BE;
  }

  private static boolean compresses(Defect defect) {
    return defect == JsonDefect.GZIP
        || defect == JsonDefect.GZIP_CUT
        || defect == JsonDefect.GZIP_CORRUPT;
  }

  @Override
  public List<Integer> places(Defect defect, List<Damage> others) {
    if (isOfWhole(defect)) {
      return fitsLayout(defect) ? List.of(0) : List.of();
    }
    List<Integer> places = new ArrayList<>();
    for (int record = 1; record <= size(); record++) {
      if (!isTaken(record, others)
          && fitsLayout(defect)
          && JsonDamager.damage(defect, record, good.records().get(record - 1), Dice.of(0))
              != null) {
        places.add(record);
      }
    }
    return places;
  }

  private boolean fitsLayout(Defect defect) {
    if (defect == ValueDefect.DUPLICATE_RECORD) {
      return good.layout() == GoodJson.Layout.ARRAY || good.isLines();
    }
    if (defect == JsonDefect.CUT_BEHIND_RECORD) {
      return good.layout() == GoodJson.Layout.ARRAY || good.layout() == GoodJson.Layout.OBJECT;
    }
    boolean needsAnEnd = defect == JsonDefect.WHITESPACE || defect == JsonDefect.TRAILING_GARBAGE;
    return !needsAnEnd || !good.isLines();
  }

  private static boolean isTaken(int record, List<Damage> others) {
    return others.stream().anyMatch(other -> other.record() == record);
  }

  @Override
  public Corrupted corrupt(List<Damage> damages) {
    List<JsonPiece> pieces = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      add(pieces, i + 1, damageOf(i + 1, damages));
    }
    Damage end = null;
    Damage whole = null;
    for (Damage damage : damages) {
      end = endsText(damage.defect()) ? damage : end;
      whole = isOfWhole(damage.defect()) ? damage : whole;
    }
    boolean mark = whole != null && whole.defect().name().startsWith("BOM");
    JsonJudge judge = new JsonJudge(good, pieces, end, mark);
    String text = (mark ? ByteText.of(MARK) : "") + judge.text();
    Charset charset = charset(whole);
    byte[] bytes =
        charset.equals(UTF_8) ? ByteText.toBytes(text) : ByteText.decode(text).getBytes(charset);
    Defect compression = end != null && compresses(end.defect()) ? end.defect() : null;
    if (compression != null) {
      String readable = text.substring(0, judge.cut() + (mark ? ByteText.of(MARK).length() : 0));
      int length =
          charset.equals(UTF_8)
              ? readable.length()
              : ByteText.decode(readable).getBytes(charset).length;
      bytes =
          compression == JsonDefect.GZIP_CUT
              ? Gzip.cut(bytes, length)
              : Gzip.corrupt(bytes, length);
    } else if (whole != null && whole.defect() == JsonDefect.GZIP) {
      bytes = Gzip.of(bytes);
    }
    return new Corrupted(bytes, charset, judge.verdict());
  }

  private void add(List<JsonPiece> pieces, int record, @Nullable Damage damage) {
    JsonRecord sound = good.records().get(record - 1);
    JsonPiece piece =
        damage == null ? null : JsonDamager.damage(damage.defect(), record, sound, damage.dice());
    pieces.add(piece == null ? JsonPiece.sound(record, sound) : piece);
    if (damage != null && damage.defect() == ValueDefect.DUPLICATE_RECORD) {
      pieces.add(JsonPiece.sound(record, sound));
    }
  }

  private static @Nullable Damage damageOf(int record, List<Damage> damages) {
    for (Damage damage : damages) {
      if (damage.record() == record) {
        return damage;
      }
    }
    return null;
  }

  private static Charset charset(@Nullable Damage whole) {
    if (whole != null && whole.defect() == JsonDefect.BOM_UTF_16_LE) {
      return UTF_16LE;
    }
    return whole != null && whole.defect() == JsonDefect.BOM_UTF_16_BE ? UTF_16BE : UTF_8;
  }
}
