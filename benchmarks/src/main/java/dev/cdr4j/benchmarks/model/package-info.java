/** The record that peers read and write, and its way from and to that of cdr4j. */
@NullMarked
package dev.cdr4j.benchmarks.model;

import org.jspecify.annotations.NullMarked;
