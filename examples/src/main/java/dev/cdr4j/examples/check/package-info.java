/**
 * The parts of the check of exports, of which {@link dev.cdr4j.examples.check.CheckProgram} is the
 * way in: the reading, and the report as text or as JSON lines.
 */
@NullMarked
package dev.cdr4j.examples.check;

import org.jspecify.annotations.NullMarked;
