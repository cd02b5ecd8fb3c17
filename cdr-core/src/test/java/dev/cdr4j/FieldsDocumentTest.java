package dev.cdr4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/fields.md} is the field table. */
class FieldsDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "fields.md");

  @Test
  void hasARowForEveryFieldAndNoOther() throws IOException {
    List<String> rows = new ArrayList<>();
    for (CdrField field : CdrField.values()) {
      rows.add(row(field));
    }

    assertThat(Files.readAllLines(DOCUMENT))
        .filteredOn(line -> line.startsWith("| `"))
        .containsExactlyElementsOf(rows);
  }

  private static String row(CdrField field) {
    Direction only = field.onlyDirection();
    return String.join(
        " | ",
        "| `" + field.wireName() + "`",
        only == null ? "both" : only.toString().toLowerCase(Locale.ROOT),
        field.kind().toString(),
        field.kind().unit().isEmpty() ? "–" : field.kind().unit(),
        "`" + field.path().replace(".", "().") + "()`",
        field.meaning() + " |");
  }

  @Test
  void namesEveryAlias() throws IOException {
    String document = Files.readString(DOCUMENT);
    for (CdrField field : CdrField.values()) {
      field.aliases().forEach(alias -> assertThat(document).contains("`" + alias + "`"));
    }
  }
}
