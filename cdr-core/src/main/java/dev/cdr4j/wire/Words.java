package dev.cdr4j.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a buffer at a time, the first in the lowest bits. */
public final class Words {
  /** How many bytes must stand readable behind the last one that counts. */
  public static final int PADDING = 8 * Long.BYTES;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  /** The eight bytes from {@code index} on. */
  public static long get(byte[] buffer, int index) {
    return (long) LONG.get(buffer, index);
  }

  /** Sets the eight bytes from {@code index} on. */
  public static void put(byte[] buffer, int index, long word) {
    LONG.set(buffer, index, word);
  }
}
