package dev.cdr4j.benchmarks.csv;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cdr4j.benchmarks.model.WireTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TimeZone;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.csv.CsvMapper;

/** How Jackson is told the names and the datetimes of the wire. */
final class JacksonCsv {
  private JacksonCsv() {}

  static CsvMapper mapper() {
    return CsvMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .withConfigOverride(
            Instant.class,
            config ->
                config.setFormat(
                    JsonFormat.Value.forPattern(WireTime.PATTERN)
                        .withTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC))))
        .build();
  }
}
