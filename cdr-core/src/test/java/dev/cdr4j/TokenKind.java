package dev.cdr4j;

import java.util.List;
import java.util.function.Function;

/** One kind of token, for what must hold for all of them alike. */
record TokenKind<T extends Token>(Class<T> type, Function<String, T> factory, List<T> known) {
  static List<TokenKind<?>> all() {
    return List.of(
        new TokenKind<>(DialStatus.class, DialStatus::of, DialStatus.known()),
        new TokenKind<>(HangupSource.class, HangupSource::of, HangupSource.known()),
        new TokenKind<>(CliPresentation.class, CliPresentation::of, CliPresentation.known()),
        new TokenKind<>(NumberType.class, NumberType::of, NumberType.known()),
        new TokenKind<>(
            InvalidNumberReason.class, InvalidNumberReason::of, InvalidNumberReason.known()),
        new TokenKind<>(HangupCause.class, HangupCause::of, HangupCause.known()),
        new TokenKind<>(SipResponse.class, SipResponse::of, SipResponse.known()),
        new TokenKind<>(CountryCode.class, CountryCode::of, CountryCode.known()));
  }

  T of(String text) {
    return factory.apply(text);
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
