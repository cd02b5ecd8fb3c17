/** DSL-JSON: its converters for the types of the wire. */
@NullMarked
package dev.cdr4j.benchmarks.json.dsljson;

import org.jspecify.annotations.NullMarked;
