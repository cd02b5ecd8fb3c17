package dev.cdr4j.testkit;

import dev.cdr4j.CountryCode;
import java.util.List;
import java.util.Map;

/** Made-up names, as they are found where a number is from. */
final class Names {
  private static final Names FRENCH =
      new Names(
          "Fran\u00e7ois,L\u00e9a,Chlo\u00e9,Jean-No\u00ebl,Beno\u00eet,In\u00e8s,Aur\u00e9lie,Lo\u00efc,Yasmine,Mehdi",
          "Delmas,Garnier,Lef\u00e8vre,d'Arcy,A\u00eft-Sa\u00efd,Pr\u00e9vost,\u0152uvrard,Benchekroun,Nguy\u1ec5n");
  private static final Names ENGLISH =
      new Names(
          "Si\u00e2n,Harriet,Callum,Zo\u00eb,Priya,Oliver,Brooke,Marcus,Grace,Aoife",
          "Powell,Whitcombe,O'Neil,Bront\u00eb-Hughes,Patel,Mc Leod,\u00d3"
              + " Briain,Lafleur,Whitaker");
  private static final Names GERMAN =
      new Names(
          "J\u00fcrgen,Anja,Bj\u00f6rn,K\u00e4the,\u015eebnem,Uwe,Heike,Reto",
          "Gro\u00df,Schr\u00f6der,Y\u0131ld\u0131z,Dvo\u0159\u00e1k,von der"
              + " H\u00f6h,Wei\u00df,B\u00fcrgi");
  private static final Names SPANISH =
      new Names(
          "Nuria,Jos\u00e9,Bego\u00f1a,In\u00e9s,Joaqu\u00edn,Jo\u00e3o,Luc\u00eda",
          "Caballero,N\u00fa\u00f1ez,Ib\u00e1\u00f1ez,de la Fuente,Gon\u00e7alves,Pe\u00f1a");
  private static final Names NORTHERN =
      new Names(
          "\u00c5sa,S\u00f6ren,Linn\u00e9a,Bj\u00f8rn,Aino,Daan,Fenna",
          "Lindqvist,\u00d6berg,\u00d8stby,M\u00e4kel\u00e4,van 't Hof,de Vries");
  private static final Names EASTERN =
      new Names(
          "\u017baneta,\u0141ukasz,Ji\u0159\u00ed,\u00c1gnes,Gy\u0151z\u0151,\u0218tefan",
          "W\u00f3jcik,Zieli\u0144ski,Szab\u00f3,K\u0151szegi,Nov\u00e1kov\u00e1,\u021aepe\u0219");
  private static final Names ASIAN =
      new Names(
          "Y\u016bko,\u5065\u592a,Anjali,\u5bb6\u8c6a,Mei Ling",
          "Sat\u014d,\u5c71\u672c,Iyer,\u9673,Tan");

  private static final Map<String, Names> BY_COUNTRY =
      Map.ofEntries(
          Map.entry("FR", FRENCH),
          Map.entry("BE", FRENCH),
          Map.entry("CH", FRENCH),
          Map.entry("MA", FRENCH),
          Map.entry("TN", FRENCH),
          Map.entry("SN", FRENCH),
          Map.entry("DE", GERMAN),
          Map.entry("AT", GERMAN),
          Map.entry("ES", SPANISH),
          Map.entry("PT", SPANISH),
          Map.entry("IT", SPANISH),
          Map.entry("BR", SPANISH),
          Map.entry("MX", SPANISH),
          Map.entry("CU", SPANISH),
          Map.entry("SE", NORTHERN),
          Map.entry("NO", NORTHERN),
          Map.entry("FI", NORTHERN),
          Map.entry("NL", NORTHERN),
          Map.entry("PL", EASTERN),
          Map.entry("CZ", EASTERN),
          Map.entry("HU", EASTERN),
          Map.entry("RO", EASTERN),
          Map.entry("JP", ASIAN),
          Map.entry("HK", ASIAN),
          Map.entry("SG", ASIAN),
          Map.entry("IN", ASIAN));

  /** Names that firms have, and what readers of files stumble over. */
  private static final List<String> FIRMS =
      List.of(
          "Atelier Cyclope",
          "M\u00fcller & S\u00f6hne GmbH",
          "O'Neil \"Bob\"",
          "Kowalski, Sons; Partners",
          "Taxi 24/7",
          "V\u00e9los \ud83d\udeb2 Rivoli",
          "-=Club 54=-");

  private final List<String> given;
  private final List<String> family;

  private Names(String given, String family) {
    this.given = List.of(given.split(",", -1));
    this.family = List.of(family.split(",", -1));
  }

  /** A name of somebody with a number from that country. */
  static String of(CountryCode country, Dice dice) {
    int kind = dice.below(20);
    if (kind == 0) {
      return any(FIRMS, dice);
    }
    Names names = BY_COUNTRY.getOrDefault(country.toString(), ENGLISH);
    String given = any(names.given, dice);
    String family = any(names.family, dice);
    return kind < 5 ? family + ", " + given : given + " " + family;
  }

  private static String any(List<String> names, Dice dice) {
    return names.get(dice.below(names.size()));
  }
}
