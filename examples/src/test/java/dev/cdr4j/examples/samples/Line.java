package dev.cdr4j.examples.samples;

/** A subscriber's line. */
record Line(String number, Destination destination) {}
