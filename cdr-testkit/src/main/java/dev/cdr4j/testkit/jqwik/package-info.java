/**
 * Arbitrary records for jqwik, which finds them by itself: {@code @ForAll OutboundCdr call}. {@link
 * dev.cdr4j.testkit.jqwik.CdrArbitraries} has them for what is to be put together. Needs jqwik.
 *
 * <p>They are found on the class path, where tests mostly run. A module cannot provide a service
 * that may be absent, so tests on the module path name what they want with {@code @Provide}.
 *
 * <p>Nothing here accepts or returns {@code null} unless it is marked {@code @Nullable}.
 */
@NullMarked
package dev.cdr4j.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
