package com.example.invoices;

import dev.cdr4j.Cdr;
import dev.cdr4j.Direction;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Price;
import java.util.List;
import java.util.Map;

/** What the application itself sends as JSON: calls, among values of its own. */
public record CallPage(
    String title, PhoneNumber customer, Map<Direction, Price> debits, List<Cdr> calls) {}
