package dev.cdr4j.examples.overview;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Direction;
import dev.cdr4j.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads exports from end to end, one record at a time, and shows how far it is. */
final class ExportReader {
  private final Progress progress;

  ExportReader(Progress progress) {
    this.progress = progress;
  }

  /** Hands every good record and every reject to its consumer; a failure is part of the result. */
  FileResult read(Export export, Consumer<? super Cdr> calls, Consumer<? super Reject> rejects) {
    Pass pass = new Pass(calls, rejects);
    try {
      return FileFailure.explaining(() -> pass.run(export));
    } catch (FileFailure e) {
      return pass.result(export, e);
    }
  }

  /** Whether two exports hold the same good records. */
  Comparison compare(Export original, Export other) throws FileFailure {
    return FileFailure.explaining(
        () -> {
          try (CdrReader<? extends Cdr> left = open("comparing", original);
              CdrReader<? extends Cdr> right = other.input().onReject(r -> {}).open(other.path())) {
            return Comparison.of(left, right);
          }
        });
  }

  /** Opens an export of which the rejects are not wanted. */
  CdrReader<? extends Cdr> open(String activity, Export export) throws IOException {
    return open(activity, export, reject -> {});
  }

  private CdrReader<? extends Cdr> open(
      String activity, Export export, Consumer<? super Reject> rejects) throws IOException {
    if (Files.isDirectory(export.path())) {
      throw new IOException("this is a directory");
    }
    long size = Files.isRegularFile(export.path()) ? Files.size(export.path()) : 0;
    InputStream watched =
        progress.watch(
            Files.newInputStream(export.path()), activity + " " + export.fileName(), size);
    CdrReader<? extends Cdr> reader = export.input().onReject(rejects).open(watched);
    progress.count(() -> reader.delivered() + reader.rejected());
    return reader;
  }

  /** One way through a file; it counts for itself, so that the reader's counts can be checked. */
  private final class Pass {
    private final Consumer<? super Cdr> calls;
    private final Consumer<? super Reject> rejects;
    private final Set<Direction> directions = EnumSet.noneOf(Direction.class);
    private final Set<String> extras = new LinkedHashSet<>();
    private long lastRecord;
    private long delivered;
    private long rejected;

    Pass(Consumer<? super Cdr> calls, Consumer<? super Reject> rejects) {
      this.calls = calls;
      this.rejects = rejects;
    }

    FileResult run(Export export) throws IOException {
      try (CdrReader<? extends Cdr> reader = open("reading", export, this::reject)) {
        @Nullable Cdr call = reader.read();
        while (call != null) {
          delivered++;
          lastRecord = reader.location().record();
          directions.add(call.direction());
          extras.addAll(call.extras().keySet());
          calls.accept(call);
          call = reader.read();
        }
      }
      return result(export, null);
    }

    private void reject(Reject reject) {
      rejected++;
      lastRecord = reject.location().record();
      rejects.accept(reject);
    }

    FileResult result(Export export, @Nullable FileFailure failure) {
      return new FileResult(export, lastRecord, delivered, rejected, directions, extras, failure);
    }
  }
}
