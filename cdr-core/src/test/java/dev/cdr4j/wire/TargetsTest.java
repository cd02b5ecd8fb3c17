package dev.cdr4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cdr4j.wire.Targets.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TargetsTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("calls.csv");
  }

  private static Content content(String text) {
    return out -> out.write(text.getBytes(UTF_8));
  }

  /** Writes something, and fails then. */
  private static Content failing(Exception failure) {
    return out -> {
      out.write(new byte[100_000]);
      if (failure instanceof IOException e) {
        throw e;
      }
      throw (RuntimeException) failure;
    };
  }

  private List<Path> filesInDirectory() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private void supposePosix() {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  @Test
  void makesANewFile() throws IOException {
    Targets.replace(file, content("new"));

    assertThat(file).hasContent("new");
    assertThat(filesInDirectory()).containsExactly(file);
  }

  @Test
  void replacesAFile() throws IOException {
    Files.writeString(file, "something that is longer than the new content");

    Targets.replace(file, content("new"));

    assertThat(file).hasContent("new");
    assertThat(filesInDirectory()).containsExactly(file);
  }

  @Test
  void theOldFileIsThereUntilAllIsWritten() throws IOException {
    Files.writeString(file, "old");

    Targets.replace(
        file,
        out -> {
          out.write(new byte[100_000]);
          out.flush();
          assertThat(file).hasContent("old");
        });

    assertThat(file).hasSize(100_000);
  }

  @Test
  void anyFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Files.writeString(file, "old");
    for (Exception failure : List.of(new IOException("disk"), new IllegalStateException("bug"))) {
      assertThatThrownBy(() -> Targets.replace(file, failing(failure))).isSameAs(failure);

      assertThat(file).hasContent("old");
      assertThat(filesInDirectory()).containsExactly(file);
    }
  }

  @Test
  void aFailureDoesNotMakeANewFile() throws IOException {
    IOException failure = new IOException("disk");

    assertThatThrownBy(() -> Targets.replace(file, failing(failure))).isSameAs(failure);

    assertThat(filesInDirectory()).isEmpty();
  }

  @Test
  void aFailureInAGzipFileIsThatFailure() throws IOException {
    Path gzip = directory.resolve("calls.csv.gz");
    IOException failure = new IOException("disk");

    assertThatThrownBy(() -> Targets.replace(gzip, failing(failure))).isSameAs(failure);

    assertThat(filesInDirectory()).isEmpty();
  }

  @Test
  void aDirectoryIsNotReplaced() throws IOException {
    Files.createDirectory(file);

    assertThatThrownBy(() -> Targets.replace(file, content("new")))
        .isInstanceOf(FileSystemException.class);

    assertThat(file).isEmptyDirectory();
    assertThat(filesInDirectory()).containsExactly(file);
  }

  @Test
  void theDirectoryMustBeThere() {
    assertThatThrownBy(() -> Targets.replace(directory.resolve("none/calls.csv"), content("new")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aRelativePathIsTakenFromTheWorkingDirectory() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());
    assumeTrue(!relative.isAbsolute());

    Targets.replace(relative, content("new"));

    assertThat(file).hasContent("new");
  }

  @Test
  void replacesWhatASymbolicLinkNames() throws IOException {
    Path real = Files.createDirectory(directory.resolve("real")).resolve("calls-1.csv");
    Files.writeString(real, "old");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("real/calls-1.csv"));
    Path linkToLink = Files.createSymbolicLink(directory.resolve("link2"), Path.of("link"));

    Targets.replace(linkToLink, content("new"));

    assertThat(linkToLink).isSymbolicLink();
    assertThat(link).isSymbolicLink();
    assertThat(real).isRegularFile().hasContent("new");
    assertThat(real.getParent()).isDirectoryNotContaining(path -> !path.equals(real));
  }

  @Test
  void makesTheFileThatASymbolicLinkNames() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("calls.csv"));

    Targets.replace(link, content("new"));

    assertThat(link).isSymbolicLink();
    assertThat(file).isRegularFile().hasContent("new");
  }

  @Test
  void givesUpOnLinksThatGoInCircles() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(directory.resolve("b"), Path.of("a"));

    assertThatThrownBy(() -> Targets.replace(link, content("new")))
        .isInstanceOf(FileSystemLoopException.class);
  }

  @Test
  void aNewFileHasThePermissionsOfAnyNewFile() throws IOException {
    supposePosix();
    Set<PosixFilePermission> ordinary =
        Files.getPosixFilePermissions(Files.createFile(directory.resolve("ordinary")));

    Targets.replace(file, content("new"));

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(ordinary);
  }

  @Test
  void aReplacedFileKeepsItsPermissionsFromTheFirstByteOn() throws IOException {
    supposePosix();
    Files.writeString(file, "old");
    Set<PosixFilePermission> secret = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, secret);

    Targets.replace(
        file,
        out -> {
          for (Path any : filesInDirectory()) {
            assertThat(Files.getPosixFilePermissions(any)).isEqualTo(secret);
          }
        });

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(secret);
  }

  @Test
  void aReadOnlyFileIsReplacedAndStaysReadOnly() throws IOException {
    supposePosix();
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    Targets.replace(file, content("new"));

    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r--r--r--");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsNoFileIsWrittenTo() throws Exception {
    Path pipe = directory.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    try {
      Targets.replace(pipe, content("new"));

      assertThat(Files.isRegularFile(pipe)).isFalse();
      assertThat(reader.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("new");
      assertThat(filesInDirectory()).containsExactly(pipe);
    } finally {
      reader.destroy();
    }
  }

  @Test
  void compressesByName() throws IOException {
    for (String name : List.of("calls.csv.gz", "CALLS.GZ", ".gz")) {
      Path gzip = directory.resolve(name);

      Targets.replace(gzip, content("new"));

      assertThat(unzipped(Files.readAllBytes(gzip))).asString(UTF_8).isEqualTo("new");
    }
  }

  @Test
  void theSameContentMakesTheSameGzipBytes() throws IOException {
    Path gzip = directory.resolve("calls.csv.gz");
    Targets.replace(gzip, content("new"));
    byte[] first = Files.readAllBytes(gzip);

    Targets.replace(gzip, content("new"));

    assertThat(Files.readAllBytes(gzip)).isEqualTo(first);
    byte[] time = {first[4], first[5], first[6], first[7]};
    assertThat(time).containsOnly(0);
    assertThat(first[3]).as("flags: no name, no comment").isZero();
  }

  @Test
  void opensAFileInPlaceOfWhatItHolds() throws IOException {
    Files.writeString(file, "something that is longer than the new content");

    try (OutputStream out = Targets.open(file)) {
      out.write("new".getBytes(UTF_8));
    }

    assertThat(file).hasContent("new");
  }

  @Test
  void opensAGzipFileWhoseFlushHandsOnAllThatWasWritten() throws IOException {
    Path gzip = directory.resolve("calls.gz");

    try (OutputStream out = Targets.open(gzip)) {
      out.write("new".getBytes(UTF_8));
      out.flush();
      byte[] soFar = Files.readAllBytes(gzip);
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(soFar))) {
        assertThat(in.readNBytes(3)).asString(UTF_8).isEqualTo("new");
      }
    }

    assertThat(unzipped(Files.readAllBytes(gzip))).asString(UTF_8).isEqualTo("new");
  }

  @Test
  void aStreamThatCannotBeCompressedIsClosed() {
    IOException failure = new IOException("disk");
    FailingStream stream = new FailingStream(failure);

    assertThatThrownBy(() -> Targets.compressedByName(Path.of("calls.gz"), stream))
        .isSameAs(failure);

    assertThat(stream.closed).isTrue();
  }

  private static final class FailingStream extends OutputStream {
    private final IOException failure;
    private boolean closed;

    FailingStream(IOException failure) {
      this.failure = failure;
    }

    @Override
    public void write(int b) throws IOException {
      throw failure;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
