/** What checks the constraints; made by the provider, so open to it, and hidden from users. */
@NullMarked
package dev.cdr4j.validation.checks;

import org.jspecify.annotations.NullMarked;
