package dev.cdr4j.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.cdr4j.Cdr;
import dev.cdr4j.Extra;
import dev.cdr4j.Fractions;
import java.util.function.Consumer;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Teaches a mapper of Jackson the types of the model, so that they can stand in an application's
 * own records, classes, lists and maps. A mapper that looks for modules finds it by itself:
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * JsonMapper other = JsonMapper.builder().addModule(new CdrJacksonModule()).build();
 * }</pre>
 *
 * <p>A {@link Cdr}, {@link dev.cdr4j.InboundCdr} or {@link dev.cdr4j.OutboundCdr} is one flat
 * object, read and written by the rules of {@link JsonInput} and {@link JsonOutput}: wire types,
 * names, extras, and the direction, which a record states or shows by its fields. So are their
 * parts, such as {@link dev.cdr4j.Caller}, each with the wire names of its fields. Phone numbers,
 * prices, tokens and directions are strings, read from a number too, and can be keys of maps. An
 * {@link Extra} is any JSON value.
 *
 * <p>What is wrong is told by exceptions of Jackson's own: an {@link
 * tools.jackson.databind.exc.InvalidFormatException} with the path of the property, its place, and
 * the exact value from {@code getValue()}; the message masks what is personal. A record that is not
 * accepted is told once, with its problems in the message, 20 at most. What JSON cannot carry is
 * refused with a {@link tools.jackson.databind.DatabindException}.
 *
 * <p>Reading depends on what the mapper's parser hands on. Numbers keep their exact text where it
 * is read from JSON; in a tree, {@code 1.50} is a number without a last zero, unless the mapper has
 * {@code USE_BIG_DECIMAL_FOR_FLOATS}. An array or object in extras keeps all of its values, but not
 * the blanks between them. Sizes are limited by the mapper's own constraints.
 *
 * <p>Immutable: every method that sets something returns another instance.
 */
public final class CdrJacksonModule extends JacksonModule {
  private final JsonWriteOptions options;

  /** A module that leaves absent fields out, and refuses fractions of a second. */
  public CdrJacksonModule() {
    this(new JsonWriteOptions());
  }

  private CdrJacksonModule(JsonWriteOptions options) {
    this.options = options;
  }

  private CdrJacksonModule with(Consumer<JsonWriteOptions> change) {
    return new CdrJacksonModule(options.with(change));
  }

  /** What to write for a field that has no value: by default, nothing. */
  public CdrJacksonModule absentFields(AbsentFields policy) {
    requireNonNull(policy, "policy must not be null");
    return with(o -> o.absentFields = policy);
  }

  /** What to do with a time or duration that has a fraction of a second: by default, refuse it. */
  public CdrJacksonModule fractions(Fractions policy) {
    requireNonNull(policy, "policy must not be null");
    return with(o -> o.fractions = policy);
  }

  @Override
  public String getModuleName() {
    return "dev.cdr4j.json";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    SimpleSerializers serializers = new SimpleSerializers();
    SimpleSerializers keySerializers = new SimpleSerializers();
    SimpleDeserializers deserializers = new SimpleDeserializers();
    SimpleKeyDeserializers keyDeserializers = new SimpleKeyDeserializers();
    JacksonExtraWriter extras = new JacksonExtraWriter();
    serializers.addSerializer(new JacksonExtraSerializer(extras));
    deserializers.addDeserializer(Extra.class, new JacksonExtraDeserializer());
    for (RecordView<?> view : RecordView.all()) {
      serializers.addSerializer(new JacksonRecordSerializer<>(view, options, extras));
      add(deserializers, view);
    }
    for (TextType<?> type : TextType.all()) {
      serializers.addSerializer(new JacksonTextSerializer<>(type, false));
      keySerializers.addSerializer(new JacksonTextSerializer<>(type, true));
      keyDeserializers.addDeserializer(type.type(), new JacksonTextKeyDeserializer<>(type));
      add(deserializers, type);
    }
    context.addSerializers(serializers);
    context.addKeySerializers(keySerializers);
    context.addDeserializers(deserializers);
    context.addKeyDeserializers(keyDeserializers);
    context.setMixIn(Cdr.class, WithoutTypeId.class);
  }

  private static <T> void add(SimpleDeserializers deserializers, RecordView<T> view) {
    deserializers.addDeserializer(view.type(), new JacksonRecordDeserializer<>(view));
  }

  private static <T> void add(SimpleDeserializers deserializers, TextType<T> type) {
    deserializers.addDeserializer(type.type(), new JacksonTextDeserializer<>(type));
  }

  /** Records tell their type themselves, so default typing has nothing to add where one is due. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
  private interface WithoutTypeId {}
}
