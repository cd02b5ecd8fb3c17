/**
 * Made-up traffic: {@link dev.cdr4j.testkit.Traffic} is the way in.
 *
 * <p>Nothing here accepts or returns {@code null} unless it is marked {@code @Nullable}.
 */
@NullMarked
package dev.cdr4j.testkit;

import org.jspecify.annotations.NullMarked;
