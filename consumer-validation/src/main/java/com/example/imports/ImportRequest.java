package com.example.imports;

import dev.cdr4j.Cdr;
import dev.cdr4j.validation.E164;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * What the service takes.
 *
 * @param hotline whose calls they are
 */
public record ImportRequest(@E164 String hotline, @NotEmpty List<@Valid Cdr> calls) {}
