/**
 * The parts of the call overview, of which {@link dev.cdr4j.examples.overview.OverviewProgram} is
 * the way in: arguments, reading with progress, statistics in constant memory, the report, and the
 * way back to a file.
 */
@NullMarked
package dev.cdr4j.examples.overview;

import org.jspecify.annotations.NullMarked;
