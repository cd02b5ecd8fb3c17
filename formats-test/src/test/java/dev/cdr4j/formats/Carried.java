package dev.cdr4j.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrOutput;
import dev.cdr4j.Reason;
import java.util.ArrayList;
import java.util.List;

/** Tells which records a format carries; of the others, the writer says why. */
final class Carried {
  private Carried() {}

  static List<Cdr> by(CdrOutput output, List<Cdr> calls) {
    List<Cdr> carried = new ArrayList<>();
    for (Cdr call : calls) {
      try {
        output.toBytes(List.of(call));
        carried.add(call);
      } catch (CdrDataException e) {
        assertThat(e.problems()).allMatch(problem -> problem.reason() == Reason.NOT_WRITABLE);
        // of the arbitrary records, nothing but an extra can be in the way
        assertThat(call.extras().keySet())
            .anyMatch(name -> e.getMessage().contains(name) || e.field() != null);
      }
    }
    return carried;
  }
}
