package dev.cdr4j;

import org.jspecify.annotations.Nullable;

/**
 * An open source of records that is gone through for some of their fields alone, and so several
 * times as fast as by a {@link CdrReader}: nothing else is decoded, and no records are made. CSV
 * has it: {@code CdrCsv.reader().scan(...)}.
 *
 * <pre>{@code
 * long seconds = 0;
 * PriceSum debit = new PriceSum();
 * try (CdrScan calls = input.scan(DURATION_BILLED, BILLING_CUSTOMER_DEBIT_EUR).open(path)) {
 *   while (calls.next()) {
 *     seconds += calls.seconds(DURATION_BILLED, 0);
 *     calls.addTo(debit, BILLING_CUSTOMER_DEBIT_EUR);
 *   }
 * }
 * }</pre>
 *
 * <p>The methods that take a field answer for the current record, the one to which {@link #next()}
 * went. They give what a reader would have given: values of the chosen fields are checked as a
 * reader checks them, and so is whether a record can be told from its neighbours and its values
 * from each other. Values of other fields are not looked at: what is wrong with them, or that a
 * call id is missing, rejects no record here. The same goes for a record of which only such values
 * would tell the direction.
 *
 * <p>A field that only one direction has is answered whatever the record's own direction is; a
 * reader has the values of the other one in {@link Cdr#extras()}.
 *
 * <p>Records that are not accepted go to the handler of {@link CdrInput#onReject}; without one,
 * each of them is thrown as a {@link CdrException}, after which {@link #next()} may go on behind
 * it. Records delivered and records rejected add up to the records of the source. It belongs to one
 * thread.
 */
public interface CdrScan extends AutoCloseable {
  /**
   * Goes on to the next record.
   *
   * @return whether there is one, and not the end of the source
   * @throws CdrException if the next record is not accepted and there is no handler for it
   * @throws java.io.UncheckedIOException if the source fails, after the last good record before
   *     that
   * @throws IllegalStateException after {@link #close()}
   */
  boolean next();

  /**
   * Whether the record has a value for a field.
   *
   * @throws IllegalArgumentException if the field was not chosen
   * @throws IllegalStateException if there is no current record
   */
  boolean has(CdrField field);

  /**
   * The seconds of a duration.
   *
   * @param absent what to answer where the record has none
   * @throws IllegalArgumentException if the field was not chosen, or is no {@link
   *     FieldKind#SECONDS}
   * @throws IllegalStateException if there is no current record
   */
  long seconds(CdrField field, long absent);

  /**
   * The seconds from 1970-01-01T00:00:00Z to a datetime.
   *
   * @param absent what to answer where the record has none
   * @throws IllegalArgumentException if the field was not chosen, or is no {@link
   *     FieldKind#DATETIME}
   * @throws IllegalStateException if there is no current record
   */
  long epochSecond(CdrField field, long absent);

  /**
   * A price, or null where the record has none. To add prices up, use {@link #addTo}.
   *
   * @throws IllegalArgumentException if the field was not chosen, or is no {@link FieldKind#PRICE}
   * @throws IllegalStateException if there is no current record
   */
  @Nullable Price price(CdrField field);

  /**
   * Adds a price to a sum, if the record has one: as {@code sum.add(price(field))}, but no object
   * is made for it.
   *
   * @throws IllegalArgumentException if the field was not chosen, or is no {@link FieldKind#PRICE}
   * @throws IllegalStateException if there is no current record
   */
  void addTo(PriceSum sum, CdrField field);

  /**
   * The wire text of a value, as {@link CdrField#text} gives it, or null where the record has none.
   *
   * @throws IllegalArgumentException if the field was not chosen
   * @throws IllegalStateException if there is no current record
   */
  @Nullable String text(CdrField field);

  /**
   * A value of the type that the field's {@link CdrField#kind()} says, as {@link CdrField#value}
   * gives it, or null where the record has none.
   *
   * @throws IllegalArgumentException if the field was not chosen
   * @throws IllegalStateException if there is no current record
   */
  @Nullable Object value(CdrField field);

  /**
   * The direction of the record: the one that was stated, or that the record itself tells, or whose
   * own fields alone the source has. Null where only the record's values would tell it.
   *
   * @throws IllegalStateException if there is no current record
   */
  @Nullable Direction direction();

  /**
   * The place of the record.
   *
   * @throws IllegalStateException if there is no current record
   */
  Location location();

  /** How many records were delivered so far. */
  long delivered();

  /** How many records were rejected so far, as {@link CdrReader#rejected()} counts them. */
  long rejected();

  /**
   * Closes the source. Closing it again does nothing.
   *
   * @throws java.io.UncheckedIOException if the source cannot be closed
   */
  @Override
  void close();
}
