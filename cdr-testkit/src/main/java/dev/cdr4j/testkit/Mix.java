package dev.cdr4j.testkit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A choice of which some come more often than others: each by its weight, as a part of the sum of
 * all weights. Immutable.
 *
 * @param <T> what there is to choose from
 */
public final class Mix<T> {
  private final List<T> options;
  private final List<Double> weights;
  private final double[] upTo;

  private Mix(List<T> options, List<Double> weights) {
    this.options = Collections.unmodifiableList(options);
    this.weights = Collections.unmodifiableList(weights);
    upTo = new double[weights.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += weights.get(i);
      upTo[i] = sum;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the sum of weights must be above 0, not " + sum);
    }
  }

  /**
   * A single option, to be followed by {@link #and}.
   *
   * @throws IllegalArgumentException if the weight is not above 0
   */
  public static <T> Mix<T> of(T option, double weight) {
    requireNonNull(option, "option must not be null");
    return new Mix<>(List.of(option), List.of(Checks.finiteNonNegative("weight", weight)));
  }

  /**
   * Options of which none comes more often than another.
   *
   * @throws IllegalArgumentException if there is none
   */
  @SafeVarargs
  public static <T> Mix<T> evenly(T... options) {
    requireNonNull(options, "options must not be null");
    List<T> all = new ArrayList<>();
    for (T option : options) {
      all.add(option);
    }
    return evenly(all);
  }

  /**
   * Options of which none comes more often than another.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <T> Mix<T> evenly(List<T> options) {
    requireNonNull(options, "options must not be null");
    if (options.isEmpty()) {
      throw new IllegalArgumentException("options must not be empty");
    }
    return new Mix<>(List.copyOf(options), Collections.nCopies(options.size(), 1.0));
  }

  /**
   * These options and one more.
   *
   * @throws IllegalArgumentException if the weight is negative or no number
   */
  public Mix<T> and(T option, double weight) {
    requireNonNull(option, "option must not be null");
    List<T> more = new ArrayList<>(options);
    more.add(option);
    List<Double> moreWeights = new ArrayList<>(weights);
    moreWeights.add(Checks.finiteNonNegative("weight", weight));
    return new Mix<>(more, moreWeights);
  }

  /** All options, in the order in which they were added. Unmodifiable. */
  public List<T> options() {
    return options;
  }

  T pick(Dice dice) {
    double share = dice.share() * upTo[upTo.length - 1];
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > share) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return options.get(low);
  }

  /** Other options with the same weights. */
  <R> Mix<R> map(Function<? super T, ? extends R> change) {
    List<R> others = new ArrayList<>();
    options.forEach(option -> others.add(change.apply(option)));
    return new Mix<>(others, weights);
  }

  /** The options that pass, with their weights, or null where none does or none has a weight. */
  @Nullable Mix<T> only(Predicate<? super T> filter) {
    List<T> some = new ArrayList<>();
    List<Double> someWeights = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (weights.get(i) > 0 && filter.test(options.get(i))) {
        some.add(options.get(i));
        someWeights.add(weights.get(i));
      }
    }
    return some.isEmpty() ? null : new Mix<>(some, someWeights);
  }

  /** The options with their weights. */
  @Override
  public String toString() {
    List<Map.Entry<T, Double>> entries = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      entries.add(Map.entry(options.get(i), weights.get(i)));
    }
    return entries.toString();
  }
}
