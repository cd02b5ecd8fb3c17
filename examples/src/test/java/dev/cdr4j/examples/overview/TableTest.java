package dev.cdr4j.examples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void alignsTextsAndNumbers() {
    Table table = new Table().text("name").number("calls").text("");
    table.row("a", "1,000", "!").row("longer", "1", "");
    assertThat(table.lines())
        .containsExactly(
            "name    calls", //
            "a       1,000  !",
            "longer      1");
  }

  @Test
  void countsCharactersOutsideTheBasicPlaneOnce() {
    Table table = new Table().text("").number("").row("\uD83D\uDCDE", "1").row("ab", "2");
    assertThat(table.lines()).containsExactly("\uD83D\uDCDE   1", "ab  2");
  }

  @Test
  void cutsOffWhatIsTooLong() {
    Table table = new Table().text("", 8).row("12345678").row("123456789").row("1234 6789");
    assertThat(table.lines()).containsExactly("12345678", "12345...", "1234...");
  }

  @Test
  void showsNothingThatATerminalWouldObey() {
    assertThat(Table.printable("a\u001b[2Jb\u0000\u202Ec\u00e9")).isEqualTo("a?[2Jb??c\u00e9");
  }
}
