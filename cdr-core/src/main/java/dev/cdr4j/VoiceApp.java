package dev.cdr4j;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The voice app (formerly scenario) that handled the call. Every part of it is optional. Immutable;
 * value equality.
 */
public final class VoiceApp {
  /** A voice app of which nothing is known. */
  public static final VoiceApp UNKNOWN = new Builder().build();

  private final @Nullable String hash;
  private final @Nullable String name;
  private final @Nullable String packageName;

  VoiceApp(@Nullable String hash, @Nullable String name, @Nullable String packageName) {
    this.hash = hash;
    this.name = name;
    this.packageName = packageName;
  }

  /** A builder of a voice app of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The voice app's object id, or null. On the wire: {@code scenario_hash}. */
  public @Nullable String hash() {
    return hash;
  }

  /** The voice app's name, or null. On the wire: {@code scenario_name}. */
  public @Nullable String name() {
    return name;
  }

  /** The technical name of the voice app's package, or null. On the wire: {@code package_name}. */
  public @Nullable String packageName() {
    return packageName;
  }

  /** A builder that starts from this voice app. */
  public Builder toBuilder() {
    return new Builder().hash(hash).name(name).packageName(packageName);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof VoiceApp that
            && Objects.equals(hash, that.hash)
            && Objects.equals(name, that.name)
            && Objects.equals(packageName, that.packageName));
  }

  @Override
  public int hashCode() {
    return Objects.hash(hash, name, packageName);
  }

  @Override
  public String toString() {
    return new Description("VoiceApp")
        .add("hash", hash)
        .add("name", name)
        .add("packageName", packageName)
        .toString();
  }

  /** Builds a {@link VoiceApp}. May be used again after {@link #build()}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String hash;
    private @Nullable String name;
    private @Nullable String packageName;

    private Builder() {}

    /** Sets the object id; null or empty: none. */
    public Builder hash(@Nullable String hash) {
      this.hash = Texts.emptyToNull(hash);
      return this;
    }

    /** Sets the name; null or empty: none. */
    public Builder name(@Nullable String name) {
      this.name = Texts.emptyToNull(name);
      return this;
    }

    /** Sets the technical name of the package; null or empty: none. */
    public Builder packageName(@Nullable String packageName) {
      this.packageName = Texts.emptyToNull(packageName);
      return this;
    }

    /** The voice app that was described. */
    public VoiceApp build() {
      return new VoiceApp(hash, name, packageName);
    }
  }
}
