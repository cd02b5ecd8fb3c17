package dev.cdr4j.testkit.corrupt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Damages good text by named defects, and works out what a correct reader must make of the result:
 *
 * <pre>{@code
 * Corrupted broken =
 *     Corrupter.csv(text)
 *         .seeded(7)
 *         .with(ValueDefect.DATETIME_WITH_T)
 *         .with(CsvDefect.EXTRA_VALUE, 3)
 *         .corrupt();
 * }</pre>
 *
 * <p>The verdict follows from the good text and from what was done to it; no reader is asked. It is
 * that on a reader in its default settings.
 *
 * <p>A defect of a record is applied at the record that is given, or at one that the seed chooses
 * among those to which it can be applied; each record is damaged once at most. The same text,
 * settings and seed give the same bytes, on every machine. Immutable: each method that sets
 * something makes another corrupter.
 */
public final class Corrupter {
  private final Source source;
  private final long seed;
  private final List<Wish> wishes;

  private Corrupter(Source source, long seed, List<Wish> wishes) {
    this.source = source;
    this.seed = seed;
    this.wishes = wishes;
  }

  /** A defect that is asked for, and the number of its record, or null where the seed chooses. */
  private record Wish(Defect defect, @Nullable Integer record) {}

  /**
   * A corrupter of CSV as {@code CdrCsv.writer()} writes it, with any of its options: a header, a
   * record a line (of several where a quoted value has line ends in it), all line ends alike.
   *
   * @throws IllegalArgumentException if the text is not good CSV of call detail records; it says
   *     which line is not
   */
  public static Corrupter csv(String text) {
    requireNonNull(text, "text must not be null");
    return new Corrupter(CsvSource.of(text), 0, List.of());
  }

  /**
   * A corrupter of JSON: an array or an object of records, one record, or one record a line.
   *
   * @throws IllegalArgumentException if the text is not good JSON of call detail records; it says
   *     where it is not
   */
  public static Corrupter json(String text) {
    requireNonNull(text, "text must not be null");
    return new Corrupter(JsonSource.of(text), 0, List.of());
  }

  /** Sets the seed, by which places are chosen that are not given. It is 0 otherwise. */
  public Corrupter seeded(long seed) {
    return new Corrupter(source, seed, wishes);
  }

  /** Adds a defect: of the whole text, or of a record that the seed chooses. */
  public Corrupter with(Defect defect) {
    requireNonNull(defect, "defect must not be null");
    return with(new Wish(defect, null));
  }

  /**
   * Adds a defect of one record.
   *
   * @param record the record's number in the good text, from 1
   * @throws IllegalArgumentException if there is no such record, or the defect is one of the whole
   *     text
   */
  public Corrupter with(Defect defect, int record) {
    requireNonNull(defect, "defect must not be null");
    if (source.isOfWhole(defect)) {
      throw new IllegalArgumentException(
          defect.name() + " is a defect of the whole text, so record must not be given");
    }
    if (record < 1 || record > source.size()) {
      throw new IllegalArgumentException(
          "record must be between 1 and " + source.size() + ", not " + record);
    }
    return with(new Wish(defect, record));
  }

  private Corrupter with(Wish wish) {
    return new Corrupter(source, seed, Stream.concat(wishes.stream(), Stream.of(wish)).toList());
  }

  /**
   * Whether a defect, alone, can be applied to the text: not, for instance, where it is one of
   * another format, or of an answer and no call was answered.
   */
  public boolean fits(Defect defect) {
    requireNonNull(defect, "defect must not be null");
    return !source.places(defect, List.of()).isEmpty();
  }

  /**
   * The damaged text and the verdict on it. Without any defect it is the text itself, of which all
   * records survive.
   *
   * @throws IllegalArgumentException if a defect cannot be applied to the text or to its record, or
   *     if two contradict each other, would damage the same record, or leave it open which verdict
   *     is right; it names them
   */
  public Corrupted corrupt() {
    checkExclusive();
    List<Round> rounds = wishes.stream().map(this::roundOf).toList();
    List<Damage> damages = new ArrayList<>();
    for (Round round : Round.values()) {
      for (int i = 0; i < wishes.size(); i++) {
        if (rounds.get(i) == round) {
          damages.add(place(wishes.get(i), i, damages));
        }
      }
    }
    return source.corrupt(Collections.unmodifiableList(damages));
  }

  /** When a defect gets its place: what can go to one place alone goes first. */
  private enum Round {
    WHOLE,
    GIVEN,
    CHOSEN,
    CHOSEN_LAST
  }

  private Round roundOf(Wish wish) {
    if (source.isOfWhole(wish.defect())) {
      return Round.WHOLE;
    }
    if (wish.record() != null) {
      return Round.GIVEN;
    }
    if (source.isPlacedLast(wish.defect())) {
      return Round.CHOSEN_LAST;
    }
    boolean hasChoice = source.places(wish.defect(), List.of()).size() != 1;
    return hasChoice ? Round.CHOSEN : Round.GIVEN;
  }

  private void checkExclusive() {
    for (int i = 0; i < wishes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Defect one = wishes.get(j).defect();
        Defect other = wishes.get(i).defect();
        if (source.areExclusive(one, other)) {
          throw new IllegalArgumentException(
              one.name() + " and " + other.name() + " cannot be combined");
        }
      }
    }
  }

  private Damage place(Wish wish, int index, List<Damage> others) {
    Dice dice = Dice.of(seed, index);
    Defect defect = wish.defect();
    List<Integer> places = source.places(defect, others);
    Integer record = wish.record();
    if (record == null) {
      if (places.isEmpty()) {
        throw new IllegalArgumentException(
            source.isOfWhole(defect)
                ? defect.name() + " cannot be applied to this text"
                : "there is no record left to which " + defect.name() + " can be applied");
      }
      record = dice.oneOf(places);
    } else if (!places.contains(record)) {
      throw new IllegalArgumentException(whyNot(defect, record, others));
    }
    return new Damage(defect, record, dice.below(Integer.MAX_VALUE));
  }

  private static String whyNot(Defect defect, int record, List<Damage> others) {
    for (Damage other : others) {
      if (other.record() == record) {
        return "record "
            + record
            + " is damaged by "
            + other.defect().name()
            + " already, so that "
            + defect.name()
            + " cannot be applied to it";
      }
    }
    return defect.name() + " cannot be applied to record " + record;
  }
}
