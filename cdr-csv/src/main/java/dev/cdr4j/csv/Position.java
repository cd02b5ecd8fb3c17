package dev.cdr4j.csv;

/**
 * A place at which a source can be read on.
 *
 * @param offset how many bytes of the source stand before it
 * @param line the number of its line
 * @param inTooLong whether it is within a record that is too long, which goes on here
 */
record Position(long offset, long line, boolean inTooLong) {}
