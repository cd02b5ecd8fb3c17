/**
 * The bridge between wire text and the model, shared by the format modules and open to them alone.
 */
@NullMarked
package dev.cdr4j.wire;

import org.jspecify.annotations.NullMarked;
