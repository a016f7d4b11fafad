package org.mxmaven.report.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.mxmaven.check.Severity;
import org.mxmaven.report.Colour;
import org.mxmaven.report.DomainText;
import org.mxmaven.report.TerminalText;
import org.mxmaven.report.Word;
import org.xbill.DNS.Name;

/**
 * HTML under way. Text and attribute values are escaped on their way in, and an end tag is always
 * that of the innermost element, so that what comes out is well-formed and harmless whatever the
 * text. Tags, attribute names, classes, ids and fragments must be the program's own. For one
 * thread.
 */
public final class Html {
  private final TerminalText terminal = new TerminalText(StandardCharsets.UTF_8);
  private final HtmlText text = new HtmlText();
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Ends the innermost element. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the innermost element, and the line: the source stays readable. */
  Html closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** An element that has no content, such as {@code meta}. */
  Html leaf(String tag, String... attributes) {
    start(tag, attributes);
    return this;
  }

  Html text(String hostile) {
    out.append(text.of(hostile));
    return this;
  }

  /** A whole element that holds nothing but text. */
  Html element(String tag, String hostile, String... attributes) {
    return open(tag, attributes).text(hostile).close();
  }

  /** A whole paragraph. */
  Html paragraph(String hostile, String... attributes) {
    return element("p", hostile, attributes);
  }

  /** A word of the traffic light; its colour is a class. */
  Html word(Word word) {
    String colour = word.colour() == Colour.NONE ? "plain" : word.colour().name();
    return element("span", word.text(), "class", colour.toLowerCase(Locale.ROOT));
  }

  /** A severity as a word of the traffic light. */
  Html word(Severity severity) {
    return word(new Word(severity.text(), Colour.of(severity)));
  }

  /** A domain by its A-label form, and an international one by both forms. */
  Html domain(Name name) {
    return element("bdi", DomainText.of(name, terminal));
  }

  /** Records as a zone file writes them, each string on a line of its own. */
  Html records(List<String> strings) {
    open("pre");
    strings.forEach(string -> element("code", string).own("\n"));
    return close();
  }

  /** Adds what must stay as it is: the program's own style sheet or script. */
  Html own(String trusted) {
    out.append(trusted);
    return this;
  }

  /** Hands over what was written since the last time; elements may still be open. */
  public String take() {
    String written = out.toString();
    out.setLength(0);
    return written;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        out.append("=\"").append(text.of(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
  }
}
