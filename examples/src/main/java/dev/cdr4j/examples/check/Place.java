package dev.cdr4j.examples.check;

import java.nio.file.Path;

/** Where a record stands: its file, its number there and the line on which it starts, from 1. */
record Place(Path file, long record, long line) {}
