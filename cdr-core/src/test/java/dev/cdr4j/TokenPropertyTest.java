package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class TokenPropertyTest {
  @Property
  void ofAndToStringAreOnePair(@ForAll @NotEmpty String text) {
    for (TokenKind<?> kind : TokenKind.all()) {
      Token token = kind.of(text);

      assertThat(token).hasToString(text).isEqualTo(kind.of(token.toString()));
      assertThat(token).hasSameHashCodeAs(text);
    }
  }
}
