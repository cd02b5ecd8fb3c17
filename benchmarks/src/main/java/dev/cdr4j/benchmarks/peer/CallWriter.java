package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.Cdr;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.model.CallConversion;

/** Writes exports of {@link Call}s, as all peers do. */
public interface CallWriter extends RecordWriter<Call> {
  @Override
  default Call fromCdr(Cdr cdr) {
    return CallConversion.fromCdr(cdr);
  }
}
