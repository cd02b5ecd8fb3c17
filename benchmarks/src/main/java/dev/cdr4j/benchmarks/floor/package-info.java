/** What no reader can be faster than, or hardly: the limits that readers are compared with. */
@NullMarked
package dev.cdr4j.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
