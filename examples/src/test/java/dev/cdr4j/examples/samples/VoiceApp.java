package dev.cdr4j.examples.samples;

/** The voice apps of the sample account, a chain of bicycle workshops. */
enum VoiceApp {
  SWITCHBOARD_PARIS("P7G2WCYZ", "Standard Paris", "IVR10"),
  SHOP_BORDEAUX("K3XQ9TBM", "Boutique Bordeaux", "CALLTRACKING10"),
  SHOP_MONTPELLIER("W5HJ4RNA", "Boutique Montpellier, centre", "CALLTRACKING10"),
  SALES_LONDON("D8VZ2LKE", "London Sales", "CALLTRACKING10"),
  HELPLINE_UK("T4MB7QSX", "Customer Helpline (UK)", "IVR10"),
  SERVICE_COLOGNE("N9CF3YUW", "Kundendienst Köln", "CALLTRACKING10"),
  VOICEMAIL_WORKSHOP("H2RD6GPV", "Répondeur \"Atelier\"", "VOICEMAIL10"),
  FRONT_DESK_NEW_YORK("Z6LT8WJC", "New York Front Desk", "REALTIME10"),
  RACE_RESULTS("B4YN5MKQ", "Race Results Line", "REALTIME10"),
  REMINDERS("F7SA3XDH", "Rappels de rendez-vous", "REALTIME10"),
  CLICK_TO_CALL("R2PK9VGT", "Rappel web immédiat", "CLICKTOCALL10"),
  PROSPECTING("J5WE4CZB", "Prospection Europe & export", "REALTIME10"),
  ON_CALL("Q8UH6NLM", "Astreinte technique", "REALTIME10"),
  SURVEY("X3GB7TFY", "Enquête de satisfaction", "REALTIME10");

  final String hash;
  final String title;
  final String packageName;

  VoiceApp(String hash, String title, String packageName) {
    this.hash = hash;
    this.title = title;
    this.packageName = packageName;
  }
}
