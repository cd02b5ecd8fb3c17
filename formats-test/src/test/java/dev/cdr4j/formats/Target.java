package dev.cdr4j.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A stream that can be told to fail, and knows what was done to it. */
final class Target extends OutputStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<String> events = new ArrayList<>();
  private boolean failing;

  void setFailing(boolean failing) {
    this.failing = failing;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Flushes and closes, in order. */
  List<String> events() {
    return events;
  }

  private void failIfTold(String action) throws IOException {
    if (failing) {
      throw new IOException("no " + action);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    failIfTold("write");
    bytes.write(buffer, offset, length);
  }

  @Override
  public void flush() throws IOException {
    failIfTold("flush");
    events.add("flush");
  }

  @Override
  public void close() throws IOException {
    events.add("close");
    failIfTold("close");
  }
}
