package dev.cdr4j.rules;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Legs whose inbound call has not come, in their order, and found by the call's id. Where there are
 * more than may be, the oldest quarter is forgotten and counted.
 */
final class PendingLegs {
  private static final int FIRST_SIZE = 64;
  private static final int NONE = -1;

  private final int mostLegs;
  private int size;

  /** The legs before this index may be called missing if they still are here at the end. */
  private int certain;

  private IdList calls;
  private IdList legs;

  /** The last leg of each slot, and for each leg the one before it in the same slot. */
  private int[] lastOfSlot;

  private int[] previous;
  private @Nullable Reference firstForgotten;
  private long forgotten;

  private record Reference(Id call, Id leg) {}

  /** Is told of legs that were not checked, and which the first of them is. */
  @FunctionalInterface
  interface UncheckedReceiver {
    void accept(Id call, Id leg, long records);
  }

  PendingLegs(int mostLegs) {
    this.mostLegs = mostLegs;
    int capacity = Math.min(FIRST_SIZE, mostLegs);
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
    if (size == previous.length) {
      makeRoom();
    }
    calls.set(size, call);
    legs.set(size, leg);
    link(size);
    size++;
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
    return Id.spread(call) & (lastOfSlot.length - 1);
  }

  /** The inbound call has come: its legs need not wait any more. */
  void resolve(Id call) {
    for (int i = lastOfSlot[slot(call.key())]; i != NONE; i = previous[i]) {
      if (calls.key(i) == call.key() && Objects.equals(calls.text(i), call.text())) {
        calls.remove(i);
      }
    }
  }

  private boolean isPending(int index) {
    return calls.key(index) != IdList.NONE;
  }

  /** Closes the gaps that resolved legs left; grows if that is not enough, or else forgets. */
  private void makeRoom() {
    closeGaps();
    int capacity = previous.length;
    if (size > capacity / 4 * 3) {
      if (capacity < mostLegs) {
        resize((int) Math.min(mostLegs, 2L * capacity));
      } else {
        forget(Math.max(1, size / 4));
      }
    }
    Arrays.fill(lastOfSlot, NONE);
    for (int i = 0; i < size; i++) {
      link(i);
    }
  }

  private void closeGaps() {
    int kept = 0;
    int keptCertain = 0;
    for (int i = 0; i < size; i++) {
      if (isPending(i)) {
        move(i, kept);
        kept++;
        keptCertain += i < certain ? 1 : 0;
      }
    }
    size = kept;
    certain = keptCertain;
  }

  private void move(int from, int to) {
    calls.move(from, to);
    legs.move(from, to);
  }

  private void forget(int count) {
    if (firstForgotten == null) {
      firstForgotten = new Reference(calls.get(0), legs.get(0));
    }
    forgotten += count;
    for (int i = count; i < size; i++) {
      move(i, i - count);
    }
    size -= count;
    certain = Math.max(0, certain - count);
  }

  private void resize(int capacity) {
    calls = calls.resized(capacity);
    legs = legs.resized(capacity);
    previous = new int[capacity];
    lastOfSlot = new int[Integer.highestOneBit(capacity)];
  }

  /** Gives the legs whose call has not come for sure, with that call's id first. */
  void forEachMissing(BiConsumer<Id, Id> receiver) {
    for (int i = 0; i < certain; i++) {
      if (isPending(i)) {
        receiver.accept(calls.get(i), legs.get(i));
      }
    }
  }

  /** Says how many legs there were whose call may have come or may come, if there are any. */
  void countUnchecked(UncheckedReceiver receiver) {
    long unchecked = forgotten;
    Reference first = firstForgotten;
    for (int i = certain; i < size; i++) {
      if (isPending(i)) {
        first = first == null ? new Reference(calls.get(i), legs.get(i)) : first;
        unchecked++;
      }
    }
    if (first != null) {
      receiver.accept(first.call(), first.leg(), unchecked);
    }
  }
}
