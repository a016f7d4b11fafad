package org.mxmaven.report.html;

import java.nio.charset.StandardCharsets;
import org.mxmaven.report.TerminalText;

/**
 * Makes any text harmless in HTML, as the content of an element or as a quoted attribute value.
 * What a reader could not see or would be misled by is shown as {@link TerminalText} shows it; the
 * rest is printable ASCII with character references, so that it means the same in every charset.
 * For one thread.
 */
final class HtmlText {
  private static final char LAST_ASCII = '~';

  private final TerminalText visible = new TerminalText(StandardCharsets.UTF_8);

  public String of(String hostile) {
    StringBuilder safe = new StringBuilder(hostile.length() + 16);
    visible.of(hostile).codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int codePoint) {
    switch (codePoint) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> {
        if (codePoint <= LAST_ASCII) {
          safe.append((char) codePoint);
        } else {
          safe.append("&#").append(codePoint).append(';');
        }
      }
    }
  }
}
