/**
 * An application that uses cdr4j as its users do: from the module path, through what the modules
 * export, and with nothing else.
 */
module com.example.invoices {
  requires dev.cdr4j.csv;
  requires dev.cdr4j.json;

  opens com.example.invoices to
      tools.jackson.databind;
}
