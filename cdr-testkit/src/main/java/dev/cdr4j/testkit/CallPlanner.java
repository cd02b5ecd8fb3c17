package dev.cdr4j.testkit;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.Did;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.VoiceApp;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a call that arrives or is placed, by the settings of one window. */
final class CallPlanner {
  private static final double CALLER_HANGS_UP = 0.48;

  /** Half of all calls go to the first so many numbers of a plan: the same ones again and again. */
  private static final int FAMILIAR_NUMBERS = 400;

  private final Settings settings;
  private final Dice dice;
  private final CutOffs cutOffs;
  private final People people;
  private final Mix<InboundLineOfApp> lines;
  private final @Nullable Mix<Outcome> inboundOutcomes;
  private final @Nullable Mix<Outcome> dialledOutcomes;
  private final @Nullable Mix<Outcome> passedOnOutcomes;

  /** A line, the app that it leads to, and what records have of it. */
  private record InboundLineOfApp(InboundLine line, VoiceApp app, Did did) {}

  CallPlanner(Settings settings, int window, CutOffs cutOffs) {
    this.settings = settings;
    this.cutOffs = cutOffs;
    dice = Dice.of(settings.seed, 2 + 2 * window);
    people = new People(settings, Dice.of(settings.seed, 3 + 2 * window));
    List<VoiceApp> apps = settings.voiceApps.options();
    List<InboundLine> all = settings.lines.options();
    lines =
        settings.lines.map(
            line ->
                new InboundLineOfApp(line, apps.get(all.indexOf(line) % apps.size()), line.did()));
    inboundOutcomes = settings.outcomes.only(outcome -> !outcome.isOfDialledNumber());
    dialledOutcomes = settings.outcomes.only(outcome -> !outcome.isNotDialled());
    passedOnOutcomes =
        settings.outcomes.only(outcome -> !outcome.isNotDialled() && outcome != Outcome.CANCELLED);
  }

  /** The record of a call that starts then; legs of it go to the consumer. */
  Cdr plan(long callId, long start, Consumer<Leg> legs) {
    return dice.chance(settings.inboundShare)
        ? inbound(callId, start, legs)
        : outbound(callId, start);
  }

  private Cdr outbound(long callId, long start) {
    Dialling dialling =
        dialling(people.agent(dice), settings.voiceApps.pick(dice), customerField());
    Course course =
        dice.chance(settings.answerRate)
            ? answered(start)
            : unanswered(start, settings.outcomes.pick(dice));
    return dialling.record(callId, 0, course.cutAt(cutOffs.after(start)));
  }

  private Dialling dialling(Caller caller, VoiceApp app, @Nullable String customerField) {
    Route route = settings.destinations.pick(dice);
    NumberPlan plan = route.numberPlan();
    long choice = dice.chance(0.5) ? Math.min(FAMILIAR_NUMBERS, plan.size()) : plan.size();
    PhoneNumber number = plan.number(dice.below(choice));
    return new Dialling(caller, app, customerField, route, number);
  }

  private Cdr inbound(long callId, long start, Consumer<Leg> legs) {
    InboundLineOfApp to = lines.pick(dice);
    Caller caller = people.caller(dice);
    String customerField = customerField();
    boolean isAnswered = dice.chance(settings.answerRate);
    long cutOff = cutOffs.after(start);
    Course course;
    if (dice.chance(settings.forwardedShare)) {
      course =
          forwarded(
              start,
              isAnswered,
              leg -> {
                if (leg.start() < cutOff) {
                  Dialling dialling = dialling(caller, to.app, customerField);
                  legs.accept(new Leg(callId, dialling, leg.cutAt(cutOff)));
                }
              });
    } else {
      course = isAnswered ? answered(start) : unanswered(start, pick(inboundOutcomes));
    }
    course = course.cutAt(cutOff);
    InboundLine line = to.line;
    long billed = line.debit().billedSeconds(course.answeredSeconds());
    return InboundCdr.builder()
        .callId(callId)
        .timing(course.timing(billed))
        .caller(caller)
        .release(course.outcome().release())
        .billing(
            Billing.builder()
                .costLabel(line.label())
                .debit(line.debit().price(billed))
                .credit(line.credit().price(billed))
                .build())
        .voiceApp(to.app)
        .customerField(customerField)
        .did(to.did)
        .build();
  }

  /** Tries one number after the other, and gives the course of the call that is forwarded. */
  private Course forwarded(long start, boolean isAnswered, Consumer<Course> legs) {
    int hops = dice.between(settings.fewestLegs, settings.mostLegs);
    long legStart = start + 1;
    for (int i = 1; i < hops; i++) {
      Course leg = unanswered(legStart, pick(passedOnOutcomes));
      legs.accept(leg);
      legStart = leg.hangup() + 1;
    }
    Course last = isAnswered ? answered(legStart) : unanswered(legStart, pick(dialledOutcomes));
    legs.accept(last);
    Outcome outcome = last.outcome().isOfDialledNumber() ? Outcome.NO_ANSWER : last.outcome();
    return new Course(start, last.answer(), last.hangup(), outcome);
  }

  private Course answered(long start) {
    Outcome outcome =
        dice.chance(settings.droppedShare)
            ? Outcome.DROPPED
            : dice.chance(CALLER_HANGS_UP) ? Outcome.HUNG_UP_BY_CALLER : Outcome.HUNG_UP_BY_CALLEE;
    int ringSeconds = settings.ringTime.seconds(dice);
    return Course.answered(start, ringSeconds, settings.talkTime.seconds(dice), outcome);
  }

  private Course unanswered(long start, Outcome outcome) {
    return Course.unanswered(start, outcome.lastingSeconds(dice, settings.ringTime), outcome);
  }

  private Outcome pick(@Nullable Mix<Outcome> outcomes) {
    return outcomes == null ? Outcome.CANCELLED : outcomes.pick(dice);
  }

  private @Nullable String customerField() {
    if (!dice.chance(settings.customerFieldShare)) {
      return null;
    }
    char[] text = settings.customerFieldPattern.toCharArray();
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '#') {
        text[i] = (char) ('0' + dice.below(10));
      } else if (text[i] == '?') {
        text[i] = (char) ('A' + dice.below(26));
      }
    }
    return new String(text);
  }
}
