package dev.cdr4j.rules;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Legs whose inbound call has not come, in their order, and found by the call's id. Where there are
 * more than may be, or their ids are longer, the oldest quarter is forgotten and counted.
 */
final class PendingLegs {
  /** How long the ids of a leg may be together, of all legs on average. */
  private static final int LENGTH_OF_LEG = 64;

  private static final int FIRST_SIZE = 64;
  private static final int NONE = -1;

  private final IdHash hash;
  private final int mostLegs;
  private final long mostText;

  /** How many places there may be: more than legs, so that gaps need not be closed each time. */
  private final int mostPlaces;

  private int size;
  private int pending;
  private long text;

  /** The legs before this index may be called missing if they still are here at the end. */
  private int certain;

  private IdList calls;
  private IdList legs;

  /** The last leg of each slot, and for each leg the one before it in the same slot. */
  private int[] lastOfSlot;

  private int[] previous;
  private @Nullable Reference firstForgotten;
  private long forgotten;

  private record Reference(String call, String leg) {}

  /** Is told of legs that were not checked, and which the first of them is. */
  @FunctionalInterface
  interface UncheckedReceiver {
    void accept(String call, String leg, long records);
  }

  PendingLegs(int mostLegs, IdHash hash) {
    this.mostLegs = mostLegs;
    this.hash = hash;
    mostText = (long) mostLegs * LENGTH_OF_LEG;
    mostPlaces = (int) Math.min(Integer.MAX_VALUE - 8, mostLegs + mostLegs / 4L);
    int capacity = Math.min(FIRST_SIZE, mostPlaces);
    calls = new IdList(capacity);
    legs = new IdList(capacity);
    previous = new int[capacity];
    lastOfSlot = new int[Integer.highestOneBit(capacity)];
    Arrays.fill(lastOfSlot, NONE);
  }

  /**
   * Adds a leg.
   *
   * @param isCertain whether its call has not come for sure; once false, it must stay so
   */
  void add(Id call, Id leg, boolean isCertain) {
    long length = (long) call.length() + leg.length();
    while (pending > 0 && (pending == mostLegs || text + length > mostText)) {
      forget(Math.max(1, pending / 4));
    }
    if (length > mostText) {
      count(call.toString(), leg.toString());
      return;
    }
    if (size == previous.length) {
      makeRoom();
    }
    calls.set(size, call);
    legs.set(size, leg);
    link(size);
    size++;
    pending++;
    text += length;
    if (isCertain) {
      certain = size;
    }
  }

  private void link(int index) {
    int slot = slot(calls.key(index));
    previous[index] = lastOfSlot[slot];
    lastOfSlot[slot] = index;
  }

  private int slot(long call) {
    return hash.spread(call) & (lastOfSlot.length - 1);
  }

  /** The inbound call has come: its legs need not wait any more. */
  void resolve(Id call) {
    for (int i = lastOfSlot[slot(call.key())]; i != NONE; i = previous[i]) {
      if (calls.is(i, call)) {
        remove(i);
      }
    }
  }

  private void remove(int index) {
    pending--;
    text -= (long) calls.length(index) + legs.length(index);
    calls.remove(index);
    legs.remove(index);
  }

  private void forget(int count) {
    int left = count;
    for (int i = 0; left > 0; i++) {
      if (calls.isThere(i)) {
        count(calls.text(i), legs.text(i));
        remove(i);
        left--;
      }
    }
    closeGaps();
    linkAll();
  }

  private void count(String call, String leg) {
    if (firstForgotten == null) {
      firstForgotten = new Reference(call, leg);
    }
    forgotten++;
  }

  /** Closes the gaps that resolved legs left, and grows where that does not give much. */
  private void makeRoom() {
    closeGaps();
    int capacity = previous.length;
    if (size > capacity / 4 * 3 && capacity < mostPlaces) {
      resize((int) Math.min(mostPlaces, 2L * capacity));
    }
    linkAll();
  }

  private void linkAll() {
    Arrays.fill(lastOfSlot, NONE);
    for (int i = 0; i < size; i++) {
      link(i);
    }
  }

  private void closeGaps() {
    int kept = 0;
    int keptCertain = 0;
    for (int i = 0; i < size; i++) {
      if (calls.isThere(i)) {
        calls.move(i, kept);
        legs.move(i, kept);
        kept++;
        keptCertain += i < certain ? 1 : 0;
      }
    }
    size = kept;
    certain = keptCertain;
  }

  private void resize(int capacity) {
    calls = calls.resized(capacity);
    legs = legs.resized(capacity);
    previous = new int[capacity];
    lastOfSlot = new int[Integer.highestOneBit(capacity)];
  }

  /** Gives the legs whose call has not come for sure, with that call's id first. */
  void forEachMissing(BiConsumer<String, String> receiver) {
    for (int i = 0; i < certain; i++) {
      if (calls.isThere(i)) {
        receiver.accept(calls.text(i), legs.text(i));
      }
    }
  }

  /**
   * Says how many legs there were whose call may have come or may come, if there are any.
   *
   * @param isNoneCertain whether that goes for all legs that wait
   */
  void countUnchecked(boolean isNoneCertain, UncheckedReceiver receiver) {
    long unchecked = forgotten;
    Reference first = firstForgotten;
    for (int i = isNoneCertain ? 0 : certain; i < size; i++) {
      if (calls.isThere(i)) {
        first = first == null ? new Reference(calls.text(i), legs.text(i)) : first;
        unchecked++;
      }
    }
    if (first != null) {
      receiver.accept(first.call(), first.leg(), unchecked);
    }
  }
}
