/** How much memory records take, and reading them, each in JVMs of its own. */
@NullMarked
package dev.cdr4j.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
