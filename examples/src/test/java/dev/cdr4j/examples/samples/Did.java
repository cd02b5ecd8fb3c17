package dev.cdr4j.examples.samples;

/** The numbers that the sample account rents, each with the app that answers it. */
enum Did {
  PARIS("A6QX2HVN", "+33199004710", VoiceApp.SWITCHBOARD_PARIS, "France Geographic"),
  WORKSHOP("E9TJ5CWK", "+33199004719", VoiceApp.VOICEMAIL_WORKSHOP, "France Geographic"),
  BORDEAUX("G3MR8YPD", "+33536491205", VoiceApp.SHOP_BORDEAUX, "France Geographic"),
  MONTPELLIER("L7BZ4UFS", "+33465713022", VoiceApp.SHOP_MONTPELLIER, "France Geographic"),
  LONDON("M2KV9XGQ", "+442079460321", VoiceApp.SALES_LONDON, "United Kingdom Geographic"),
  UK_FREEPHONE("S5NC6WHT", "+448081570142", VoiceApp.HELPLINE_UK, "United Kingdom Freephone"),
  UK_PREMIUM("U8DE3RLJ", "+449098790451", VoiceApp.RACE_RESULTS, "United Kingdom Premium"),
  COLOGNE("V4HP7ZBA", "+492214710155", VoiceApp.SERVICE_COLOGNE, "Germany Geographic"),
  NEW_YORK("Y6FG2QTM", "+12125550147", VoiceApp.FRONT_DESK_NEW_YORK, "United States Geographic");

  final String hash;
  final String number;
  final VoiceApp app;
  final String costLabel;

  Did(String hash, String number, VoiceApp app, String kind) {
    this.hash = hash;
    this.number = number;
    this.app = app;
    this.costLabel = "Inbound - " + kind;
  }

  Tariff debit() {
    return switch (this) {
      case PARIS, WORKSHOP, BORDEAUX, MONTPELLIER, LONDON, COLOGNE ->
          Tariff.of(costLabel, "0.60", "1/1");
      case NEW_YORK -> Tariff.of(costLabel, "0.90", "6/6");
      case UK_FREEPHONE -> Tariff.of(costLabel, "4.20", "30/6");
      case UK_PREMIUM -> Tariff.of(costLabel, "0.00", "1/1");
    };
  }

  /** What the carrier passes on of the caller's toll, where the number shares it. */
  Tariff credit() {
    return Tariff.of(costLabel, this == UK_PREMIUM ? "21.60" : "0.00", "1/1");
  }
}
