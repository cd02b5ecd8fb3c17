package dev.cdr4j.json;

import static java.util.Objects.requireNonNull;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.CdrOutput;
import dev.cdr4j.CdrWriter;
import dev.cdr4j.Direction;
import dev.cdr4j.Fractions;
import dev.cdr4j.wire.RecordTarget;
import dev.cdr4j.wire.Targets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How to write JSON. Immutable: every method that sets something returns another instance. Start
 * from {@link CdrJson#writer()}.
 *
 * <p>The wire types are those that every known client reads: durations are numbers, all other
 * fields strings. Extras come last, as what they are. Properties stand in the order of the field
 * table. A property {@value Direction#WIRE_NAME} comes first where the others would not tell a
 * reader the direction of the record. The text is UTF-8, without a byte order mark.
 *
 * <p>A record that JSON cannot carry is refused with a {@link dev.cdr4j.CdrDataException} that says
 * all that is in the way: a time with a fraction of a second or a year beyond 0000 to 9999, an
 * {@link dev.cdr4j.Extra#ofJson} that is no JSON value, or an extra with the name of a field in
 * which a reader would not see it. However deep an extra is nested, it is written: what is deeper
 * than 64 levels is read with another {@link JsonInput#maxNesting} alone.
 */
public final class JsonOutput implements CdrOutput {
  private final JsonWriteOptions options;

  private JsonOutput(JsonWriteOptions options) {
    this.options = options;
  }

  static JsonOutput standard() {
    return new JsonOutput(new JsonWriteOptions());
  }

  private JsonOutput with(Consumer<JsonWriteOptions> change) {
    return new JsonOutput(options.with(change));
  }

  /**
   * Writes some of the fields alone, in the order of the table whatever the order here; all by
   * default. The values of the other fields are left out, and are not {@code null} either. This
   * chooses among the fields alone: extras are written as without it, and so is the direction where
   * the chosen fields do not tell it. {@link JsonInput} reads a record only if {@code callid} and
   * {@code start} are among them.
   *
   * @throws IllegalArgumentException if there are none
   */
  public JsonOutput fields(CdrField... fields) {
    Set<CdrField> chosen = EnumSet.noneOf(CdrField.class);
    for (CdrField field : requireNonNull(fields, "fields must not be null")) {
      chosen.add(requireNonNull(field, "fields must not be null"));
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one field");
    }
    return with(o -> o.fields = Collections.unmodifiableSet(chosen));
  }

  /** Sets how records are laid out: by default, {@link JsonLayout#COMPACT}. */
  public JsonOutput layout(JsonLayout layout) {
    requireNonNull(layout, "layout must not be null");
    return with(o -> o.layout = layout);
  }

  /** What to do with a field that has no value: by default, leave it out. */
  public JsonOutput absentFields(AbsentFields policy) {
    requireNonNull(policy, "policy must not be null");
    return with(o -> o.absentFields = policy);
  }

  /** What to do with a time or duration that has a fraction of a second: by default, refuse it. */
  public JsonOutput fractions(Fractions policy) {
    requireNonNull(policy, "policy must not be null");
    return with(o -> o.fractions = policy);
  }

  @Override
  public CdrWriter open(Path path) throws IOException {
    return open(Targets.open(requireNonNull(path, "path must not be null")));
  }

  @Override
  public CdrWriter open(OutputStream out) {
    return writer(target(out));
  }

  @Override
  public CdrWriter open(Writer out) {
    return writer(RecordTarget.of(requireNonNull(out, "out must not be null")));
  }

  private static RecordTarget target(OutputStream out) {
    return RecordTarget.of(requireNonNull(out, "out must not be null"), StandardCharsets.UTF_8);
  }

  private JsonCdrWriter writer(RecordTarget target) {
    return new JsonCdrWriter(options, target);
  }

  @Override
  public void writeAll(Path path, Iterable<? extends Cdr> cdrs) throws IOException {
    requireNonNull(path, "path must not be null");
    requireNonNull(cdrs, "cdrs must not be null");
    Targets.replace(path, out -> writeAll(out, cdrs));
  }

  @Override
  public void writeAll(OutputStream out, Iterable<? extends Cdr> cdrs) throws IOException {
    try {
      writeAll(target(out), cdrs);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeAll(RecordTarget target, Iterable<? extends Cdr> cdrs) {
    requireNonNull(cdrs, "cdrs must not be null");
    JsonCdrWriter writer = writer(target);
    writer.writeAll(cdrs);
    writer.finish();
  }

  @Override
  public String toText(Iterable<? extends Cdr> cdrs) {
    StringWriter text = new StringWriter();
    writeAll(RecordTarget.of(text), cdrs);
    return text.toString();
  }

  @Override
  public byte[] toBytes(Iterable<? extends Cdr> cdrs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeAll(target(bytes), cdrs);
    return bytes.toByteArray();
  }
}
