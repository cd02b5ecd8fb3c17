package dev.cdr4j.examples.samples;

import java.util.ArrayList;
import java.util.List;

/** The people of one market who call the sample account, some of them again and again. */
final class Directory {
  private static final int NAMED_PERCENT = 38;

  private final Dice dice;
  private final List<Caller> regulars = new ArrayList<>();

  private Directory(Dice dice) {
    this.dice = dice;
  }

  static Directory french(Dice dice) {
    String given = "François,Léa,Chloé,Zoë,Jean-Noël,Benoît,Inès,Aurélie,Loïc,Żaneta,Łukasz,Nuria";
    String family =
        "Delmas,Garnier,Lefèvre,Béranger,d'Arcy,Aït-Saïd,Prévost,Peña,Wójcik,Nguyễn,Œuvrard";
    Directory directory = new Directory(dice);
    directory.add(140, "France - Mobile", given, family);
    directory.add(66, "France - Landline", given, family);
    directory.add(12, "Belgium - Mobile", given, family);
    directory.add(9, "Switzerland - Mobile", given, family);
    directory.add(7, "Spain - Mobile", "Nuria,José,Begoña", "Caballero,Núñez,Ibáñez");
    directory.add(5, "Morocco - Mobile", "Yasmine,Mehdi", "El Amrani,Benchekroun");
    directory.add(5, "Italy - Landline", "Giulia,Niccolò", "D'Angelò,Fabbri");
    return directory;
  }

  /** Callers from within the country: the only ones that reach its freephone and toll numbers. */
  static Directory british(Dice dice) {
    String given = "Siân,Harriet,Callum,\"Bob\",Zoë,Priya,Oliver,Żaneta,Şebnem,Grace";
    String family = "Powell,Whitcombe,O'Neil,Brontë-Hughes,Patel,Wójcik,Yıldız,Ashworth,Mc Leod";
    Directory directory = new Directory(dice);
    directory.add(85, "United Kingdom - Mobile", given, family);
    directory.add(50, "United Kingdom - Landline", given, family);
    return directory;
  }

  static Directory britishAndAbroad(Dice dice) {
    Directory directory = british(dice);
    directory.add(12, "Ireland - Landline", "Seán,Aoife,Niamh", "Ó Briain,Ní Dhomhnaill,Byrne");
    directory.add(6, "Poland - Mobile", "Żaneta,Łukasz", "Wójcik,Zieliński");
    directory.add(4, "Netherlands - Landline", "Daan,Fenna", "de Vries,van 't Hof");
    return directory;
  }

  static Directory german(Dice dice) {
    String given = "Jürgen,Anja,Björn,Käthe,Şebnem,Jiří,Uwe,Heike";
    String family = "Groß,Schröder,Müller GmbH,Yıldız,Dvořák,von der Höh,Weiß";
    Directory directory = new Directory(dice);
    directory.add(30, "Germany - Landline", given, family);
    directory.add(22, "Germany - Mobile", given, family);
    directory.add(5, "Switzerland - Landline", "Reto,Ursina", "Bürgi,Caflisch");
    directory.add(3, "Hungary - Landline", "Győző,Ágnes", "Szabó,Kőszegi");
    directory.add(3, "Sweden - Mobile", "Åsa,Sören", "Lindqvist,Öberg");
    return directory;
  }

  static Directory american(Dice dice) {
    String given = "Renée,Tyler,Inés,Marcus,Brooke,Chloë";
    String family = "Núñez,Whitaker,O'Dell,Lafleur,Kowalski & Sons,Ngô";
    Directory directory = new Directory(dice);
    directory.add(50, "United States", given, family);
    directory.add(15, "Canada", given, family);
    directory.add(2, "Australia - Mobile", given, family);
    directory.add(3, "Japan - Landline", "Yūko,健太", "Satō,山本");
    return directory;
  }

  /** Whoever calls next. */
  Caller caller() {
    return switch (dice.weighted(905, 55, 12, 8, 12, 8)) {
      case 0 -> regular();
      case 1 -> Caller.outsidePlan("", "").hidden();
      case 2 -> Caller.outsidePlan("anonymous", "").hidden();
      case 3 -> regular().hidden();
      case 4 -> Caller.outsidePlan(dice.oneOf(List.of("3631", "36504", "3949")), "");
      default -> Caller.outsidePlan("sip:" + dice.between(1040, 1047) + "@pbx.example.net", "");
    };
  }

  private void add(int people, String destination, String givenNames, String familyNames) {
    for (int i = 0; i < people; i++) {
      Line line = Destination.named(destination).line(dice);
      String given = dice.oneOf(List.of(givenNames.split(",")));
      String family = dice.oneOf(List.of(familyNames.split(",")));
      String name = dice.chance(75) ? given + " " + family : family + ", " + given;
      regulars.add(Caller.of(line, dice.chance(NAMED_PERCENT) ? name : ""));
    }
  }

  /** The market is shuffled by the draw, and some of it calls more than the rest. */
  private Caller regular() {
    int size = regulars.size();
    int rank = Math.min(dice.below(size), dice.below(size));
    return regulars.get((int) (rank * 7919L % size));
  }
}
