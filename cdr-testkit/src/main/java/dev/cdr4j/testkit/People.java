package dev.cdr4j.testkit;

import dev.cdr4j.Caller;
import dev.cdr4j.CliPresentation;
import dev.cdr4j.NumberType;
import dev.cdr4j.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/** Those who call the account, some of them again and again, and those who call for it. */
final class People {
  private static final int REGULARS = 600;
  private static final double REGULAR_SHARE = 0.75;
  private static final int NAMES_PER_LINE = 4;

  private static final Caller ANONYMOUS =
      Caller.builder().presentation(CliPresentation.PROHIB_PASSED_SCREEN).build();

  private final Settings settings;
  private final List<Caller> regulars = new ArrayList<>();
  private final List<Caller> agents = new ArrayList<>();
  private final List<Caller> unusual = new ArrayList<>();

  People(Settings settings, Dice dice) {
    this.settings = settings;
    for (int i = 0; i < REGULARS; i++) {
      regulars.add(somebody(dice));
    }
    for (InboundLine line : settings.lines.options()) {
      if (line.type().equals(NumberType.GEOGRAPHIC) || settings.lines.options().size() == 1) {
        addAgents(line, dice);
      }
    }
    if (agents.isEmpty()) {
      settings.lines.options().forEach(line -> addAgents(line, dice));
    }
    for (String number :
        List.of("3631", "36504", "3949", "anonymous", "UNKNOWN", "sip:1040@pbx.example.net")) {
      boolean isHidden = number.equals("anonymous");
      unusual.add(
          (isHidden ? ANONYMOUS : shown(Caller.UNKNOWN))
              .toBuilder().number(PhoneNumber.of(number)).build());
    }
  }

  private void addAgents(InboundLine line, Dice dice) {
    Caller nameless =
        shown(Caller.UNKNOWN).toBuilder()
            .number(line.number())
            .countryCode(line.country())
            .numberType(line.type())
            .build();
    for (int i = 0; i < NAMES_PER_LINE; i++) {
      boolean isNamed = dice.chance(settings.namedShare);
      String name = Names.of(line.country(), dice);
      agents.add(isNamed ? nameless.toBuilder().name(name).build() : nameless);
    }
  }

  private Caller somebody(Dice dice) {
    NumberPlan plan = settings.callers.pick(dice);
    PhoneNumber number = plan.number(dice.below(plan.size()));
    return Caller.builder()
        .number(number)
        .name(dice.chance(settings.namedShare) ? Names.of(plan.country(), dice) : null)
        .presentation(CliPresentation.ALLOWED_PASSED_SCREEN)
        .countryCode(plan.country())
        .numberType(plan.type())
        .build();
  }

  private static Caller shown(Caller caller) {
    return caller.toBuilder().presentation(CliPresentation.ALLOWED_PASSED_SCREEN).build();
  }

  /** Who calls the account next. */
  Caller caller(Dice dice) {
    double share = dice.share();
    if (share < settings.withheldShare) {
      return withheld(dice);
    }
    if (share < settings.withheldShare + settings.unusualCliShare) {
      return unusual.get(dice.below(unusual.size()));
    }
    return regularOrNot(dice);
  }

  /** Some of the regulars call more than the rest: the lower of two draws. */
  private Caller regularOrNot(Dice dice) {
    if (dice.chance(REGULAR_SHARE)) {
      return regulars.get(Math.min(dice.below(REGULARS), dice.below(REGULARS)));
    }
    return somebody(dice);
  }

  private Caller withheld(Dice dice) {
    return dice.chance(0.5) ? ANONYMOUS : hidden(regularOrNot(dice));
  }

  private static Caller hidden(Caller caller) {
    return caller.toBuilder().presentation(CliPresentation.PROHIB_PASSED_SCREEN).build();
  }

  /** Who calls next for the account. */
  Caller agent(Dice dice) {
    Caller agent = agents.get(dice.below(agents.size()));
    if (!dice.chance(settings.withheldShare)) {
      return agent;
    }
    return dice.chance(0.5) ? ANONYMOUS : hidden(agent);
  }
}
