package dev.cdr4j.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The calls of sample exports, counted without the library: lines, split at their commas. */
public final class PlainCount {
  /** A comma with an even number of quotes behind it, so outside of all. */
  private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private final List<Map<String, String>> calls;

  private PlainCount(List<Map<String, String>> calls) {
    this.calls = calls;
  }

  public static PlainCount of(Path... exports) throws IOException {
    List<Map<String, String>> calls = new ArrayList<>();
    for (Path export : exports) {
      List<String> lines = Files.readAllLines(export, UTF_8);
      List<String> names = Arrays.asList(lines.get(0).split(","));
      for (String line : lines.subList(1, lines.size())) {
        boolean hasQuote = line.indexOf('"') >= 0; // else, the plain comma is far faster
        String[] cells = hasQuote ? COMMA.split(line, -1) : line.split(",", -1);
        Map<String, String> call = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
          call.put(names.get(i), cells[i]);
        }
        calls.add(call);
      }
    }
    return new PlainCount(calls);
  }

  public PlainCount where(Predicate<Map<String, String>> condition) {
    return new PlainCount(calls.stream().filter(condition).toList());
  }

  public PlainCount where(String field, String value) {
    return where(call -> call.get(field).equals(value));
  }

  PlainCount answered() {
    return where(PlainCount::isAnswered);
  }

  static boolean isAnswered(Map<String, String> call) {
    return !call.get("answer").isEmpty() && !call.get("answer").startsWith("0000");
  }

  /** How many calls have each value of a field, or of its first characters. */
  Map<String, Integer> by(String field, int characters) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Map<String, String> call : calls) {
      String value = call.get(field);
      counts.merge(value.substring(0, Math.min(characters, value.length())), 1, Integer::sum);
    }
    return counts;
  }

  public int size() {
    return calls.size();
  }

  String calls() {
    return grouped(size());
  }

  String shareOf(PlainCount whole) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * size() / whole.size());
  }

  BigDecimal money(String field) {
    return calls.stream()
        .map(call -> new BigDecimal(call.get(field)).movePointLeft(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.4f", amount);
  }

  String minutes() {
    return String.format(Locale.ROOT, "%,.1f", sum(seconds("duration_billed")) / 60.0);
  }

  String moneyPerMinute() {
    BigDecimal seconds = BigDecimal.valueOf(sum(seconds("duration_billed")));
    BigDecimal cost = money("billing_customer_debit_eur").multiply(BigDecimal.valueOf(60));
    return money(cost.divide(seconds, 4, RoundingMode.HALF_UP));
  }

  List<Long> seconds(String field) {
    return calls.stream().map(call -> Long.valueOf(call.get(field))).sorted().toList();
  }

  List<Long> secondsToAnswer() {
    return calls.stream()
        .map(call -> Duration.between(time(call.get("start")), time(call.get("answer"))))
        .map(Duration::toSeconds)
        .sorted()
        .toList();
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }

  /** Total, mean, median, ninth decile and maximum of sorted seconds. */
  static String spread(List<Long> sorted) {
    long[] figures = {
      sum(sorted),
      Math.round((double) sum(sorted) / sorted.size()),
      sorted.get((int) Math.ceil(sorted.size() * 0.5) - 1),
      sorted.get((int) Math.ceil(sorted.size() * 0.9) - 1),
      sorted.get(sorted.size() - 1)
    };
    StringBuilder text = new StringBuilder();
    for (long seconds : figures) {
      text.append(text.isEmpty() ? "" : " ")
          .append(seconds / 3600)
          .append(String.format(Locale.ROOT, ":%02d:%02d", seconds % 3600 / 60, seconds % 60));
    }
    return text.toString();
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
