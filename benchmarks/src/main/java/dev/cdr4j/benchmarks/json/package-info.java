/** JSON, by cdr4j and by its peers: a class for each library. */
@NullMarked
package dev.cdr4j.benchmarks.json;

import org.jspecify.annotations.NullMarked;
