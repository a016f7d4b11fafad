package org.mxmaven.report;

import java.io.PrintWriter;
import org.xbill.DNS.Name;

/** A text report under way: prints lines that fit the terminal. */
public final class Page {
  private final PrintWriter out;
  private final Terminal terminal;
  private final TerminalText text;

  public Page(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
    this.text = new TerminalText(terminal.charset());
  }

  public Terminal terminal() {
    return terminal;
  }

  /** Text from elsewhere, safe to print. */
  String safe(String hostile) {
    return text.of(hostile);
  }

  public String domain(Name name) {
    return DomainText.of(name, text);
  }

  /** Prints a line as it is: it must be safe. */
  public void line(String safe) {
    out.print(safe);
    out.print('\n');
  }

  public void blank() {
    line("");
  }

  /** Prints sentences, escaped and wrapped, the lines after the first indented by two more. */
  public void prose(String indent, String words) {
    for (String line : Wrap.lines(safe(words), terminal.proseWidth(), indent, indent + "  ")) {
      line(line);
    }
  }

  /** Prints sentences like {@link #prose}, the first word in a colour. */
  public void prose(Word first, String words) {
    prose("", first, words);
  }

  /** The same, all lines indented. */
  public void prose(String indent, Word first, String words) {
    String all = first.text() + "  " + safe(words);
    String lines = String.join("\n", Wrap.lines(all, terminal.proseWidth(), indent, indent + "  "));
    String rest = lines.substring(indent.length() + first.text().length());
    line(indent + first.painted(terminal.colour()) + rest);
  }

  /**
   * Prints data, escaped: wrapped on a terminal, else on one line, so that it can be searched and
   * copied.
   */
  public void data(String first, String next, String data) {
    for (String line : Wrap.lines(safe(data), terminal.width(), first, next)) {
      line(line);
    }
  }

  public void data(String indent, String data) {
    data(indent, indent + "  ", data);
  }

  public void flush() {
    out.flush();
  }
}
