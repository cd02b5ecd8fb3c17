package dev.cdr4j.examples.overview;

import dev.cdr4j.Direction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file.
 *
 * @param lastRecord the number of the last record, as its place says
 * @param delivered how many records were good
 * @param rejected how many were not
 * @param directions the directions of the good records
 * @param extras the names of the columns beyond the field table that any good record has a value in
 * @param failure why the file could not be read, or not to its end; null if it could
 */
record FileResult(
    Export export,
    long lastRecord,
    long delivered,
    long rejected,
    Set<Direction> directions,
    Set<String> extras,
    @Nullable FileFailure failure) {}
