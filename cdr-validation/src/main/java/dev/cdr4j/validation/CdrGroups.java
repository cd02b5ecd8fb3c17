package dev.cdr4j.validation;

import jakarta.validation.groups.Default;

/**
 * The groups of what {@code @Valid} finds on a record. Errors are in {@link Default}; warnings are
 * not, as whatever is found there makes a service refuse the record, and a dial status that the
 * platform adds tomorrow is a warning.
 *
 * <pre>{@code
 * void importCall(@Valid @ConvertGroup(from = Default.class, to = CdrGroups.WithWarnings.class) Cdr call)
 * }</pre>
 */
public final class CdrGroups {
  private CdrGroups() {}

  /** The warnings alone. */
  public interface Warnings {}

  /** The errors, the warnings and whatever else is in the default group. */
  public interface WithWarnings extends Default, Warnings {}
}
