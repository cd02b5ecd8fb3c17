/**
 * A service that takes records and has them checked by Hibernate Validator: from the module path,
 * through what the modules export, and with nothing else.
 */
module com.example.imports {
  requires dev.cdr4j.validation;
  requires jakarta.el; // which Hibernate Validator wants for its messages
  requires org.hibernate.validator;

  opens com.example.imports to
      org.hibernate.validator;
}
