package com.example.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import dev.cdr4j.csv.CdrCsv;
import dev.cdr4j.json.AbsentFields;
import dev.cdr4j.json.CdrJacksonModule;
import dev.cdr4j.json.CdrJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/** The application's own mapper, which finds the module for call records by itself. */
class MapperTest {
  private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
  private final List<Cdr> calls = CdrCsv.reader().readAll(Exports.OUTBOUND);

  @Test
  void callsStandInTheApplicationsOwnRecords() {
    CallPage page =
        new CallPage(
            "March",
            PhoneNumber.of("+33199004719"),
            Map.of(Direction.OUTBOUND, Price.of("12.50")),
            calls);
    String text = mapper.writeValueAsString(page);

    assertThat(text)
        .startsWith(
            "{\"title\":\"March\",\"customer\":\"+33199004719\",\"debits\":{\"OUT\":\"12.50\"},"
                + "\"calls\":[{\"callid\":\"");
    assertThat(mapper.readValue(text, CallPage.class)).isEqualTo(page);
  }

  @Test
  void theReaderAndTheMapperFindTheSame() {
    String text = CdrJson.writer().toText(calls);

    assertThat(mapper.readValue(text, Cdr[].class)).containsExactlyElementsOf(calls);
    assertThat(mapper.writeValueAsString(calls)).isEqualTo(text);
  }

  @Test
  void anErrorHasItsPath() {
    String text = "{\"calls\": [{\"callid\": 1, \"start\": \"today\", \"number\": 1}]}";

    assertThatExceptionOfType(InvalidFormatException.class)
        .isThrownBy(() -> mapper.readValue(text, CallPage.class))
        .satisfies(
            e -> {
              assertThat(e.getPath()).hasSize(3);
              assertThat(e.getPath().get(2).getPropertyName()).isEqualTo("start");
              assertThat(e.getValue()).isEqualTo("today");
            });
  }

  @Test
  void aModuleWithSettingsIsAddedByHand() {
    JsonMapper nulls =
        JsonMapper.builder()
            .addModule(new CdrJacksonModule().absentFields(AbsentFields.NULL))
            .build();

    assertThat(nulls.writeValueAsString(calls.get(0).voiceApp()))
        .isEqualTo("{\"scenario_hash\":null,\"scenario_name\":null,\"package_name\":null}");
  }
}
