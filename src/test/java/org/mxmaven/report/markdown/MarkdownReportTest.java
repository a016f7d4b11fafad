package org.mxmaven.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.report.DomainFixture;
import org.mxmaven.report.Domains;
import org.mxmaven.report.Exports;

/** Read by a parser of Markdown with tables, that makes links of whatever looks like one. */
class MarkdownReportTest {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
          .build();

  private final MarkdownText text = new MarkdownText();

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "Mail is lost. > Mail is lost.",
        "The record (p=none) asks for nothing. > The record (`p=none`) asks for nothing.",
        "it's at a.example, and b.example; > it's at `a.example`, and `b.example`;",
        "more than 10 look-ups (RFC 7208 §4.6.4). > more than 10 look-ups (RFC 7208 §4.6.4).",
        "says v=DMARC1; p=none here > says `v=DMARC1; p=none` here",
        "a `b`` c > a ``` `b`` ``` c",
        "has U+202E (RIGHT-TO-LEFT OVERRIDE) in it > has `U+202E` (RIGHT-TO-LEFT OVERRIDE) in it",
        "... > `...`",
        "~~ > ~~",
      })
  void whatIsNoPlainEnglishIsCode(String sentence, String markdown) {
    assertThat(text.sentences(sentence)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example",
        "www.a.example",
        "m@a.example",
        "<http://a.example>",
        "[a](javascript:x)",
        "![a](b)",
        "<b>x</b>",
        "**x** _y_ ~~z~~",
        "`",
        "``",
        "a`b",
        "\\`a`",
        "&lt;",
        "a\n# b",
        "a\n\n- b",
        "[x]: http://a.example",
        "x | y",
        "a\\| b",
        "$a$",
        "@somebody",
        " x ",
      })
  void nothingBecomesMarkup(String hostile) {
    for (String written :
        List.of(text.code(hostile), text.cell(hostile), text.sentences(hostile))) {
      Node document = PARSER.parse("- x: " + written + "\n");
      assertThat(nodes(document, Node.class))
          .extracting(node -> node.getClass().getSimpleName())
          .isSubsetOf("Document", "BulletList", "ListItem", "Paragraph", "Text", "Code");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a\\|b", "|", "a`|`b", "a\\\\|"})
  void aCellStaysOne(String hostile) {
    Node table = PARSER.parse("| a | b |\n| --- | --- |\n| " + text.cell(hostile) + " | c |\n");
    assertThat(nodes(table, TableCell.class)).hasSize(4);
    assertThat(nodes(table, Code.class)).hasSize(1);
  }

  @Test
  void aHostileDomainHasItsRowAndItsFindings() {
    Node report = PARSER.parse(Exports.of(Exports::markdown, List.of(Exports.hostile())));
    assertThat(nodes(report, TableRow.class)).hasSize(2);
    assertThat(nodes(report, TableCell.class)).hasSize(22);
    assertThat(nodes(report, Heading.class)).hasSize(5);
    assertThat(nodes(report, Image.class)).isEmpty();
    // The program's own, to where the checks are written up.
    assertThat(nodes(report, Link.class))
        .extracting(Link::getDestination)
        .containsExactly("https://www.rfc-editor.org/rfc/rfc9989#section-4.10");
    assertThat(nodes(report, Node.class))
        .noneMatch(node -> node.getClass().getSimpleName().startsWith("Html"));
  }

  @Test
  void domainsAreInTheOrderOfTheInput() {
    List<DomainFixture> reversed = new ArrayList<>(Domains.all());
    Collections.reverse(reversed);
    assertThat(Exports.of(Exports::markdown, reversed))
        .isEqualTo(Exports.of(Exports::markdown, Domains.all()));
  }

  @Test
  void aTableThatNobodyReadsIsCut() {
    List<DomainFixture> many = new ArrayList<>();
    for (int line = MarkdownReport.MOST_ROWS + 2; line > 0; line--) {
      many.add(new DomainFixture(line, "d" + line + ".example"));
    }
    String report = Exports.of(Exports::markdown, many);
    assertThat(report.lines().filter(line -> line.startsWith("| `d")))
        .hasSize(MarkdownReport.MOST_ROWS)
        .first()
        .asString()
        .startsWith("| `d1.example` |");
    assertThat(report).contains("And 2 domains; `--format csv` has all of them.");
  }

  private static <T extends Node> List<T> nodes(Node root, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (type.isInstance(root)) {
      found.add(type.cast(root));
    }
    for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
      found.addAll(nodes(child, type));
    }
    return found;
  }
}
