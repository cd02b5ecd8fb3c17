package dev.cdr4j.examples.overview;

import dev.cdr4j.CdrException;
import dev.cdr4j.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** A file could not be read or written; the message says why, in one line for people. */
final class FileFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  FileFailure(String message) {
    super(message);
  }

  private FileFailure(String message, Exception cause) {
    super(message, cause);
  }

  /** Something that reads or writes files. */
  @FunctionalInterface
  interface FileWork<T> {
    T run() throws IOException;
  }

  /** Does the work, and puts whatever fails into words. */
  static <T> T explaining(FileWork<T> work) throws FileFailure {
    try {
      return work.run();
    } catch (CdrException e) {
      boolean otherCharset = e.reason() == Reason.MALFORMED_ENCODING;
      throw new FileFailure(e.getMessage() + (otherCharset ? "; try --charset" : ""), e);
    } catch (UncheckedIOException e) {
      throw new FileFailure(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new FileFailure(words(e), e);
    }
  }

  private static String words(IOException failure) {
    String message = failure.getMessage();
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    } else if (failure instanceof AccessDeniedException) {
      return "permission denied";
    } else if (failure instanceof FileAlreadyExistsException
        || failure instanceof NotDirectoryException) {
      return "not a directory";
    } else if (failure instanceof EOFException) {
      return "the file ends too early";
    } else if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
