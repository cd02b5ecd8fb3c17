/** The report: runs the workloads with JMH, and prints a table for each. */
@NullMarked
package dev.cdr4j.benchmarks.report;

import org.jspecify.annotations.NullMarked;
