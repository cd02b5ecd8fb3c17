package dev.cdr4j.testkit.junit;

import dev.cdr4j.testkit.Scenario;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Gives made-up records to a {@code @ParameterizedTest}, one at a time. The type of its first
 * parameter chooses: {@code InboundCdr}, {@code OutboundCdr}, or {@code Cdr} for both.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @CdrSource(scenario = Scenario.FORWARDING_CHAIN, seed = 7, limit = 20)
 * void bills(OutboundCdr leg) { ... }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(CdrArguments.class)
public @interface CdrSource {
  /** Which traffic. */
  Scenario scenario() default Scenario.QUIET_OFFICE;

  /** Tells one traffic from another. */
  long seed() default 1;

  /** How many records of that type at most; at least 1. */
  int limit() default 50;
}
