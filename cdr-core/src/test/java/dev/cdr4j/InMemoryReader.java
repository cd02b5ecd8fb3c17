package dev.cdr4j;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;

/** A source of records, and of exceptions between them, for what the contract itself implements. */
final class InMemoryReader implements CdrReader<Cdr> {
  private final Queue<Object> items;
  private long delivered;
  private long rejected;
  private int closed;

  InMemoryReader(Collection<?> items) {
    this.items = new ArrayDeque<>(items);
  }

  @Override
  public Cdr read() {
    if (closed > 0) {
      throw new IllegalStateException("closed");
    }
    Object item = items.poll();
    if (item instanceof RuntimeException e) {
      rejected++;
      throw e;
    }
    delivered += item == null ? 0 : 1;
    return (Cdr) item;
  }

  @Override
  public Location location() {
    return Location.ofRecord(delivered + rejected, 1, 0);
  }

  @Override
  public long delivered() {
    return delivered;
  }

  @Override
  public long rejected() {
    return rejected;
  }

  @Override
  public void close() {
    closed++;
  }

  int closed() {
    return closed;
  }
}
