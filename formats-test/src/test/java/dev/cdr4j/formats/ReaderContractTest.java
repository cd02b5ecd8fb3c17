package dev.cdr4j.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.cdr4j.Cdr;
import dev.cdr4j.CdrDataException;
import dev.cdr4j.CdrInput;
import dev.cdr4j.CdrReader;
import dev.cdr4j.Reject;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an open reader, and what makes it, promises in every format. */
class ReaderContractTest {
  private static byte[] good(Format format) {
    return format
        .document(
            Row.outbound("1"),
            Row.outbound("2"),
            Row.outbound("3"),
            Row.outbound("4"),
            Row.outbound("5"))
        .bytes();
  }

  private static byte[] oddOnesBad(Format format) {
    return format
        .document(
            Row.outbound("1").with("start", "never"),
            Row.outbound("2"),
            Row.outbound("3").with("start", "never"))
        .bytes();
  }

  @ParameterizedTest
  @EnumSource
  void readIteratorsAndStreamTakeFromTheSamePlace(Format format) {
    try (CdrReader<Cdr> reader = format.input().open(good(format))) {
      assertThatIllegalStateException().isThrownBy(reader::location);
      assertThat(reader.read().callId()).isEqualTo("1");
      assertThat(reader.location().record()).isOne();
      assertThat(reader.iterator().next().callId()).isEqualTo("2");
      assertThat(reader.iterator().next().callId()).isEqualTo("3");
      try (Stream<Cdr> rest = reader.stream()) {
        assertThat(rest.map(Cdr::callId)).containsExactly("4", "5");
      }
      assertThatIllegalStateException().isThrownBy(reader::read); // its stream was closed
    }
  }

  @ParameterizedTest
  @EnumSource
  void anIteratorEndsAsIteratorsDo(Format format) {
    try (CdrReader<Cdr> reader = format.input().open(oddOnesBad(format))) {
      Iterator<Cdr> iterator = reader.iterator();

      assertThatExceptionOfType(CdrDataException.class).isThrownBy(iterator::hasNext);
      assertThat(iterator.hasNext()).isTrue();
      assertThat(iterator.next().callId()).isEqualTo("2");
      assertThatExceptionOfType(CdrDataException.class).isThrownBy(iterator::hasNext);
      assertThat(iterator.hasNext()).isFalse();
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsNoMoreOnceClosed(Format format) {
    CdrReader<Cdr> reader = format.input().open(good(format));
    reader.read();
    reader.close();
    reader.close();

    assertThatIllegalStateException().isThrownBy(reader::read);
    assertThatIllegalStateException().isThrownBy(() -> reader.iterator().hasNext());
    assertThat(reader.delivered()).isOne();
  }

  @ParameterizedTest
  @EnumSource
  void recordsStayWhatTheyWereWhileReadingGoesOn(Format format) {
    List<Cdr> all = format.input(Limits.STANDARD.bufferSize(8)).readAll(good(format));

    assertThat(all).extracting(Cdr::callId).containsExactly("1", "2", "3", "4", "5");
    assertThat(all).isEqualTo(format.input().readAll(good(format))).isUnmodifiable();
  }

  @ParameterizedTest
  @EnumSource
  void whatConfiguresStaysAsItIs(Format format) {
    CdrInput<Cdr> plain = format.input();
    List<Reject> rejects = new ArrayList<>();
    plain.onReject(rejects::add);
    plain.inbound();

    assertThatExceptionOfType(CdrDataException.class)
        .isThrownBy(() -> plain.readAll(oddOnesBad(format)));
    assertThat(rejects).isEmpty();
    assertThat(plain.readAll(good(format)))
        .allMatch(call -> call.extras().isEmpty())
        .isEqualTo(plain.outbound().readAll(good(format)));
  }

  @ParameterizedTest
  @EnumSource
  void readersOfTheSameInputAreIndependent(Format format) {
    CdrInput<Cdr> input = format.input();
    try (CdrReader<Cdr> one = input.open(good(format));
        CdrReader<Cdr> other = input.open(good(format))) {
      assertThat(one.read()).isEqualTo(other.read());
      assertThat(one.read().callId()).isEqualTo("2");
      assertThat(one.read().callId()).isEqualTo("3");
      assertThat(other.read().callId()).isEqualTo("2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesNull(Format format) {
    CdrInput<Cdr> input = format.input();

    assertThatNullPointerException().isThrownBy(() -> input.onReject(null));
    assertThatNullPointerException().isThrownBy(() -> input.open((Path) null));
    assertThatNullPointerException().isThrownBy(() -> input.open((InputStream) null));
    assertThatNullPointerException().isThrownBy(() -> input.open((Reader) null));
    assertThatNullPointerException().isThrownBy(() -> input.open((String) null));
    assertThatNullPointerException().isThrownBy(() -> input.open((byte[]) null));
  }
}
