package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TokenTest {
  @Test
  void sortsByTextAndKeepsVocabulariesApart() {
    assertThat(CountryCode.of("DE")).isLessThan(CountryCode.of("FR"));
    assertThat(CountryCode.of("DE").compareTo(CountryCode.of("DE"))).isZero();
    assertThat(HangupSource.of("BUSY").compareTo(DialStatus.of("BUSY"))).isNotZero();
    assertThat(HangupSource.of("A").compareTo(DialStatus.of("B"))).isNegative();
  }

  static final List<TokenKind<?>> KINDS = TokenKind.all();

  @Test
  void kindsAreAllThereAre() {
    List<Class<?>> types = new ArrayList<>();
    KINDS.forEach(kind -> types.add(kind.type()));

    assertThat(types).containsExactlyInAnyOrder(Token.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void knownValuesAreSharedAndKeepTheirText(TokenKind<?> kind) {
    for (Token known : kind.known()) {
      String copy = new String(known.toString().toCharArray());

      assertThat(kind.of(copy)).isSameAs(known).hasToString(copy);
      assertThat(known.isKnown()).isTrue();
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void knownValuesAreListedOnceAndForGood(TokenKind<?> kind) {
    assertThat(kind.known()).isNotEmpty().doesNotHaveDuplicates().isUnmodifiable();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyConstantIsKnownAndEveryKnownValueIsConstant(TokenKind<?> kind) throws Exception {
    List<Object> constants = new ArrayList<>();
    for (Field field : kind.type().getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == kind.type()) {
        constants.add(field.get(null));
      }
    }

    if (kind.type() == CountryCode.class) {
      assertThat(constants).as("the JDK has the list").isEmpty();
    } else {
      assertThat(constants).containsExactlyInAnyOrderElementsOf(kind.known());
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void unknownTextSurvives(TokenKind<?> kind) {
    Token token = kind.of("new in 2031");

    assertThat(token.isKnown()).isFalse();
    assertThat(token).hasToString("new in 2031");
    assertThat(List.<Token>copyOf(kind.known())).doesNotContain(token);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void nothingIsTrimmedOrCaseFolded(TokenKind<?> kind) {
    for (Token known : kind.known()) {
      String text = known.toString();
      Set<String> variants =
          new HashSet<>(List.of(text + " ", " " + text, "0" + text, text + "\0"));
      variants.add(text.toLowerCase(Locale.ROOT));
      variants.add(text.toUpperCase(Locale.ROOT));
      variants.remove(text);

      for (String variant : variants) {
        assertThat(kind.of(variant).isKnown()).as(variant).isFalse();
        assertThat(kind.of(variant)).hasToString(variant).isNotEqualTo(known);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void blanksAreText(TokenKind<?> kind) {
    assertThat(kind.of("  ")).hasToString("  ");
    assertThat(kind.of("  ").isKnown()).isFalse();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void nullAndEmptyAreRefused(TokenKind<?> kind) {
    assertThatThrownBy(() -> kind.of(null))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("text must not be null");
    assertThatThrownBy(() -> kind.of(""))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("text must not be empty");
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void equalityIsByExactText(TokenKind<?> kind) {
    Token token = kind.of("x");

    assertThat(token)
        .isEqualTo(kind.of("x"))
        .hasSameHashCodeAs(kind.of("x"))
        .hasSameHashCodeAs("x")
        .isNotEqualTo(kind.of("y"))
        .isNotEqualTo(null)
        .isNotEqualTo("x");
  }

  @Test
  void equalityIsWithinOneKind() {
    for (TokenKind<?> one : KINDS) {
      for (TokenKind<?> other : KINDS) {
        if (one.type() != other.type()) {
          assertThat((Token) one.of("200")).isNotEqualTo(other.of("200"));
        }
      }
    }
  }
}
