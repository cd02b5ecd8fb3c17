package dev.cdr4j.rules;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Legs whose inbound call has not come, in their order, and found by the call's id. Where there are
 * more than may be, the oldest quarter is forgotten and counted.
 */
final class PendingLegs {
  private static final int FIRST_SIZE = 64;
  private static final int NONE = -1;
  private static final long RESOLVED = 0;

  private final int mostLegs;
  private int size;

  /** The legs before this index may be called missing if they still are here at the end. */
  private int certain;

  private long[] calls;
  private long[] legs;
  private @Nullable String @Nullable [] callTexts;
  private @Nullable String @Nullable [] legTexts;

  /** The last leg of each slot, and for each leg the one before it in the same slot. */
  private int[] lastOfSlot;

  private int[] previous;
  private @Nullable Example firstForgotten;
  private long forgotten;

  private record Example(String call, String leg) {}

  /** Is told of legs that were not checked, and which the first of them is. */
  @FunctionalInterface
  interface UncheckedReceiver {
    void accept(String call, String leg, long records);
  }

  PendingLegs(int mostLegs) {
    this.mostLegs = mostLegs;
    int capacity = Math.min(FIRST_SIZE, mostLegs);
    calls = new long[capacity];
    legs = new long[capacity];
    previous = new int[capacity];
    lastOfSlot = emptySlots(capacity);
  }

  private static int[] emptySlots(int capacity) {
    int[] slots = new int[Math.max(1, Integer.highestOneBit(capacity))];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /**
   * Adds a leg.
   *
   * @param isCertain whether its call has not come for sure; once false, it must stay so
   */
  void add(String call, String leg, boolean isCertain) {
    if (size == calls.length) {
      makeRoom();
    }
    calls[size] = IdKey.of(call);
    legs[size] = IdKey.of(leg);
    if (IdKey.isText(calls[size])) {
      callTexts = callTexts == null ? new String[calls.length] : callTexts;
      callTexts[size] = call;
    }
    if (IdKey.isText(legs[size])) {
      legTexts = legTexts == null ? new String[legs.length] : legTexts;
      legTexts[size] = leg;
    }
    link(size);
    size++;
    if (isCertain) {
      certain = size;
    }
  }

  private void link(int index) {
    int slot = slot(calls[index]);
    previous[index] = lastOfSlot[slot];
    lastOfSlot[slot] = index;
  }

  private int slot(long call) {
    return IdKey.spread(call) & (lastOfSlot.length - 1);
  }

  /** The inbound call has come: its legs need not wait any more. */
  void resolve(String call) {
    if (size == 0) {
      return;
    }
    long key = IdKey.of(call);
    for (int i = lastOfSlot[slot(key)]; i != NONE; i = previous[i]) {
      if (calls[i] == key && call.equals(callOf(i))) {
        calls[i] = RESOLVED;
      }
    }
  }

  private String callOf(int index) {
    return IdKey.id(calls[index], callTexts, index);
  }

  private String legOf(int index) {
    return IdKey.id(legs[index], legTexts, index);
  }

  /** Closes the gaps that resolved legs left; grows if that is not enough, or else forgets. */
  private void makeRoom() {
    closeGaps();
    if (size <= calls.length / 4 * 3) {
      relink();
      return;
    }
    if (calls.length < mostLegs) {
      resize((int) Math.min(mostLegs, 2L * calls.length));
    } else {
      forget(Math.max(1, size / 4));
    }
    relink();
  }

  private void closeGaps() {
    int kept = 0;
    int keptCertain = 0;
    for (int i = 0; i < size; i++) {
      if (calls[i] != RESOLVED) {
        move(i, kept);
        kept++;
        keptCertain += i < certain ? 1 : 0;
      }
    }
    size = kept;
    certain = keptCertain;
  }

  private void move(int from, int to) {
    calls[to] = calls[from];
    legs[to] = legs[from];
    if (callTexts != null) {
      callTexts[to] = callTexts[from];
    }
    if (legTexts != null) {
      legTexts[to] = legTexts[from];
    }
  }

  private void forget(int count) {
    if (firstForgotten == null) {
      firstForgotten = new Example(callOf(0), legOf(0));
    }
    forgotten += count;
    for (int i = count; i < size; i++) {
      move(i, i - count);
    }
    size -= count;
    certain = Math.max(0, certain - count);
  }

  private void resize(int capacity) {
    calls = Arrays.copyOf(calls, capacity);
    legs = Arrays.copyOf(legs, capacity);
    callTexts = callTexts == null ? null : Arrays.copyOf(callTexts, capacity);
    legTexts = legTexts == null ? null : Arrays.copyOf(legTexts, capacity);
    previous = new int[capacity];
    lastOfSlot = new int[Integer.highestOneBit(capacity)];
  }

  private void relink() {
    Arrays.fill(lastOfSlot, NONE);
    for (int i = 0; i < size; i++) {
      link(i);
    }
  }

  /** Gives the legs whose call has not come for sure, with that call's id first. */
  void forEachMissing(BiConsumer<String, String> receiver) {
    for (int i = 0; i < certain; i++) {
      if (calls[i] != RESOLVED) {
        receiver.accept(callOf(i), legOf(i));
      }
    }
  }

  /** Says how many legs there were whose call may have come or may come, if there are any. */
  void countUnchecked(UncheckedReceiver receiver) {
    long unchecked = forgotten;
    Example first = firstForgotten;
    for (int i = certain; i < size; i++) {
      if (calls[i] != RESOLVED) {
        first = first == null ? new Example(callOf(i), legOf(i)) : first;
        unchecked++;
      }
    }
    if (first != null) {
      receiver.accept(first.call(), first.leg(), unchecked);
    }
  }
}
