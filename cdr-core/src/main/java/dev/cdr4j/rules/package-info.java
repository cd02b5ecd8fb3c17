/**
 * Whether a record makes sense: rules that find what contradicts itself, the format or the code
 * tables, and a validator that runs them. Parsing has asked before whether each value is of its
 * type; nothing here throws because of what a record says.
 */
@NullMarked
package dev.cdr4j.rules;

import org.jspecify.annotations.NullMarked;
