/**
 * Made-up records as arguments of JUnit's parameterized tests. Needs JUnit 5.13 or later.
 *
 * <p>Nothing here accepts or returns {@code null} unless it is marked {@code @Nullable}.
 */
@NullMarked
package dev.cdr4j.testkit.junit;

import org.jspecify.annotations.NullMarked;
