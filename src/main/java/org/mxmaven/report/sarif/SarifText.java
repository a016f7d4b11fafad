package org.mxmaven.report.sarif;

import java.nio.charset.StandardCharsets;
import org.mxmaven.report.TerminalText;

/** Makes text harmless for SARIF. For one thread. */
final class SarifText {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private final TerminalText text = new TerminalText(StandardCharsets.UTF_8);

  /**
   * Text for a message: control codes and the like escaped as for a terminal, and brackets too,
   * which would be a link (SARIF 2.1.0 §3.11.6).
   */
  public String of(String hostile) {
    return text.of(hostile).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  /** A relative reference (RFC 3986 §4.2) of a path with slashes; other characters are encoded. */
  public static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0) {
        uri.append((char) b);
      } else {
        uri.append(String.format("%%%02X", b & 0xff));
      }
    }
    return uri.toString();
  }
}
