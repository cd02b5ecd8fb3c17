package dev.cdr4j.testkit;

import dev.cdr4j.OutboundCdr;

/** An outbound leg of an inbound call, which waits for its start. */
final class Leg implements Comparable<Leg> {
  final long start;

  /** Tells legs of the same second apart. */
  long number;

  private final long inboundCallId;
  private final Dialling dialling;
  private final Course course;

  Leg(long inboundCallId, Dialling dialling, Course course) {
    start = course.start();
    this.inboundCallId = inboundCallId;
    this.dialling = dialling;
    this.course = course;
  }

  OutboundCdr record(long callId) {
    return dialling.record(callId, inboundCallId, course);
  }

  @Override
  public int compareTo(Leg that) {
    int byStart = Long.compare(start, that.start);
    return byStart != 0 ? byStart : Long.compare(number, that.number);
  }
}
