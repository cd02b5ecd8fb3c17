/** Small programs, one idea each, and the call overview, which is the largest of them. */
@NullMarked
package dev.cdr4j.examples;

import org.jspecify.annotations.NullMarked;
