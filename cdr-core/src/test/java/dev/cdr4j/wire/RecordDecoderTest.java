package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Direction;
import dev.cdr4j.Extra;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Reason;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordDecoderTest {
  private static final String START = "2024-02-29 23:59:58";

  private final RecordDecoder decoder = new RecordDecoder(null, UTF_8);

  @Test
  void everyFieldFindsItsPlaceInTheRecord() {
    for (Direction direction : Direction.values()) {
      RecordDecoder of = new RecordDecoder(direction, UTF_8);
      of.clear();
      for (CdrField field : CdrField.of(direction)) {
        assertThat(of.set(field, text(field))).isNull();
      }
      Cdr cdr = record(of);

      for (CdrField field : CdrField.of(direction)) {
        assertThat(field.text(cdr)).as(field.wireName()).isEqualTo(text(field));
      }
      assertThat(cdr.direction()).isSameAs(direction);
      assertThat(cdr.extras()).isEmpty();
    }
  }

  /** A text that no other field has. */
  @SuppressWarnings("EnumOrdinal") // as a number that each field has to itself
  private static String text(CdrField field) {
    int number = 10 + field.ordinal();
    return switch (field.kind()) {
      case DATETIME -> "2024-01-" + number + " 10:00:00";
      case PRICE -> number + ".50";
      case PHONE_NUMBER -> "+33" + number;
      default -> Integer.toString(number);
    };
  }

  private static Cdr record(RecordDecoder decoder) {
    assertThat(decoder.decideDirection(new FieldSet())).isNull();
    return decoder.record();
  }

  @Test
  void nothingIsLeftOfTheRecordBefore() {
    RecordDecoder of = new RecordDecoder(Direction.OUTBOUND, UTF_8);
    of.clear();
    for (CdrField field : CdrField.values()) {
      of.set(field, text(field));
    }
    of.addExtra("codec", Extra.ofText("opus"));
    record(of);

    of.clear();
    of.set(CdrField.CALLID, "x");
    of.set(CdrField.START, START);
    Cdr cdr = record(of);

    assertThat(cdr.extras()).isEmpty();
    for (CdrField field : CdrField.of(Direction.OUTBOUND)) {
      if (field != CdrField.CALLID && field != CdrField.START) {
        assertThat(field.value(cdr)).as(field.wireName()).isNull();
      }
    }
  }

  @Test
  void aDecoderOfTextsMakesTheSameRecords() {
    for (Direction direction : Direction.values()) {
      RecordDecoder ofTexts = RecordDecoder.ofTexts(direction);
      RecordDecoder ofBytes = new RecordDecoder(direction, UTF_8);
      for (int pass = 0; pass < 2; pass++) {
        ofTexts.clear();
        ofBytes.clear();
        for (CdrField field : CdrField.values()) {
          setBytes(pass == 0 ? ofTexts : ofBytes, field, text(field));
          assertThat((pass == 0 ? ofBytes : ofTexts).set(field, text(field))).isNull();
        }
        assertThat(record(ofTexts)).isEqualTo(record(ofBytes));
      }
    }
  }

  @Test
  void aRecordBeforeDoesNotChange() {
    RecordDecoder of = new RecordDecoder(Direction.INBOUND, UTF_8);
    of.clear();
    of.set(CdrField.CALLID, "1");
    of.set(CdrField.START, START);
    of.set(CdrField.CLI_NAME, "Zoë");
    of.addExtra("codec", Extra.ofText("opus"));
    Cdr first = record(of);

    of.clear();
    of.set(CdrField.CALLID, "2");
    of.set(CdrField.START, "2000-01-01 00:00:00");
    of.set(CdrField.CLI_NAME, "Max");
    of.addExtra("codec", Extra.ofText("g711"));
    record(of);

    assertThat(first.callId()).isEqualTo("1");
    assertThat(CdrField.START.text(first)).isEqualTo(START);
    assertThat(first.caller().name()).isEqualTo("Zoë");
    assertThat(first.extras()).containsExactly(Map.entry("codec", Extra.ofText("opus")));
  }

  @Test
  void aCallIdAndAStartMustBeThereInThisRecord() {
    RecordDecoder of = new RecordDecoder(Direction.INBOUND, UTF_8);
    of.clear();
    of.set(CdrField.CALLID, "x");
    of.set(CdrField.START, START);
    record(of);

    of.clear();
    of.set(CdrField.START, START);
    assertThatThrownBy(() -> record(of)).isExactlyInstanceOf(IllegalStateException.class);
    of.clear();
    of.set(CdrField.CALLID, "y");
    assertThatThrownBy(() -> record(of)).isExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRecordNeedsADirection() {
    decoder.clear();
    decoder.set(CdrField.CALLID, "1");
    decoder.set(CdrField.START, START);

    assertThatThrownBy(decoder::record).isExactlyInstanceOf(IllegalStateException.class);
  }

  /** Stated by the caller, else told by the record, else by the columns, else by the values. */
  @Test
  void theDirectionIsDecidedByTheFirstThatTellsIt() {
    for (Direction stated : Arrays.asList(null, Direction.INBOUND, Direction.OUTBOUND)) {
      for (Direction told : Arrays.asList(null, Direction.INBOUND, Direction.OUTBOUND)) {
        for (List<CdrField> columns : OWN_FIELDS) {
          for (List<CdrField> filled : OWN_FIELDS) {
            assertThat(decide(stated, told, columns, filled))
                .as("stated %s, told %s, columns %s, filled %s", stated, told, columns, filled)
                .isEqualTo(firstOf(stated, told, only(columns), only(filled)));
          }
        }
      }
    }
  }

  private static final List<List<CdrField>> OWN_FIELDS =
      List.of(
          List.of(),
          List.of(CdrField.CLI_NAME),
          List.of(CdrField.DID_HASH),
          List.of(CdrField.NUMBER, CdrField.CUSTOMER_FIELD),
          List.of(CdrField.DID_INTL_NUMBER, CdrField.DIALSTATUS));

  private static Object decide(
      Direction stated, Direction told, List<CdrField> columns, List<CdrField> filled) {
    RecordDecoder decoder = new RecordDecoder(stated, UTF_8);
    decoder.clear();
    decoder.set(CdrField.CALLID, "1");
    decoder.set(CdrField.START, START);
    filled.forEach(field -> decoder.set(field, text(field)));
    if (told != null) {
      Reason conflict = decoder.setDirection(told.toString());
      assertThat(conflict)
          .isEqualTo(stated == null || stated == told ? null : Reason.DIRECTION_CONFLICT);
    }
    FieldSet set = new FieldSet();
    columns.forEach(set::add);
    Reason undecided = decoder.decideDirection(set);
    return undecided != null ? undecided : decoder.record().direction();
  }

  private static Object firstOf(Direction... candidates) {
    for (Direction candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return Reason.DIRECTION_UNDECIDED;
  }

  private static Direction only(List<CdrField> fields) {
    List<Direction> directions =
        fields.stream()
            .map(CdrField::onlyDirection)
            .filter(direction -> direction != null)
            .distinct()
            .toList();
    return directions.size() == 1 ? directions.get(0) : null;
  }

  @Test
  void anotherWordThanADirectionIsNotAccepted() {
    decoder.clear();

    assertThat(decoder.setDirection("sideways")).isSameAs(Reason.INVALID_DIRECTION);
    assertThat(decoder.setDirection("inbound")).isNull();
  }

  @Test
  void aZeroDoesNotMakeACallALeg() {
    decoder.clear();
    decoder.set(CdrField.CALLID_IN, "0");

    assertThat(decoder.has(CdrField.CALLID_IN)).isFalse();
    assertThat(decoder.decideDirection(new FieldSet())).isSameAs(Reason.DIRECTION_UNDECIDED);
  }

  @Test
  void fieldsOfTheOtherDirectionAreKeptAsTheyStand() {
    for (Direction direction : Direction.values()) {
      RecordDecoder of = new RecordDecoder(direction, UTF_8);
      of.clear();
      of.addExtra("codec", Extra.ofJson("1"));
      for (CdrField field : CdrField.values()) {
        of.set(field, text(field));
      }
      Cdr cdr = record(of);

      List<CdrField> foreign =
          Arrays.stream(CdrField.values()).filter(field -> !field.isDefinedFor(direction)).toList();
      assertThat(cdr.extras())
          .hasSize(foreign.size() + 1)
          .containsEntry("codec", Extra.ofJson("1"));
      assertThat(cdr.extras().keySet().stream().limit(foreign.size()))
          .containsExactlyElementsOf(foreign.stream().map(CdrField::wireName).toList());
      for (CdrField field : foreign) {
        assertThat(cdr.extras()).containsEntry(field.wireName(), Extra.ofText(text(field)));
      }
    }
  }

  @Test
  void recurringValuesAreSharedWhateverStandsBehindThem() {
    RecordDecoder of = new RecordDecoder(Direction.INBOUND, UTF_8);
    for (String name : List.of("a", "support", "helpdesk", "Customer care", "x".repeat(100))) {
      Cdr first = decode(of, name, ",1,2,3,4,5");
      Cdr second = decode(of, name, "\r\n240711945875");

      assertThat(second.voiceApp().name()).isEqualTo(name).isSameAs(first.voiceApp().name());
      assertThat(second.voiceApp()).isSameAs(first.voiceApp());
    }
  }

  private static Cdr decode(RecordDecoder decoder, String scenarioName, String behind) {
    decoder.clear();
    decoder.set(CdrField.CALLID, "1");
    decoder.set(CdrField.START, START);
    byte[] buffer = (scenarioName + behind).getBytes(UTF_8);
    decoder.set(CdrField.SCENARIO_NAME, buffer, 0, scenarioName.length());
    return record(decoder);
  }

  @Test
  void manyDifferentPartsKeepApart() {
    RecordDecoder of = new RecordDecoder(Direction.INBOUND, UTF_8);
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < 5000; i++) {
        of.clear();
        of.set(CdrField.CALLID, "1");
        of.set(CdrField.START, START);
        setBytes(of, CdrField.SCENARIO_HASH, "h" + i % 700);
        setBytes(of, CdrField.SCENARIO_NAME, "n" + i % 900);
        setBytes(of, CdrField.DID_HASH, "d" + i % 800);
        setBytes(of, CdrField.DID_INTL_NUMBER, "+33" + i % 1100);
        setBytes(of, CdrField.HANGUPCAUSE, "" + i % 130);
        setBytes(of, CdrField.SIP_RESPONSE_CODE, "" + i % 610);
        InboundCdr cdr = (InboundCdr) record(of);

        assertThat(cdr.voiceApp().hash()).isEqualTo("h" + i % 700);
        assertThat(cdr.voiceApp().name()).isEqualTo("n" + i % 900);
        assertThat(cdr.did().hash()).isEqualTo("d" + i % 800);
        assertThat(cdr.did().number()).hasToString("+33" + i % 1100);
        assertThat(cdr.release().cause()).hasToString("" + i % 130);
        assertThat(cdr.release().sipResponse()).hasToString("" + i % 610);
        assertThat(cdr.release().source()).isNull();
      }
    }
  }

  private static void setBytes(RecordDecoder decoder, CdrField field, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
    assertThat(decoder.set(field, padded, 0, bytes.length)).isNull();
  }

  @Test
  void malformedBytesAreLocatedAndNeverReplaced() {
    decoder.clear();
    byte[] buffer = Arrays.copyOf("xxZo".getBytes(UTF_8), 32);
    buffer[4] = (byte) 0xEB; // ë in Windows-1252
    buffer[5] = 'l';

    assertThat(decoder.set(CdrField.CLI_NAME, buffer, 2, 6)).isSameAs(Reason.MALFORMED_ENCODING);
    assertThat(decoder.malformedAt()).isEqualTo(4);
    assertThat(decoder.has(CdrField.CLI_NAME)).isFalse();
    assertThat(decoder.text(buffer, 2, 6)).isNull();
    assertThat(decoder.text(buffer, 2, 4)).isEqualTo("Zo");
  }

  @Test
  void theReplacementCharacterItselfIsText() {
    byte[] bytes = "a\uFFFDb".getBytes(UTF_8);

    assertThat(decoder.text(Arrays.copyOf(bytes, 32), 0, bytes.length)).isEqualTo("a\uFFFDb");
  }

  @Test
  void otherCharsetsAreReadAsTheyAre() {
    Charset windows = Charset.forName("windows-1252");
    RecordDecoder of = new RecordDecoder(Direction.OUTBOUND, windows);
    byte[] name = Arrays.copyOf("Zoë €".getBytes(windows), 32);

    assertThat(of.text(name, 0, 5)).isEqualTo("Zoë €");
    name[0] = (byte) 0x81; // no character of the charset
    assertThat(of.text(name, 0, 5)).isNull();
    assertThat(of.malformedAt()).isZero();
  }

  @Test
  void anEmptyValueIsNone() {
    decoder.clear();
    for (CdrField field : CdrField.values()) {
      assertThat(decoder.set(field, new byte[16], 3, 3)).isNull();
      assertThat(decoder.set(field, "")).isNull();
      assertThat(decoder.has(field)).isFalse();
    }
  }

  @Test
  void aLaterValueReplacesTheOneBefore() {
    RecordDecoder of = new RecordDecoder(Direction.OUTBOUND, UTF_8);
    of.clear();
    of.set(CdrField.CALLID, "1");
    of.set(CdrField.START, START);
    setBytes(of, CdrField.CALLID_IN, "77");
    setBytes(of, CdrField.CALLID_IN, "leg");

    assertThat(((OutboundCdr) record(of)).inboundCallId()).isEqualTo("leg");
  }
}
