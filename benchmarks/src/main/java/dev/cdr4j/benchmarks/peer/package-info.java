/** What every library is held to: how it reads and writes, and the proof that it does so right. */
@NullMarked
package dev.cdr4j.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
