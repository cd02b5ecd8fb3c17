/**
 * The formats as one suite of tests sees them, and sources of theirs with places that are known.
 */
@NullMarked
package dev.cdr4j.formats;

import org.jspecify.annotations.NullMarked;
