/** The rules that validation is measured with. */
@NullMarked
package dev.cdr4j.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
