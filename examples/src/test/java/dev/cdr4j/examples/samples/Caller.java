package dev.cdr4j.examples.samples;

import java.nio.charset.Charset;
import java.util.Optional;

/** Who calls: the line, if it is known to be one, and what is presented of it. */
record Caller(String number, String name, boolean presented, Optional<Destination> destination) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static Caller of(Line line, String name) {
    return new Caller(line.number(), name, true, Optional.of(line.destination()));
  }

  /** A caller that is no line of the numbering plan: a short code, a SIP address, or nobody. */
  static Caller outsidePlan(String number, String name) {
    return new Caller(number, name, true, Optional.empty());
  }

  Caller hidden() {
    return new Caller(number, name, false, destination);
  }

  /** The caller as a forwarded leg presents it: trunks carry a name in Western letters only. */
  Caller forwarded() {
    boolean western = WINDOWS_1252.newEncoder().canEncode(name);
    return new Caller(number, western ? name : "", presented, destination);
  }

  String presentation() {
    return presented ? "allowed_passed_screen" : "prohib_passed_screen";
  }

  String country() {
    return destination.map(Destination::country).orElse("");
  }

  String numberType() {
    return destination.map(Destination::numberType).orElse("");
  }
}
