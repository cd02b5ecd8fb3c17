package dev.cdr4j.testkit.assertj;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Extra;
import dev.cdr4j.testkit.CdrDifferences;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a record.
 *
 * @param <S> the type of the assertions
 * @param <A> the type of the record
 */
public abstract class AbstractCdrAssert<S extends AbstractCdrAssert<S, A>, A extends Cdr>
    extends AbstractAssert<S, A> {
  AbstractCdrAssert(@Nullable A actual, Class<?> selfType) {
    super(actual, selfType);
  }

  /** That the record equals another; the message of a failure names each field that differs. */
  @Override
  public S isEqualTo(@Nullable Object expected) {
    if (actual == null || !(expected instanceof Cdr cdr)) {
      return super.isEqualTo(expected);
    }
    return failFor(cdr, CdrDifferences.between(actual, cdr));
  }

  /** That the record equals another but for some fields. */
  public S isEqualToIgnoring(Cdr expected, CdrField... fields) {
    isNotNull();
    requireNonNull(expected, "expected must not be null");
    Set<String> ignored =
        List.of(fields).stream().map(field -> field.wireName() + ":").collect(Collectors.toSet());
    return failFor(
        expected,
        CdrDifferences.between(actual, expected).stream()
            .filter(difference -> ignored.stream().noneMatch(difference::startsWith))
            .toList());
  }

  private S failFor(Cdr expected, List<String> differences) {
    if (!differences.isEmpty()) {
      throw failureWithActualExpected(
          actual,
          expected,
          "Expected call %s to equal call %s, but it differs in %s:%n  %s",
          actual.callId(),
          expected.callId(),
          differences.size() == 1 ? "1 field" : differences.size() + " fields",
          String.join("%n  ".formatted(), differences));
    }
    return myself;
  }

  /** That the record has that call id. */
  public S hasCallId(String expected) {
    return has(
        "call id", requireNonNull(expected, "expected must not be null"), present().callId());
  }

  /** That the call was answered. */
  public S isAnswered() {
    if (!present().isAnswered()) {
      throw failure("Expected call %s to be answered, but it has no answer time", actual.callId());
    }
    return myself;
  }

  /** That the call was not answered. */
  public S isNotAnswered() {
    if (present().isAnswered()) {
      throw failure(
          "Expected call %s not to be answered, but it was at %s",
          actual.callId(), actual.timing().answer());
    }
    return myself;
  }

  /** That the record has a value for a field: the one that the wire text spells. */
  public S hasField(CdrField field, String wireText) {
    requireNonNull(field, "field must not be null");
    requireNonNull(wireText, "wireText must not be null");
    Object expected = field.parse(wireText);
    return has(field.wireName(), expected, field.value(present()));
  }

  /** That the record has no value for any of some fields. */
  public S lacks(CdrField... fields) {
    for (CdrField field : fields) {
      has(field.wireName(), null, field.value(present()));
    }
    return myself;
  }

  /** That the record has a text beyond the fields of its direction. */
  public S hasExtra(String name, String text) {
    return hasExtra(name, Extra.ofText(requireNonNull(text, "text must not be null")));
  }

  /** That the record has a value beyond the fields of its direction. */
  public S hasExtra(String name, Extra extra) {
    requireNonNull(name, "name must not be null");
    requireNonNull(extra, "extra must not be null");
    return has("extra " + name, extra, present().extras().get(name));
  }

  /** That the record has nothing beyond the fields of its direction. */
  public S hasNoExtras() {
    if (!present().extras().isEmpty()) {
      throw failure(
          "Expected call %s to have no extras, but it has %s", actual.callId(), actual.extras());
    }
    return myself;
  }

  final S has(String what, @Nullable Object expected, @Nullable Object value) {
    if (!Objects.equals(expected, value)) {
      throw failureWithActualExpected(
          value,
          expected,
          "Expected call %s to have %s %s, but it has %s",
          present().callId(),
          expected == null ? "no" : what,
          expected == null ? what : expected,
          value == null ? "none" : value);
    }
    return myself;
  }

  final A present() {
    isNotNull();
    return actual;
  }
}
