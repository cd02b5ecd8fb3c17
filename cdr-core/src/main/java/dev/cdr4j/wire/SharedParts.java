package dev.cdr4j.wire;

import dev.cdr4j.Did;
import dev.cdr4j.HangupCause;
import dev.cdr4j.HangupSource;
import dev.cdr4j.PhoneNumber;
import dev.cdr4j.Release;
import dev.cdr4j.SipResponse;
import dev.cdr4j.VoiceApp;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of records that recur: a few voice apps, DIDs and ways to end are all that most exports
 * have. They are told apart by identity, which the value caches make the same as equality for what
 * recurs; a miss merely makes another equal part.
 */
@SuppressWarnings("ReferenceEquality") // on purpose, as said above
final class SharedParts {
  private static final int SLOTS = 128;

  private final @Nullable VoiceApp[] voiceApps = new @Nullable VoiceApp[SLOTS];
  private final @Nullable Did[] dids = new @Nullable Did[SLOTS];
  private final @Nullable Release[] releases = new @Nullable Release[SLOTS];

  private static int slot(int hash) {
    return (hash ^ (hash >>> 7) ^ (hash >>> 16)) & (SLOTS - 1);
  }

  VoiceApp voiceApp(@Nullable String hash, @Nullable String name, @Nullable String packageName) {
    int slot = slot(Objects.hashCode(hash));
    VoiceApp known = voiceApps[slot];
    if (known == null
        || known.hash() != hash
        || known.name() != name
        || known.packageName() != packageName) {
      known = VoiceApp.builder().hash(hash).name(name).packageName(packageName).build();
      voiceApps[slot] = known;
    }
    return known;
  }

  Did did(@Nullable String hash, @Nullable PhoneNumber number) {
    int slot = slot(Objects.hashCode(number));
    Did known = dids[slot];
    if (known == null || known.hash() != hash || known.number() != number) {
      known = Did.builder().hash(hash).number(number).build();
      dids[slot] = known;
    }
    return known;
  }

  Release release(
      @Nullable HangupCause cause, @Nullable HangupSource source, @Nullable SipResponse sip) {
    int hash = Objects.hashCode(cause);
    hash = 31 * hash + Objects.hashCode(source);
    hash = 31 * hash + Objects.hashCode(sip);
    int slot = slot(hash);
    Release known = releases[slot];
    if (known == null
        || known.cause() != cause
        || known.source() != source
        || known.sipResponse() != sip) {
      known = Release.builder().cause(cause).source(source).sipResponse(sip).build();
      releases[slot] = known;
    }
    return known;
  }
}
