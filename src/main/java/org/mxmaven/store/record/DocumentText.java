package org.mxmaven.store.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mxmaven.evidence.Bytes;

/**
 * A document as text that every database takes: ASCII with its lines, each backslash doubled and
 * each other byte as {@code \\xHH}.
 */
final class DocumentText {
  private static final String DIGITS = "0123456789abcdef";

  private DocumentText() {}

  static String of(Bytes document) {
    StringBuilder text = new StringBuilder(document.size());
    for (byte b : document.toArray()) {
      if (b == '\\') {
        text.append("\\\\");
      } else if (b == '\n' || (b >= ' ' && b < 0x7f)) {
        text.append((char) b);
      } else {
        text.append("\\x").append(DIGITS.charAt((b >> 4) & 0xf)).append(DIGITS.charAt(b & 0xf));
      }
    }
    return text.toString();
  }

  /** The document; empty if the text is none. */
  static Optional<Bytes> parse(String text) {
    ByteArrayOutputStream document = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        document.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      } else if (text.startsWith("\\", i + 1)) {
        document.write('\\');
        i++;
      } else {
        int high = digit(text, i + 2);
        int low = digit(text, i + 3);
        if (!text.startsWith("x", i + 1) || high < 0 || low < 0) {
          return Optional.empty();
        }
        document.write(high << 4 | low);
        i += 3;
      }
    }
    return Optional.of(Bytes.of(document.toByteArray()));
  }

  private static int digit(String text, int at) {
    return at < text.length() ? DIGITS.indexOf(text.charAt(at)) : -1;
  }
}
