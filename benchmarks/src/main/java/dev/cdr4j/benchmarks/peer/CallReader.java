package dev.cdr4j.benchmarks.peer;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrQuery;
import dev.cdr4j.Direction;
import dev.cdr4j.benchmarks.model.Call;
import dev.cdr4j.benchmarks.model.CallConversion;
import java.util.function.Predicate;

/** Reads exports into {@link Call}s, as all peers do. */
public interface CallReader extends RecordReader<Call> {
  @Override
  default Predicate<Call> filter(CdrQuery query) {
    return new CallFilter(query);
  }

  @Override
  default Cdr toCdr(Call record, Direction direction) {
    return CallConversion.toCdr(record, direction);
  }
}
