/**
 * Damage on purpose, with the verdict on it: {@link dev.cdr4j.testkit.corrupt.Corrupter} is the way
 * in.
 *
 * <p>Nothing here accepts or returns {@code null} unless it is marked {@code @Nullable}.
 */
@NullMarked
package dev.cdr4j.testkit.corrupt;

import org.jspecify.annotations.NullMarked;
