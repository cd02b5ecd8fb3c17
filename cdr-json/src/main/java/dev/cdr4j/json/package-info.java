/**
 * Reads and writes call detail records as JSON: start from {@link dev.cdr4j.json.CdrJson}.
 *
 * <p>No parameter or result is null unless marked so.
 */
@NullMarked
package dev.cdr4j.json;

import org.jspecify.annotations.NullMarked;
