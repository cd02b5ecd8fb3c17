/**
 * Call detail records of the CALLR platform: the model ({@link dev.cdr4j.Cdr}), its field table
 * ({@link dev.cdr4j.CdrField}), and the contracts that every format shares ({@link
 * dev.cdr4j.CdrInput}, {@link dev.cdr4j.CdrReader}, {@link dev.cdr4j.CdrOutput}, {@link
 * dev.cdr4j.CdrWriter}).
 *
 * <p>Nothing here accepts or returns {@code null} unless it is marked {@code @Nullable}; a null
 * argument is answered with a {@link java.lang.NullPointerException} that names it. A value that a
 * record does not have is {@code null}: no zero, no empty text stands in for it.
 */
@NullMarked
package dev.cdr4j;

import org.jspecify.annotations.NullMarked;
