package dev.cdr4j.testkit.junit;

import dev.cdr4j.Cdr;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** What {@link CdrSource} gives. */
final class CdrArguments extends AnnotationBasedArgumentsProvider<CdrSource> {
  /** JUnit makes one. */
  CdrArguments() {}

  @Override
  protected Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context, CdrSource source) {
    if (source.limit() < 1) {
      throw new IllegalArgumentException("limit must be at least 1, not " + source.limit());
    }
    Class<?> type =
        parameters
            .getFirst()
            .orElseThrow(() -> new IllegalArgumentException("the test must have a parameter"))
            .getParameterType();
    if (!Cdr.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          "the first parameter must be a Cdr, InboundCdr or OutboundCdr, not " + type.getName());
    }
    return source.scenario().traffic(source.seed()).stream()
        .filter(type::isInstance)
        .limit(source.limit())
        .map(Arguments::of);
  }
}
