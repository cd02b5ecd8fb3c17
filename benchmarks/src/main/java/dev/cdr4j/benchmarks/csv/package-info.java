/** CSV, by cdr4j and by its peers: a class for each way to read or to write. */
@NullMarked
package dev.cdr4j.benchmarks.csv;

import org.jspecify.annotations.NullMarked;
