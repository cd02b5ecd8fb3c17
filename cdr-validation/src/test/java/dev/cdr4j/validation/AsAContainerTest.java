package dev.cdr4j.validation;

import static dev.cdr4j.validation.Validators.paths;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Methods, constructors and classes of a service, checked as Spring or a Jakarta server does. */
class AsAContainerTest {
  private static final OutboundCdr BAD = Calls.answeredBeforeStart();
  private static final OutboundCdr GOOD = Calls.outbound();

  private final Validator validator = Validators.standard();
  private final ExecutableValidator executables = validator.forExecutables();

  /** What {@code @Valid} may stand on. */
  @SuppressWarnings("unused") // called by nobody: a container would
  static class ImportService {
    @Valid Cdr last = GOOD;

    ImportService() {}

    ImportService(@Valid Cdr first) {
      last = first;
    }

    void importCall(@Valid Cdr call) {}

    void importOutbound(@Valid OutboundCdr call, String source) {}

    void importInbound(@Valid InboundCdr call) {}

    void importCalls(@NotNull List<@Valid Cdr> calls) {}

    void importDay(Day day, @Valid Day checkedDay) {}

    void byHand(@CoherentCdr Cdr call, Set<@CoherentCdr OutboundCdr> others) {}

    @Valid
    Cdr find(String callId) {
      return last;
    }

    Map<String, @Valid OutboundCdr> byNumber() {
      return Map.of();
    }

    Optional<@Valid Cdr> newest() {
      return Optional.of(last);
    }

    @CoherentCdr
    Cdr checkedByHand() {
      return last;
    }
  }

  /** A request of a service. */
  record Day(
      String name,
      List<@Valid Cdr> calls,
      @Nullable @Valid OutboundCdr longest,
      Optional<@Valid InboundCdr> first,
      Map<String, List<@Valid OutboundCdr>> byNumber) {
    static Day of(Cdr... calls) {
      return new Day("Monday", List.of(calls), null, Optional.empty(), Map.of());
    }
  }

  private List<String> parameters(String method, Object... arguments) {
    return paths(
        executables.validateParameters(new ImportService(), methodNamed(method), arguments));
  }

  private List<String> returned(String method, Object value) {
    return paths(executables.validateReturnValue(new ImportService(), methodNamed(method), value));
  }

  private static Method methodNamed(String name) {
    return Arrays.stream(ImportService.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aParameterIsChecked() {
    assertThat(parameters("importCall", BAD)).containsExactly("importCall.call.timing.answer");
    assertThat(parameters("importOutbound", BAD, "console"))
        .containsExactly("importOutbound.call.timing.answer");
    assertThat(parameters("importCall", GOOD)).isEmpty();
    assertThat(parameters("importInbound", Calls.inbound())).isEmpty();
  }

  @Test
  void theElementsOfAListAreChecked() {
    assertThat(
            parameters(
                "importCalls", List.of(GOOD, GOOD, GOOD, BAD, GOOD, BAD.toBuilder().build())))
        .containsExactlyInAnyOrder(
            "importCalls.calls[3].timing.answer", "importCalls.calls[5].timing.answer");
    assertThat(parameters("importCalls", List.of(GOOD))).isEmpty();
  }

  @Test
  void aClassOfTheServiceIsFollowedWhereItIsValid() {
    Day day =
        new Day(
            "Monday",
            List.of(BAD),
            BAD,
            Optional.of(Calls.inbound().toBuilder().timing(BAD.timing()).build()),
            Map.of("+33639980955", List.of(GOOD, BAD)));

    assertThat(parameters("importDay", day, day))
        .containsExactlyInAnyOrder(
            "importDay.checkedDay.calls[0].timing.answer",
            "importDay.checkedDay.longest.timing.answer",
            "importDay.checkedDay.first.timing.answer",
            "importDay.checkedDay.byNumber[+33639980955].<map value>[1].timing.answer");
    assertThat(parameters("importDay", day, Day.of(GOOD))).isEmpty();
  }

  @Test
  void whatIsReturnedIsChecked() {
    assertThat(returned("find", BAD)).containsExactly("find.<return value>.timing.answer");
    assertThat(returned("byNumber", Map.of("+33639980955", BAD)))
        .containsExactly("byNumber.<return value>[+33639980955].timing.answer");
    assertThat(returned("newest", Optional.of(BAD)))
        .containsExactly("newest.<return value>.timing.answer");
    assertThat(returned("find", GOOD)).isEmpty();
  }

  @Test
  void whatAConstructorTakesAndMakesIsChecked() throws Exception {
    Constructor<ImportService> constructor = ImportService.class.getDeclaredConstructor(Cdr.class);

    assertThat(paths(executables.validateConstructorParameters(constructor, new Object[] {BAD})))
        .containsExactly("ImportService.first.timing.answer");
    assertThat(paths(validator.validate(new ImportService(BAD))))
        .containsExactly("last.timing.answer");
  }

  @Test
  void aRecordByItselfIsChecked() {
    assertThat(paths(validator.validate(BAD))).containsExactly("timing.answer");
    assertThat(validator.validate(GOOD)).isEmpty();
  }

  @Test
  void noneIsValid() {
    Map<String, OutboundCdr> calls = new HashMap<>();
    calls.put("none", null);

    assertThat(parameters("importCall", new Object[] {null})).isEmpty();
    assertThat(parameters("byHand", null, null)).isEmpty();
    assertThat(returned("byNumber", calls)).isEmpty();
  }

  @Test
  void byHandItNeedsNoMapping() {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      ExecutableValidator unmapped = factory.getValidator().forExecutables();

      assertThat(
              paths(
                  unmapped.validateParameters(
                      new ImportService(), methodNamed("byHand"), new Object[] {BAD, Set.of(BAD)})))
          .containsExactlyInAnyOrder(
              "byHand.call.timing.answer", "byHand.others[].<iterable element>.timing.answer");
      assertThat(
              paths(
                  unmapped.validateReturnValue(
                      new ImportService(), methodNamed("checkedByHand"), BAD)))
          .containsExactly("checkedByHand.<return value>.timing.answer");
      assertThat(
              unmapped.validateParameters(
                  new ImportService(), methodNamed("importCall"), new Object[] {BAD}))
          .isEmpty();
    }
  }
}
