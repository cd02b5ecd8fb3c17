/** The workloads, and the program that measures them. */
@NullMarked
package dev.cdr4j.benchmarks;

import org.jspecify.annotations.NullMarked;
