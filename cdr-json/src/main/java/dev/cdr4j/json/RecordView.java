package dev.cdr4j.json;

import dev.cdr4j.Billing;
import dev.cdr4j.Caller;
import dev.cdr4j.Cdr;
import dev.cdr4j.CdrField;
import dev.cdr4j.Destination;
import dev.cdr4j.Did;
import dev.cdr4j.Direction;
import dev.cdr4j.InboundCdr;
import dev.cdr4j.OutboundCdr;
import dev.cdr4j.Release;
import dev.cdr4j.Timing;
import dev.cdr4j.VoiceApp;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a type of the model has of a record: all of it, or one part. A part is read and written as a
 * record of which nothing else is known, so that its fields are those of the table.
 *
 * @param type the type
 * @param isWhole whether it is a record, and no part of one
 * @param direction the direction of its records, or null where they tell it
 * @param fields its fields
 * @param toRecord the record that a value is, or is a part of
 * @param fromRecord the value that a record is, or has as its part
 */
record RecordView<T>(
    Class<T> type,
    boolean isWhole,
    @Nullable Direction direction,
    Set<CdrField> fields,
    Function<T, Cdr> toRecord,
    Function<Cdr, T> fromRecord) {
  private static final Timing SOME_TIME = Timing.builder().startEpochSecond(0).build();

  static List<RecordView<?>> all() {
    return List.of(
        whole(Cdr.class, null),
        whole(InboundCdr.class, Direction.INBOUND),
        whole(OutboundCdr.class, Direction.OUTBOUND),
        part(Caller.class, "caller.", OutboundCdr.Builder::caller, Cdr::caller),
        part(Timing.class, "timing.", OutboundCdr.Builder::timing, Cdr::timing),
        part(Release.class, "release.", OutboundCdr.Builder::release, Cdr::release),
        part(Billing.class, "billing.", OutboundCdr.Builder::billing, Cdr::billing),
        part(VoiceApp.class, "voiceApp.", OutboundCdr.Builder::voiceApp, Cdr::voiceApp),
        part(
            Destination.class,
            "destination.",
            OutboundCdr.Builder::destination,
            cdr -> ((OutboundCdr) cdr).destination()),
        new RecordView<>(
            Did.class,
            false,
            Direction.INBOUND,
            fieldsBelow("did."),
            did -> InboundCdr.builder().callId(0).timing(SOME_TIME).did(did).build(),
            cdr -> ((InboundCdr) cdr).did()));
  }

  private static <T extends Cdr> RecordView<T> whole(Class<T> type, @Nullable Direction direction) {
    return new RecordView<>(
        type, true, direction, EnumSet.allOf(CdrField.class), cdr -> cdr, type::cast);
  }

  private static <T> RecordView<T> part(
      Class<T> type,
      String path,
      BiFunction<OutboundCdr.Builder, T, OutboundCdr.Builder> setter,
      Function<Cdr, T> getter) {
    return new RecordView<>(
        type,
        false,
        Direction.OUTBOUND,
        fieldsBelow(path),
        part -> setter.apply(OutboundCdr.builder().callId(0).timing(SOME_TIME), part).build(),
        getter);
  }

  private static Set<CdrField> fieldsBelow(String path) {
    EnumSet<CdrField> fields = EnumSet.allOf(CdrField.class);
    fields.removeIf(field -> !field.path().startsWith(path));
    return fields;
  }
}
