/**
 * The bridge between wire text and the model, and what readers and writers of all formats have in
 * common; open to the format modules alone.
 */
@NullMarked
package dev.cdr4j.wire;

import org.jspecify.annotations.NullMarked;
