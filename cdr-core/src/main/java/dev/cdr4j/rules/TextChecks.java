package dev.cdr4j.rules;

import static dev.cdr4j.CdrField.BILLING_CUSTOMER_COST_LABEL;
import static dev.cdr4j.CdrField.CALLID;
import static dev.cdr4j.CdrField.CALLID_IN;
import static dev.cdr4j.CdrField.CLI_NAME;
import static dev.cdr4j.CdrField.CUSTOMER_FIELD;
import static dev.cdr4j.CdrField.DID_HASH;
import static dev.cdr4j.CdrField.NUMBER;
import static dev.cdr4j.CdrField.PACKAGE_NAME;
import static dev.cdr4j.CdrField.SCENARIO_HASH;
import static dev.cdr4j.CdrField.SCENARIO_NAME;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.VoiceApp;
import org.jspecify.annotations.Nullable;

/** The form of texts. */
final class TextChecks {
  private static final int LONGEST_CUSTOMER_FIELD = 32;

  private TextChecks() {}

  static void customerField(Cdr cdr, Findings findings) {
    String text = cdr.customerField();
    if (text != null && (text.length() > LONGEST_CUSTOMER_FIELD || !isAlphanumeric(text))) {
      findings.add(cdr, CUSTOMER_FIELD);
    }
  }

  static void hash(Cdr cdr, Findings findings) {
    if (cdr instanceof InboundCdr in) {
      hash(cdr, in.did().hash(), DID_HASH, findings);
    }
    hash(cdr, cdr.voiceApp().hash(), SCENARIO_HASH, findings);
  }

  private static void hash(Cdr cdr, @Nullable String hash, CdrField field, Findings findings) {
    if (hash != null && !isAlphanumeric(hash)) {
      findings.add(cdr, field);
    }
  }

  private static boolean isAlphanumeric(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  static void controlCharacter(Cdr cdr, Findings findings) {
    if (cdr.callIdNumber().isEmpty()) {
      controlCharacter(cdr, cdr.callId(), CALLID, findings);
    }
    if (cdr instanceof OutboundCdr out && out.inboundCallIdNumber().isEmpty()) {
      controlCharacter(cdr, out.inboundCallId(), CALLID_IN, findings);
    }
    if (cdr instanceof OutboundCdr out && out.invalidNumber() != null) {
      controlCharacter(cdr, text(out.destination().number()), NUMBER, findings);
    }
    controlCharacter(cdr, cdr.caller().name(), CLI_NAME, findings);
    controlCharacter(cdr, cdr.billing().costLabel(), BILLING_CUSTOMER_COST_LABEL, findings);
    VoiceApp app = cdr.voiceApp();
    controlCharacter(cdr, app.name(), SCENARIO_NAME, findings);
    controlCharacter(cdr, app.packageName(), PACKAGE_NAME, findings);
  }

  private static @Nullable String text(@Nullable PhoneNumber number) {
    return number == null ? null : number.toString();
  }

  private static void controlCharacter(
      Cdr cdr, @Nullable String text, CdrField field, Findings findings) {
    if (text != null && hasControlCharacter(text)) {
      findings.add(cdr, field);
    }
  }

  private static boolean hasControlCharacter(String text) {
    if (isPrintableAscii(text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Without a branch for each character, which takes three times as long. */
  private static boolean isPrintableAscii(String text) {
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      signs |= (c - ' ') | ('~' - c);
    }
    return signs >= 0;
  }
}
