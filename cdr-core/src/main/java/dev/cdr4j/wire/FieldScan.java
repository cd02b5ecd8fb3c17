package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrField;
import dev.cdr4j.CdrScan;
import dev.cdr4j.FieldKind;
import dev.cdr4j.Price;
import dev.cdr4j.PriceSum;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What scans of all formats share: how they give the values that a {@link RecordDecoder} has. */
public abstract class FieldScan implements CdrScan {
  private final FlatValues values;
  private final PriceCache prices = new PriceCache();
  private final long chosen;
  private final long chosenSeconds;
  private final long chosenDatetimes;
  private final long chosenPrices;
  private boolean isAtRecord;

  /**
   * A scan of what a decoder decodes.
   *
   * @param chosen the fields that it decodes
   */
  protected FieldScan(RecordDecoder decoder, FieldSet chosen) {
    values = decoder.values();
    this.chosen = chosen.bits();
    chosenSeconds = chosen(FieldKind.SECONDS);
    chosenDatetimes = chosen(FieldKind.DATETIME);
    chosenPrices = chosen(FieldKind.PRICE);
  }

  private long chosen(FieldKind kind) {
    long bits = 0;
    for (CdrField field : CdrField.values()) {
      bits |= field.kind() == kind ? FlatValues.bit(field) : 0;
    }
    return bits & chosen;
  }

  @Override
  public final boolean next() {
    isAtRecord = false;
    isAtRecord = advance();
    return isAtRecord;
  }

  /** Goes on to the next record, whose values are in the decoder then; false: the source ends. */
  protected abstract boolean advance();

  /**
   * Does nothing, if there is a current record.
   *
   * @throws IllegalStateException if there is none
   */
  protected final void requireRecord() {
    if (!isAtRecord) {
      throw new IllegalStateException("there is no current record");
    }
  }

  private boolean has(CdrField field, long among) {
    requireRecord();
    if ((FlatValues.bit(field) & among) == 0) {
      throw new IllegalArgumentException(
          (FlatValues.bit(field) & chosen) == 0
              ? field + " was not chosen when this was opened"
              : field + " is of another kind: " + field.kind());
    }
    return values.has(field);
  }

  @Override
  public final boolean has(CdrField field) {
    return has(requireNonNull(field, "field must not be null"), chosen);
  }

  @Override
  public final long seconds(CdrField field, long absent) {
    requireNonNull(field, "field must not be null");
    return has(field, chosenSeconds) ? values.number(field) : absent;
  }

  @Override
  public final long epochSecond(CdrField field, long absent) {
    requireNonNull(field, "field must not be null");
    return has(field, chosenDatetimes) ? values.number(field) : absent;
  }

  @Override
  public final @Nullable Price price(CdrField field) {
    requireNonNull(field, "field must not be null");
    return has(field, chosenPrices) ? priceOf(field) : null;
  }

  private @Nullable Price priceOf(CdrField field) {
    return values.isNumeric(field) ? prices.get(values.number(field)) : (Price) values.value(field);
  }

  @Override
  public final void addTo(PriceSum sum, CdrField field) {
    requireNonNull(sum, "sum must not be null");
    requireNonNull(field, "field must not be null");
    if (has(field, chosenPrices)) {
      if (values.isNumeric(field)) {
        sum.add(values.number(field), PriceCache.SCALE);
      } else {
        sum.add((Price) values.value(field));
      }
    }
  }

  @Override
  public final @Nullable String text(CdrField field) {
    requireNonNull(field, "field must not be null");
    if (!has(field, chosen)) {
      return null;
    }
    return switch (field.kind()) {
      case DATETIME -> datetime(values.number(field));
      case PRICE -> String.valueOf(priceOf(field));
      default -> values.text(field);
    };
  }

  private static String datetime(long epochSecond) {
    byte[] text = new byte[ValueEncoder.ROOM];
    int length = new ValueEncoder().datetime(text, 0, epochSecond);
    return new String(text, 0, length, ISO_8859_1);
  }

  @Override
  public final @Nullable Object value(CdrField field) {
    requireNonNull(field, "field must not be null");
    if (!has(field, chosen)) {
      return null;
    }
    return switch (field.kind()) {
      case DATETIME -> Instant.ofEpochSecond(values.number(field));
      case SECONDS -> Duration.ofSeconds(values.number(field));
      case ID -> values.text(field);
      case PRICE -> priceOf(field);
      default -> values.value(field);
    };
  }
}
