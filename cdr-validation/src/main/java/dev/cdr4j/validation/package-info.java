/**
 * Jakarta Validation of call detail records: what {@code @Valid} finds on an {@link
 * dev.cdr4j.InboundCdr} or an {@link dev.cdr4j.OutboundCdr}, and constraints for single values in
 * classes of a program's own. {@link dev.cdr4j.validation.CdrValidation} is where to start.
 */
@NullMarked
package dev.cdr4j.validation;

import org.jspecify.annotations.NullMarked;
