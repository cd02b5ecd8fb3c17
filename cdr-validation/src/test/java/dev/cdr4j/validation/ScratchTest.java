package dev.cdr4j.validation;

import dev.cdr4j.*;
import jakarta.validation.*;
import java.time.Instant;
import java.util.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
  static class Service {
    public void importCalls(List<@Valid Cdr> calls) {}

    public void one(@CoherentCdr Cdr call) {}

    public Map<String, @Valid Cdr> out() {
      return null;
    }
  }

  record Dto(Optional<@Valid Cdr> call, @Valid OutboundCdr other) {}

  @Test
  void works() throws Exception {
    Cdr bad =
        OutboundCdr.builder()
            .callId(1)
            .caller(c -> c.number(PhoneNumber.of("+33199004710")))
            .timing(
                t ->
                    t.start(Instant.parse("2026-03-02T08:00:00Z"))
                        .answer(Instant.parse("2026-03-02T07:00:00Z")))
            .build();
    try (ValidatorFactory f =
        Validation.byDefaultProvider()
            .configure()
            .addMapping(CdrValidation.mapping())
            .buildValidatorFactory()) {
      Validator v = f.getValidator();
      show(v.validate(bad));
      show(
          v.forExecutables()
              .validateParameters(
                  new Service(),
                  Service.class.getMethod("importCalls", List.class),
                  new Object[] {List.of(bad, bad)}));
      show(
          v.forExecutables()
              .validateParameters(
                  new Service(), Service.class.getMethod("one", Cdr.class), new Object[] {bad}));
      show(
          v.forExecutables()
              .validateReturnValue(
                  new Service(), Service.class.getMethod("out"), Map.of("k", bad)));
      show(v.validate(new Dto(Optional.of(bad), (OutboundCdr) bad)));
    }
  }

  void show(Set<? extends ConstraintViolation<?>> s) {
    for (var x : s)
      System.out.println(
          x.getPropertyPath()
              + " | "
              + x.getMessage()
              + " | "
              + x.getInvalidValue()
              + " | "
              + x.getLeafBean().getClass()
              + " | "
              + x.getConstraintDescriptor().getPayload()
              + CdrValidation.fieldOf(x));
  }
}
