/**
 * CSV as the platform's console exports it: {@link dev.cdr4j.csv.CdrCsv} is the way in.
 *
 * <p>Nothing here accepts or returns {@code null} unless it is marked {@code @Nullable}.
 */
@NullMarked
package dev.cdr4j.csv;

import org.jspecify.annotations.NullMarked;
