/**
 * Assertions on records and rejects. Needs AssertJ.
 *
 * <p>Nothing here accepts or returns {@code null} unless it is marked {@code @Nullable}.
 */
@NullMarked
package dev.cdr4j.testkit.assertj;

import org.jspecify.annotations.NullMarked;
