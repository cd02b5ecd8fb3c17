package dev.cdr4j.examples.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Judges the damaged export once more, line by line, and compares the verdicts. */
class DamagedExportTest {
  private static final Pattern CELL = Pattern.compile("(?:\"(?:[^\"]|\"\")*+\"|[^\",]*+)(?=,|$)");
  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Map<String, byte[]> files = SampleExports.generate();

  @Test
  void everyDamageIsExpectedAndNothingElse() {
    // One char per byte, and the line ends still on the lines.
    String export = new String(files.get("damaged.csv"), ISO_8859_1);
    List<String> lines = new ArrayList<>(List.of(export.split("(?<=\n)")));
    List<String> header = List.of(lines.get(0).strip().split(","));
    List<String> verdicts = new ArrayList<>(List.of("record,line,field,kind"));
    int record = 0;
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      record++;
      if (line.endsWith(",\"Atelier\r\n")) { // the one value that spans two lines
        line = line.stripTrailing() + lines.get(++i);
      }
      String rest = String.join("", lines.subList(i + 1, lines.size()));
      for (String problem : problems(line, header, rest)) {
        verdicts.add(record + "," + (i + 1) + "," + problem);
      }
    }
    assertThat(new String(files.get("damaged.expected.csv"), UTF_8).lines())
        .containsExactlyElementsOf(verdicts);
    assertThat(record).isGreaterThan(120);
  }

  /** Each as {@code field,kind}. */
  private static Set<String> problems(String line, List<String> header, String rest) {
    List<String> cells = cells(line.replaceAll("\r?\n$", ""));
    if (!line.endsWith("\n")) {
      return Set.of(",TRUNCATED");
    }
    if (cells.isEmpty()) {
      boolean closedByALaterLine = rest.indexOf('"') >= 0;
      boolean closedOnItsLine = line.chars().filter(c -> c == '"').count() % 2 == 0;
      return Set.of(
          closedOnItsLine || closedByALaterLine
              ? "cli_name,TEXT_AFTER_QUOTE"
              : "cli_name,UNCLOSED_QUOTE");
    }
    if (cells.size() != header.size()) {
      return Set.of(",FIELD_COUNT");
    }
    Set<String> problems = new LinkedHashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String field = header.get(i);
      String kind = problem(field, cells.get(i));
      if (!kind.isEmpty()) {
        problems.add(field + "," + kind);
      }
    }
    return problems;
  }

  private static String problem(String field, String value) {
    return switch (field) {
      case "callid" -> value.isEmpty() ? "MISSING_VALUE" : "";
      case "start" -> value.isEmpty() ? "MISSING_VALUE" : datetimeProblem(value);
      case "answer", "hangup" -> datetimeProblem(value);
      case "duration", "duration_answered", "duration_billed" -> secondsProblem(value);
      case "billing_customer_debit_eur", "billing_customer_credit_eur" ->
          value.matches("(-?\\d+(\\.\\d+)?)?") ? "" : "INVALID_PRICE";
      default -> encodingProblem(value);
    };
  }

  private static String datetimeProblem(String value) {
    if (value.isEmpty() || value.equals("0000-00-00 00:00:00")) {
      return "";
    }
    try {
      LocalDateTime.parse(value, DATETIME);
      return "";
    } catch (DateTimeException e) {
      return "INVALID_DATETIME";
    }
  }

  private static String secondsProblem(String value) {
    if (!value.matches("(-?\\d+)?")) {
      return "INVALID_SECONDS";
    }
    return value.length() > 18 ? "NUMBER_OVERFLOW" : "";
  }

  private static String encodingProblem(String value) {
    byte[] bytes = value.getBytes(ISO_8859_1);
    boolean wellFormed = Arrays.equals(new String(bytes, UTF_8).getBytes(UTF_8), bytes);
    return wellFormed ? "" : "MALFORMED_ENCODING";
  }

  /** The cells of a line, without their quotes; none at all if the quotes do not pair up. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(line);
    int next = 0;
    while (next <= line.length() && matcher.find(next) && matcher.start() == next) {
      cells.add(matcher.group().replaceAll("^\"|\"$", ""));
      next = matcher.end() + 1;
    }
    return next > line.length() ? cells : List.of();
  }
}
