/**
 * What is known of the phone numbers of call detail records, on Google's libphonenumber, and rules
 * that check them.
 */
@SuppressWarnings("requires-automatic") // libphonenumber's jars name their modules, and no more
module dev.cdr4j.phonenumber {
  requires transitive dev.cdr4j;
  requires static org.jspecify;
  requires com.google.i18n.phonenumbers.libphonenumber;
  requires com.google.i18n.phonenumbers.prefixmapper;

  exports dev.cdr4j.phonenumber;
}
