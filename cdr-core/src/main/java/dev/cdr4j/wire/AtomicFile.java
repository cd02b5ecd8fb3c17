package dev.cdr4j.wire;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.cdr4j.wire.Targets.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Replaces files as a whole: the content goes to a temporary sibling, is forced to the disk, and is
 * moved over the file in one step.
 *
 * <p>A symbolic link stays one, and the file that it names is replaced. The new file has the
 * permissions of the old one, or those of any new file. What is no regular file, such as a pipe or
 * a device, cannot be replaced: it is written to like any stream.
 */
final class AtomicFile {
  private static final int MOST_LINKS = 40;

  private AtomicFile() {}

  static void replace(Path path, Content content) throws IOException {
    Path target = followLinks(path);
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      try (OutputStream out = Targets.open(path)) {
        content.writeTo(out);
      }
      return;
    }
    Path folder = target.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new NoSuchFileException(path.toString(), null, "its folder does not exist");
    }
    Path temporary = target.resolveSibling(".cdr-" + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(temporary, CREATE_NEW, WRITE)) {
        copyPermissions(target, temporary);
        write(path, channel, content);
      }
      Files.move(temporary, target, ATOMIC_MOVE);
    } catch (Throwable e) {
      delete(temporary, e);
      throw e;
    }
  }

  /** Where the path leads; unlike {@link Path#toRealPath}, also where there is no file yet. */
  private static Path followLinks(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static void write(Path path, FileChannel channel, Content content) throws IOException {
    try (OutputStream out = Targets.compressedByName(path, Channels.newOutputStream(channel))) {
      content.writeTo(out);
      if (out instanceof GZIPOutputStream gzip) {
        gzip.finish();
      }
      channel.force(true);
    }
  }

  private static void delete(Path temporary, Throwable cause) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
