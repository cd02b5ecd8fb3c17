package dev.cdr4j.examples;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The body of a response, which is given up where nothing of it comes for too long: the timeout of
 * a request ends with the headers of the response.
 */
final class ImpatientStream extends FilterInputStream {
  private final Duration patience;
  private volatile boolean isGivenUp;

  /** The same bytes, none of which may take longer than that. */
  ImpatientStream(InputStream body, Duration patience) {
    super(body);
    this.patience = patience;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    CompletableFuture<Boolean> inTime = new CompletableFuture<>();
    CompletableFuture<Void> watch =
        inTime
            .completeOnTimeout(false, patience.toMillis(), MILLISECONDS)
            .thenAccept(this::giveUpUnless);
    try {
      return in.read(bytes, offset, length);
    } catch (IOException e) {
      throw isGivenUp ? timeout() : e;
    } finally {
      inTime.complete(true);
      watch.join();
    }
  }

  /** Closes the body, which ends the read that waits for it. */
  private void giveUpUnless(boolean isInTime) {
    if (isInTime) {
      return;
    }
    isGivenUp = true;
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IOException timeout() {
    return new HttpTimeoutException("nothing came for " + patience.toMillis() + " ms");
  }
}
