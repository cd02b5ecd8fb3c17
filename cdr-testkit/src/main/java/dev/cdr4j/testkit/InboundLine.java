package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CountryCode;
import dev.cdr4j.Did;
import dev.cdr4j.NumberType;
import dev.cdr4j.PhoneNumber;
import java.util.List;

/**
 * A number that the account has rented (a DID): inbound calls arrive there, and outbound calls show
 * it as their own. Immutable.
 *
 * @param hash the DID's object id, such as {@code E9TJ5CWK}
 * @param label the billing destination of calls that arrive there
 * @param debit what such calls cost
 * @param credit what such calls earn, as on lines of shared revenue
 */
public record InboundLine(
    String hash,
    PhoneNumber number,
    CountryCode country,
    NumberType type,
    String label,
    Tariff debit,
    Tariff credit) {
  /**
   * A line.
   *
   * @throws IllegalArgumentException if the hash or the label is empty
   */
  public InboundLine {
    requireNonEmpty("hash", hash);
    requireNonNull(number, "number must not be null");
    requireNonNull(country, "country must not be null");
    requireNonNull(type, "type must not be null");
    requireNonEmpty("label", label);
    requireNonNull(debit, "debit must not be null");
    requireNonNull(credit, "credit must not be null");
  }

  private static void requireNonEmpty(String name, String text) {
    if (requireNonNull(text, name + " must not be null").isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
  }

  /** The lines of a made-up account, in four countries. Unmodifiable. */
  public static List<InboundLine> all() {
    return ReadyMade.INBOUND_LINES;
  }

  /** A line on which calls cost and earn nothing. */
  public static InboundLine of(
      String hash, PhoneNumber number, CountryCode country, NumberType type) {
    return new InboundLine(hash, number, country, type, "Inbound", Tariff.FREE, Tariff.FREE);
  }

  /** The same line under another label. */
  public InboundLine withLabel(String label) {
    return new InboundLine(hash, number, country, type, label, debit, credit);
  }

  /** The same line, where calls cost something else. */
  public InboundLine withDebit(Tariff debit) {
    return new InboundLine(hash, number, country, type, label, debit, credit);
  }

  /** The same line, where calls earn something else. They are billed by the tariff they cost. */
  public InboundLine withCredit(Tariff credit) {
    return new InboundLine(hash, number, country, type, label, debit, credit);
  }

  /** The line as records have it. */
  public Did did() {
    return Did.builder().hash(hash).number(number).build();
  }
}
