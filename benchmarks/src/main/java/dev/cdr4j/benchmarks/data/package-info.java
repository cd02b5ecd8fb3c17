/** What is read and written: made-up exports, the same in every run. */
@NullMarked
package dev.cdr4j.benchmarks.data;

import org.jspecify.annotations.NullMarked;
