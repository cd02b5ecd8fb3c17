package dev.cdr4j.testkit.corrupt;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.CdrInput;
import java.nio.charset.Charset;
import java.util.List;

/** A damaged source, and the verdict that a correct reader must reach on it. Immutable. */
public final class Corrupted {
  private final byte[] bytes;
  private final Charset charset;
  private final Verdict verdict;

  Corrupted(byte[] bytes, Charset charset, Verdict verdict) {
    this.bytes = requireNonNull(bytes, "bytes must not be null").clone();
    this.charset = requireNonNull(charset, "charset must not be null");
    this.verdict = requireNonNull(verdict, "verdict must not be null");
  }

  /**
   * The source. Some defects exist in bytes alone: a byte order mark, compression, bytes that are
   * not text of the charset. The caller may change the array.
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The source as text, where it is one; bytes that are not text of the charset show as U+FFFD, and
   * what is compressed makes no sense.
   */
  public String text() {
    return new String(bytes, charset);
  }

  /** What a correct reader must make of it. */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * Has a reader, in the settings given, read the source, and lists in which points it departs from
   * the verdict: records that are not delivered as they should be, rejects at another place or for
   * another reason, a wrong ending. In the order of the source; empty where the reader is right.
   *
   * @param reader whose handler for rejects, if it has one, is not called
   */
  public List<String> differences(CdrInput<?> reader) {
    requireNonNull(reader, "reader must not be null");
    return VerdictComparison.differences(this, reader);
  }
}
