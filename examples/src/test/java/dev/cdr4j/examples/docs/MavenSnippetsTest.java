package dev.cdr4j.examples.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The Maven coordinates that documents show are those of this build. */
class MavenSnippetsTest {
  private static final String GROUP = "dev.cdr4j";
  private static final Element PARENT = pom(Repository.ROOT);

  static Stream<CodeBlock> snippets() {
    return Repository.guides().stream()
        .flatMap(file -> file.blocks("xml").stream())
        .filter(block -> block.text().contains("<dependency"));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void namesModulesAndVersionsOfThisBuild(CodeBlock block) throws Exception {
    Element snippet = parse("<snippet>" + block.text() + "</snippet>");

    assertThat(elements(snippet, "dependency"))
        .as("dependencies in %s", block)
        .isNotEmpty()
        .allSatisfy(MavenSnippetsTest::checkDependency);
  }

  private static void checkDependency(Element dependency) {
    String artifact = child(dependency, "artifactId");
    String version = child(dependency, "version");
    if (!child(dependency, "groupId").equals(GROUP)) {
      assertThat(version).as("%s, as the tests have it", artifact).isEqualTo(versionOf(dependency));
      return;
    }
    assertThat(artifact).isIn(publishedModules().toList());
    if (version.isEmpty()) {
      assertThat(artifact).as("in cdr-bom, as it has no version").isIn(modulesOfTheBom());
    } else {
      assertThat(version).isEqualTo(child(PARENT, "version"));
    }
    if (artifact.equals("cdr-bom")) {
      assertThat(child(dependency, "type")).isEqualTo("pom");
      assertThat(child(dependency, "scope")).isEqualTo("import");
    }
  }

  /** The version with which this build tests a library of somebody else. */
  private static String versionOf(Element dependency) {
    String property =
        elements(PARENT, "dependency").stream()
            .filter(managed -> isSame(managed, dependency, "groupId"))
            .filter(managed -> isSame(managed, dependency, "artifactId"))
            .map(managed -> child(managed, "version").replaceAll("[${}]", ""))
            .findFirst()
            .orElse("");
    return elements(PARENT, "properties").stream()
        .map(properties -> child(properties, property))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSame(Element one, Element other, String name) {
    return child(one, name).equals(child(other, name));
  }

  @Test
  void theReadmeShowsHowToDependOnTheLibrary() {
    assertThat(snippets()).extracting(CodeBlock::document).contains("README.md");
  }

  @Test
  void theReadmeListsThePublishedModules() {
    List<String> listed =
        Repository.markdown("README.md").table("Modules").stream()
            .map(row -> MarkdownFile.codeOf(row.get(0)))
            .toList();

    assertThat(listed).containsExactlyInAnyOrderElementsOf(publishedModules().toList());
  }

  private static Stream<String> publishedModules() {
    return Stream.of(child(PARENT, "modules").split("\\s+"))
        .filter(module -> !module.isEmpty())
        .filter(
            module ->
                elements(pom(Repository.ROOT.resolve(module)), "publish.skip").stream()
                    .noneMatch(skip -> skip.getTextContent().equals("true")));
  }

  private static List<String> modulesOfTheBom() {
    return elements(pom(Repository.ROOT.resolve("cdr-bom")), "dependency").stream()
        .map(dependency -> child(dependency, "artifactId"))
        .toList();
  }

  private static Element pom(Path module) {
    try {
      return parse(Files.readString(module.resolve("pom.xml")));
    } catch (Exception e) {
      throw new IllegalStateException("no pom.xml in " + module, e);
    }
  }

  private static Element parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
        .getDocumentElement();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** The text of a child, or empty text where there is none. */
  private static String child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(node -> node.getNodeName().equals(name))
        .map(Node::getTextContent)
        .findFirst()
        .orElse("");
  }
}
