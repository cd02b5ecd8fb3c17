package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.VoiceApp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Made-up calls of an account: a description of the traffic, and the records of it, in the order in
 * which calls start. Immutable, and so shareable between threads; every method that sets something
 * returns another instance.
 *
 * <p>The same seed and settings give the same records on every machine, with every JDK and every
 * release of this library; a release that has to break this says so in the change log.
 *
 * <p>The records are coherent: times add up to the second; dial status, cause, SIP response and
 * hang-up source tell one story ({@link Outcome}); what is billed follows the increments of the
 * tariff, and the debit its price; numbers are of their country and type; an outbound leg points at
 * an inbound call that comes before it. Call ids are numbers that grow.
 *
 * <p>Traffic without a {@link #period} or a {@link #limit} has no end: take as many records as you
 * need from {@link #stream()}. Memory does not grow with their number.
 *
 * <p>As an {@link Iterable}, it can be given to a writer as it is: {@code
 * CdrCsv.writer().writeAll(path, traffic.limit(1_000_000))}.
 */
public final class Traffic implements Iterable<Cdr> {
  private final Settings settings;

  private Traffic(Settings settings) {
    this.settings = settings;
  }

  /**
   * Traffic in all its variety, without end, from Monday 2 March 2026, 00:00 UTC: 10,000 calls a
   * day, 4 of 10 inbound, 6 of 10 answered.
   *
   * @param seed tells one traffic of the same settings from another
   */
  public static Traffic seeded(long seed) {
    return new Traffic(new Settings().with(settings -> settings.seed = seed));
  }

  private Traffic with(Consumer<Settings> change) {
    return new Traffic(settings.with(change));
  }

  Settings settings() {
    return settings;
  }

  /**
   * When the traffic begins, in UTC; it has no end then, unless there is a {@link #limit}.
   *
   * @throws IllegalArgumentException if it is not a whole second
   */
  public Traffic from(Instant start) {
    Checks.requireWholeSecond("start", start);
    return with(
        settings -> {
          settings.from = start;
          settings.until = null;
        });
  }

  /**
   * When calls arrive or are placed, in UTC: from the first instant until just before the second.
   * Calls may last longer, and legs of forwarded ones may start a little later.
   *
   * @throws IllegalArgumentException if the period is empty, or its ends are not whole seconds
   */
  public Traffic period(Instant from, Instant until) {
    Checks.period("period", from, until);
    return with(
        settings -> {
          settings.from = from;
          settings.until = until;
        });
  }

  /**
   * How many records there are at most.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Traffic limit(long records) {
    if (records < 0) {
      throw new IllegalArgumentException("limit must not be negative, not " + records);
    }
    return with(settings -> settings.limit = records);
  }

  /**
   * How many calls arrive or are placed a day, on the average of a week; legs come on top. Calls
   * come by chance (a Poisson process), so a day has a few more or less. 0 makes a silence, for
   * {@link #during}.
   *
   * @throws IllegalArgumentException if it is negative or no number
   */
  public Traffic callsPerDay(double calls) {
    Checks.finiteNonNegative("callsPerDay", calls);
    return with(settings -> settings.callsPerDay = calls);
  }

  /** How calls spread over the day and the week. {@link TrafficCurve#FLAT} by default. */
  public Traffic curve(TrafficCurve curve) {
    requireNonNull(curve, "curve must not be null");
    return with(settings -> settings.curve = curve);
  }

  /**
   * Which share of calls is inbound, from 0 to 1. The others are placed by the account; legs of
   * forwarded calls are outbound too, and come on top.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public Traffic inboundShare(double share) {
    Checks.share("inboundShare", share);
    return with(settings -> settings.inboundShare = share);
  }

  /**
   * Which share of inbound calls is forwarded to numbers outside, by outbound legs, from 0 to 1.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public Traffic forwardedShare(double share) {
    Checks.share("forwardedShare", share);
    return with(settings -> settings.forwardedShare = share);
  }

  /**
   * How many numbers are tried, one after the other, for a forwarded call.
   *
   * @throws IllegalArgumentException if the fewest is below 1, or above the most
   */
  public Traffic forwardingLegs(int fewest, int most) {
    if (fewest < 1 || fewest > most) {
      throw new IllegalArgumentException(
          "forwardingLegs must be at least 1 and in order, not " + fewest + " to " + most);
    }
    return with(
        settings -> {
          settings.fewestLegs = fewest;
          settings.mostLegs = most;
        });
  }

  /**
   * The numbers that the account has rented, on which calls arrive and which its own calls show.
   */
  public Traffic inboundLines(Mix<InboundLine> lines) {
    requireNonNull(lines, "lines must not be null");
    return with(settings -> settings.lines = lines);
  }

  /** Where inbound calls come from. */
  public Traffic callers(Mix<NumberPlan> numberPlans) {
    requireNonNull(numberPlans, "numberPlans must not be null");
    return with(settings -> settings.callers = numberPlans);
  }

  /** Where outbound calls and legs go. */
  public Traffic destinations(Mix<Route> routes) {
    requireNonNull(routes, "routes must not be null");
    return with(settings -> settings.destinations = routes);
  }

  /** The voice apps that handle calls. Each inbound line leads to one of them, always the same. */
  public Traffic voiceApps(Mix<VoiceApp> voiceApps) {
    requireNonNull(voiceApps, "voiceApps must not be null");
    return with(settings -> settings.voiceApps = voiceApps);
  }

  /**
   * Which share of calls withholds its number, from 0 to 1: in half of them it is not there, in the
   * others it is, marked as not shown, as real feeds have it.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1, or exceeds 1 together with {@link
   *     #unusualCliShare}
   */
  public Traffic withheldShare(double share) {
    Checks.share("withheldShare", share);
    Checks.together("withheldShare", share, "unusualCliShare", settings.unusualCliShare);
    return with(settings -> settings.withheldShare = share);
  }

  /**
   * Which share of inbound calls has a calling number that is none in E.164, from 0 to 1: a short
   * code, a word, a SIP address.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1, or exceeds 1 together with {@link
   *     #withheldShare}
   */
  public Traffic unusualCliShare(double share) {
    Checks.share("unusualCliShare", share);
    Checks.together("unusualCliShare", share, "withheldShare", settings.withheldShare);
    return with(settings -> settings.unusualCliShare = share);
  }

  /**
   * Which share of callers has a name, from 0 to 1.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public Traffic namedShare(double share) {
    Checks.share("namedShare", share);
    return with(settings -> settings.namedShare = share);
  }

  /**
   * What customers put into their own field.
   *
   * @param share the share of calls that have it, from 0 to 1
   * @param pattern letters and digits, with {@code #} for any digit and {@code ?} for any capital
   *     letter; at most 32, by the platform's rule
   * @throws IllegalArgumentException if it is not so
   */
  public Traffic customerFields(double share, String pattern) {
    Checks.share("customerFields' share", share);
    requireNonNull(pattern, "pattern must not be null");
    if (!pattern.matches("[A-Za-z0-9#?]{1,32}")) {
      throw new IllegalArgumentException(
          "customerFields' pattern must be 1 to 32 letters, digits, # or ?, not " + pattern);
    }
    return with(
        settings -> {
          settings.customerFieldShare = share;
          settings.customerFieldPattern = pattern;
        });
  }

  /**
   * Which share of calls is answered, from 0 to 1. It holds for inbound calls, forwarded or not,
   * and for those that the account places; legs follow from the call that they belong to.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public Traffic answerRate(double rate) {
    Checks.share("answerRate", rate);
    return with(settings -> settings.answerRate = rate);
  }

  /**
   * Which share of answered calls is cut off by the network, from 0 to 1.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public Traffic droppedShare(double share) {
    Checks.share("droppedShare", share);
    return with(settings -> settings.droppedShare = share);
  }

  /**
   * What becomes of calls that are not answered. Those outcomes that blame the dialled number are
   * for outbound calls alone; inbound ones share the rest, and are all {@link Outcome#CANCELLED}
   * where there is no rest.
   *
   * @throws IllegalArgumentException if one of the outcomes is that of an answered call
   */
  public Traffic outcomes(Mix<Outcome> outcomes) {
    requireNonNull(outcomes, "outcomes must not be null");
    for (Outcome outcome : outcomes.options()) {
      if (outcome.isAnswered()) {
        throw new IllegalArgumentException(
            "outcomes must be those of calls that are not answered, not " + outcome);
      }
    }
    return with(settings -> settings.outcomes = outcomes);
  }

  /** How long answered calls last from the answer on; at least a second. */
  public Traffic talkTime(Spread talkTime) {
    requireNonNull(talkTime, "talkTime must not be null");
    return with(settings -> settings.talkTime = talkTime);
  }

  /** How long it takes from the start of a call to its answer, or to the caller's giving up. */
  public Traffic ringTime(Spread ringTime) {
    requireNonNull(ringTime, "ringTime must not be null");
    return with(settings -> settings.ringTime = ringTime);
  }

  /**
   * Makes traffic otherwise for calls that start from the first instant until just before the
   * second, in UTC.
   *
   * @param change what is otherwise, such as {@code traffic -> traffic.answerRate(0.1)}. It starts
   *     from the settings outside, whether those are set before or after this
   * @throws IllegalArgumentException if the time is empty, overlaps another such time or an outage,
   *     or the change is of the seed, the period, the limit or such times
   */
  public Traffic during(Instant from, Instant until, UnaryOperator<Traffic> change) {
    Checks.period("during", from, until);
    requireNonNull(change, "change must not be null");
    Window window = new Window(from, until, change, false);
    changed(window); // so that wrong settings are told here
    return with(window);
  }

  /**
   * Makes an outage: calls in progress are cut off when it begins, and none start until just before
   * it ends, in UTC.
   *
   * @throws IllegalArgumentException if it is empty, or overlaps another one or a time of {@link
   *     #during}
   */
  public Traffic outage(Instant from, Instant until) {
    Checks.period("outage", from, until);
    return with(new Window(from, until, traffic -> traffic.callsPerDay(0), true));
  }

  private Traffic with(Window window) {
    List<Window> windows = new ArrayList<>(settings.windows);
    for (Window other : windows) {
      if (window.overlaps(other)) {
        throw new IllegalArgumentException(
            "during and outage must not overlap, not from %s until %s and from %s until %s"
                .formatted(window.from(), window.until(), other.from(), other.until()));
      }
    }
    windows.add(window);
    windows.sort((a, b) -> a.from().compareTo(b.from()));
    return with(settings -> settings.windows = List.copyOf(windows));
  }

  /** The settings within a window. */
  Settings changed(Window window) {
    Traffic changed =
        requireNonNull(window.change().apply(this), "what change returns must not be null");
    if (!changed.settings.isSameWhole(settings)) {
      throw new IllegalArgumentException(
          "during must not change seed, from, period, limit, during or outage");
    }
    return changed.settings;
  }

  /**
   * The records, one after the other.
   *
   * @throws IllegalArgumentException if it has no period and {@link #callsPerDay} is 0
   */
  @Override
  public Iterator<Cdr> iterator() {
    return new TrafficIterator(this);
  }

  /** Use {@link #stream()}; this has the same characteristics. */
  @Override
  public Spliterator<Cdr> spliterator() {
    int characteristics =
        Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE | Spliterator.DISTINCT;
    return Spliterators.spliteratorUnknownSize(iterator(), characteristics);
  }

  /**
   * The records as a sequential stream.
   *
   * @throws IllegalArgumentException if it has no period and {@link #callsPerDay} is 0
   */
  public Stream<Cdr> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /**
   * The records of one direction as a sequential stream. A {@link #limit} counts records of both.
   *
   * @param type {@code InboundCdr.class} or {@code OutboundCdr.class}
   * @throws IllegalArgumentException if it has no period and {@link #callsPerDay} is 0
   */
  public <T extends Cdr> Stream<T> stream(Class<T> type) {
    requireNonNull(type, "type must not be null");
    return stream().filter(type::isInstance).map(type::cast);
  }

  /**
   * All records. Unmodifiable.
   *
   * @throws IllegalStateException if the traffic has no end
   */
  public List<Cdr> list() {
    requireEnd();
    return stream().toList();
  }

  /**
   * All records of one direction. Unmodifiable. A {@link #limit} counts records of both.
   *
   * @param type {@code InboundCdr.class} or {@code OutboundCdr.class}
   * @throws IllegalStateException if the traffic has no end
   */
  public <T extends Cdr> List<T> list(Class<T> type) {
    requireEnd();
    return stream(type).toList();
  }

  private void requireEnd() {
    if (settings.until == null && settings.limit == Long.MAX_VALUE) {
      throw new IllegalStateException(
          "traffic without an end cannot be a list: set period or limit, or use stream");
    }
  }

  /** For people: the seed, the period and the limit. */
  @Override
  public String toString() {
    String end = settings.until == null ? "" : " until " + settings.until;
    String limit =
        settings.limit == Long.MAX_VALUE ? "" : ", at most " + settings.limit + " records";
    return "Traffic[seed " + settings.seed + ", from " + settings.from + end + limit + "]";
  }
}
