package dev.cdr4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cdr4j.Cdr;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JacksonModule;

/** Who reads and writes by the library's own means can do without Jackson. */
class WithoutJacksonTest {
  /** What is run where there is no Jackson. */
  static final class RoundTrip implements Callable<String> {
    @Override
    public String call() {
      String text =
          "[{\"callid\":\"1\",\"start\":\"2026-03-02 08:00:00\",\"number\":\"3900\",\"x\":[1]}]";
      List<Cdr> calls = CdrJson.reader().readAll(text);
      return CdrJson.writer().toText(calls).equals(text) ? "alike" : "not alike";
    }
  }

  @Test
  void readerAndWriterWork() throws Exception {
    URL[] places = {placeOf(Cdr.class), placeOf(CdrJson.class), placeOf(RoundTrip.class)};
    try (URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> loader.loadClass(JacksonModule.class.getName()));
      Class<?> type = loader.loadClass(RoundTrip.class.getName());
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      assertThat(((Callable<?>) constructor.newInstance()).call()).isEqualTo("alike");
    }
  }

  private static URL placeOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
