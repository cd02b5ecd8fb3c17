package dev.cdr4j.csv.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a case's input, and what a reader is to make of it. */
final class Piece {
  /** What a reader makes of a part of its source. */
  enum Fate {
    HEADER,
    DELIVERED,
    REJECTED,
    NOTHING
  }

  private static final String MARK = "▸";
  private static final String MARK_AHEAD = "◂";
  private static final Pattern PROBLEM =
      Pattern.compile(
          "(?<reason>[A-Z_]+)(?: column (?<column>\\d+))?(?: \\((?<path>.*?)\\))?(?<ahead> ahead)?"
              + "(?: value \"(?<value>.*?)\")?(?:: (?<fragments>.*))?");

  /** A problem that is expected, at a mark in the input if it is one of a value. */
  record ExpectedProblem(
      String reason, int column, String path, boolean ahead, String value, List<String> fragments) {
    static ExpectedProblem parse(String line) {
      Matcher m = PROBLEM.matcher(line);
      if (!m.matches()) {
        throw new IllegalArgumentException("not a problem: " + line);
      }
      return new ExpectedProblem(
          m.group("reason"),
          m.group("column") == null ? 0 : Integer.parseInt(m.group("column")),
          m.group("path") == null ? null : VisibleBytes.parseText(m.group("path")),
          m.group("ahead") != null,
          m.group("value") == null ? null : VisibleBytes.parseText(m.group("value")),
          m.group("fragments") == null
              ? List.of()
              : List.of(m.group("fragments").split(" … ", -1)));
    }
  }

  final Fate fate;
  final List<ExpectedProblem> problems = new ArrayList<>();
  private final StringBuilder visible = new StringBuilder();
  String direction;
  List<String[]> values = List.of();
  String place;
  boolean truncated;
  boolean continuation;

  Piece(Fate fate) {
    this.fate = fate;
  }

  void append(String visibleBytes) {
    visible.append(visibleBytes);
  }

  /** Takes {@code OUT | callid=1 | ...}. */
  void expectRecord(String line) {
    String[] parts = line.split(" \\| ", -1);
    direction = parts[0];
    values = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      values.add(
          new String[] {
            VisibleBytes.parseText(pair[0].strip()),
            pair[1].equals("∅") ? null : VisibleBytes.parseText(pair[1])
          });
    }
  }

  /** The bytes of the piece. */
  byte[] bytes() {
    return VisibleBytes.parse(visible.toString().replace(MARK, "").replace(MARK_AHEAD, ""));
  }

  /** The bytes of the piece, given in a charset, in UTF-8. */
  byte[] bytesInUtf8(Charset charset) {
    return inUtf8(bytes(), charset);
  }

  /** The places of the marks, counted in the bytes of the piece. */
  List<Integer> marks(Charset charset, boolean inUtf8) {
    return marks(MARK, visible.toString().replace(MARK_AHEAD, ""), charset, inUtf8);
  }

  /** The places of the marks that records before this one point at. */
  List<Integer> marksAhead(Charset charset, boolean inUtf8) {
    return marks(MARK_AHEAD, visible.toString().replace(MARK, ""), charset, inUtf8);
  }

  private static List<Integer> marks(String mark, String text, Charset charset, boolean inUtf8) {
    List<Integer> marks = new ArrayList<>();
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    String[] segments = text.split(mark, -1);
    for (int i = 0; i < segments.length - 1; i++) {
      byte[] segment = VisibleBytes.parse(segments[i]);
      before.writeBytes(inUtf8 ? inUtf8(segment, charset) : segment);
      marks.add(before.size());
    }
    return marks;
  }

  private static byte[] inUtf8(byte[] bytes, Charset charset) {
    return charset.equals(UTF_8) ? bytes : new String(bytes, charset).getBytes(UTF_8);
  }
}
