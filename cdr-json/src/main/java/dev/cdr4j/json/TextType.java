package dev.cdr4j.json;

import dev.cdr4j.CliPresentation;
import dev.cdr4j.CountryCode;
import dev.cdr4j.DialStatus;
import dev.cdr4j.Direction;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.InvalidNumberReason;
import dev.cdr4j.NumberType;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.Reason;
import dev.cdr4j.SipResponse;
import java.util.List;
import java.util.function.Function;

/**
 * A type of the model whose values are one text each.
 *
 * @param type the type
 * @param of the value of a text that is not empty; the text of a value is its {@code toString()}
 * @param otherwise why a value is not accepted that is no such text
 */
record TextType<T>(Class<T> type, Function<String, T> of, Reason otherwise) {

  static List<TextType<?>> all() {
    return List.of(
        new TextType<>(PhoneNumber.class, PhoneNumber::of, Reason.WRONG_TYPE),
        new TextType<>(CountryCode.class, CountryCode::of, Reason.WRONG_TYPE),
        new TextType<>(CliPresentation.class, CliPresentation::of, Reason.WRONG_TYPE),
        new TextType<>(NumberType.class, NumberType::of, Reason.WRONG_TYPE),
        new TextType<>(DialStatus.class, DialStatus::of, Reason.WRONG_TYPE),
        new TextType<>(InvalidNumberReason.class, InvalidNumberReason::of, Reason.WRONG_TYPE),
        new TextType<>(HangupCause.class, HangupCause::of, Reason.WRONG_TYPE),
        new TextType<>(HangupSource.class, HangupSource::of, Reason.WRONG_TYPE),
        new TextType<>(SipResponse.class, SipResponse::of, Reason.WRONG_TYPE),
        new TextType<>(Price.class, Price::of, Reason.INVALID_PRICE),
        new TextType<>(Direction.class, Direction::of, Reason.INVALID_DIRECTION));
  }
}
