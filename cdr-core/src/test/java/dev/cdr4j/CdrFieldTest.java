package dev.cdr4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdrFieldTest {
  @Test
  void theTableIsThatOfTheWireFormat() throws Exception {
    List<String> rows = new ArrayList<>();
    for (CdrField field : CdrField.values()) {
      Direction only = field.onlyDirection();
      String direction = only == null ? "both" : only.toString().toLowerCase(Locale.ROOT);
      rows.add(field.wireName() + ";" + field.kind() + ";" + direction);
    }

    assertThat(rows).hasSize(30).containsExactlyElementsOf(transcribed());
  }

  private static List<String> transcribed() throws Exception {
    try (InputStream file = CdrFieldTest.class.getResourceAsStream("wire-fields.csv")) {
      return new String(file.readAllBytes(), UTF_8).lines().skip(1).toList();
    }
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void isNamedAsOnTheWire(CdrField field) {
    assertThat(field.name()).isEqualTo(field.wireName().toUpperCase(Locale.ROOT));
    assertThat(field).hasToString(field.wireName());
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void isFoundByItsNames(CdrField field) {
    List<String> names = new ArrayList<>(field.aliases());
    names.add(field.wireName());
    for (String name : names) {
      String upper = name.toUpperCase(Locale.ROOT);
      for (String variant : List.of(name, upper, "  " + name + "\t", " " + upper)) {
        assertThat(CdrField.find(variant)).as(variant).isSameAs(field);
      }
    }
  }

  @Test
  void theOverviewsHeadingForTheDialStatusIsAnAlias() {
    assertThat(CdrField.find("Dial Status")).isSameAs(CdrField.DIALSTATUS);
    assertThat(CdrField.find("dial_status")).isSameAs(CdrField.DIALSTATUS);
  }

  @Test
  void noTwoFieldsShareAName() {
    Set<String> names = new HashSet<>();
    for (CdrField field : CdrField.values()) {
      assertThat(names.add(field.wireName())).as(field.wireName()).isTrue();
      field.aliases().forEach(alias -> assertThat(names.add(alias)).as(alias).isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "direction", "call_id", "callid2", "xstart", "st art", "région"})
  void findsNothingElse(String name) {
    assertThat(CdrField.find(name)).isNull();
  }

  @Test
  void isFoundWhateverTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(CdrField.find("CLI_PRES")).isSameAs(CdrField.CLI_PRES);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void aDirectionHasItsFieldsInTheOrderOfTheTable(Direction direction) {
    List<CdrField> expected = new ArrayList<>();
    for (CdrField field : CdrField.values()) {
      if (field.onlyDirection() != direction.opposite()) {
        expected.add(field);
      }
      assertThat(field.isDefinedFor(direction)).isEqualTo(expected.contains(field));
    }

    assertThat(CdrField.of(direction)).containsExactlyElementsOf(expected);
  }

  @Test
  void personalIsWhatTellsWhoAPersonIs() {
    assertThat(CdrField.values())
        .filteredOn(CdrField::isPersonal)
        .containsExactlyInAnyOrder(
            CdrField.CLI_NUMBER,
            CdrField.CLI_NAME,
            CdrField.DID_INTL_NUMBER,
            CdrField.NUMBER,
            CdrField.CUSTOMER_FIELD);
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void valueIsWhatWasSetAndTextItsWireText(CdrField field) {
    for (Direction direction : Direction.values()) {
      Cdr full = Calls.full(direction);
      for (int choice = 0; choice < 2; choice++) {
        if (field.isDefinedFor(direction)) {
          Cdr cdr = Calls.with(full, field, Calls.value(field, choice));

          assertThat(field.value(cdr)).isEqualTo(Calls.value(field, choice));
          assertThat(field.text(cdr)).isEqualTo(Calls.text(field, choice));
        } else {
          assertThat(field.value(full)).isNull();
          assertThat(field.text(full)).isNull();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void absentIsNull(CdrField field) {
    for (Direction direction : Direction.values()) {
      Cdr minimal = Calls.minimal(direction);
      if (field != CdrField.CALLID && field != CdrField.START) {
        assertThat(field.value(minimal)).isNull();
        assertThat(field.text(minimal)).isNull();
      }
    }
    assertThat(field.parse("")).isNull();
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void valueIsOfTheTypeThatTheKindSays(CdrField field) {
    Class<?> type =
        switch (field.kind()) {
          case ID, TEXT, HASH -> String.class;
          case TOKEN, CODE -> Token.class;
          case PHONE_NUMBER -> PhoneNumber.class;
          case COUNTRY -> CountryCode.class;
          case DATETIME -> Instant.class;
          case SECONDS -> Duration.class;
          case PRICE -> Price.class;
        };

    assertThat(Calls.value(field, 0)).isInstanceOf(type);
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void pathNamesTheAccessors(CdrField field) throws Exception {
    Direction direction = field.onlyDirection() == null ? Direction.INBOUND : field.onlyDirection();
    Object value = Calls.full(direction);
    for (String name : field.path().split("\\.", -1)) {
      Method accessor = value.getClass().getMethod(name);
      assertThat(Modifier.isPublic(accessor.getModifiers())).isTrue();
      value = accessor.invoke(value);
    }

    assertThat(value).isNotNull().isEqualTo(field.value(Calls.full(direction)));
  }

  @Test
  void pathsDiffer() {
    assertThat(CdrField.values()).extracting(CdrField::path).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(
      value = CdrField.class,
      names = {"CALLID", "CLI_NAME", "SCENARIO_HASH", "DIALSTATUS", "CLI_NUMBER", "NUMBER_TYPE"})
  void blanksAreText(CdrField field) {
    assertThat(field.parse("  ")).hasToString("  ");
  }

  @Test
  void zeroIsNoInboundCall() {
    assertThat(CdrField.CALLID_IN.parse("0")).isNull();
    assertThat(CdrField.CALLID_IN.parse("00")).isEqualTo("00");
    assertThat(CdrField.CALLID_IN.parse("10")).isEqualTo("10");
    assertThat(CdrField.CALLID.parse("0")).isEqualTo("0");
  }

  @Test
  void nullIsAnsweredByName() {
    assertThatThrownBy(() -> CdrField.find(null)).hasMessage("name must not be null");
    assertThatThrownBy(() -> CdrField.DID_HASH.value(null)).hasMessage("cdr must not be null");
    assertThatThrownBy(() -> CdrField.START.parse(null)).hasMessage("text must not be null");
    assertThatThrownBy(() -> CdrField.START.isDefinedFor(null))
        .hasMessage("direction must not be null");
  }

  @ParameterizedTest
  @EnumSource(CdrField.class)
  void aFieldOfTheTableHasAMeaning(CdrField field) {
    assertThat(field.meaning()).isNotBlank().doesNotContain("|", "\n");
  }
}
