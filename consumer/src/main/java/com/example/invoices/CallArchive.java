package com.example.invoices;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrOutput;
import dev.cdr4j.CdrReader;
import dev.cdr4j.CdrWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Predicate;

/** Copies calls from one place to another. It neither knows nor cares in which format they are. */
public final class CallArchive {
  private final CdrInput<Cdr> input;
  private final CdrOutput output;

  /** An archive that takes calls in one format, and keeps them in another or the same. */
  public CallArchive(CdrInput<Cdr> input, CdrOutput output) {
    this.input = input;
    this.output = output;
  }

  /** Copies the calls that are wanted, and counts what became of all of them. */
  public Result copy(InputStream from, OutputStream to, Predicate<? super Cdr> wanted)
      throws IOException {
    try (CdrReader<Cdr> calls = input.onReject(reject -> {}).open(from); // counted by the reader
        CdrWriter kept = output.open(to)) {
      for (Cdr call : calls) {
        if (wanted.test(call)) {
          kept.write(call);
        }
      }
      return new Result(calls.delivered(), kept.written(), calls.rejected());
    }
  }

  /** How many calls were read, how many of these were written, and how many were not accepted. */
  public record Result(long read, long written, long rejected) {}
}
