package org.mxmaven.https;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status line and the fields of a reply (RFC 9112 §4, §5).
 *
 * @param fields by name in lower case; of those that come several times, all values, with commas
 */
record Head(int status, Map<String, String> fields) {
  /** More than servers send, and than most clients take. */
  private static final int MOST_BYTES = 32 * 1024;

  /** Interim replies may come before the final one (RFC 9110 §15.2). */
  private static final int MOST_INTERIM = 5;

  private static final Pattern STATUS =
      Pattern.compile("HTTP/1\\.[0-9] ([1-9][0-9][0-9])(?: .*+)?", Pattern.DOTALL);

  static Head read(InputStream in) throws IOException {
    Lines lines = new Lines(in);
    for (int i = 0; i <= MOST_INTERIM; i++) {
      Head head = read(lines);
      if (head.status >= 200) {
        return head;
      }
    }
    throw new BadReplyException("sent interim replies without end");
  }

  private static Head read(Lines lines) throws IOException {
    Matcher status = STATUS.matcher(lines.next());
    if (!status.matches()) {
      throw new BadReplyException("sent something else than a reply of HTTP/1.1");
    }
    Map<String, String> fields = new HashMap<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.merge(
            line.substring(0, colon).toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip(),
            (one, other) -> one + ", " + other);
      }
    }
    return new Head(Integer.parseInt(status.group(1)), fields);
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  /** Lines of a stream, within the bytes that a head may have. */
  private static final class Lines {
    private final InputStream in;
    private int left = MOST_BYTES;

    Lines(InputStream in) {
      this.in = in;
    }

    String next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream(80);
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) {
          throw new BadReplyException("closed the connection before its reply was complete");
        }
        if (--left < 0) {
          throw new BadReplyException(
              "sent more than %d KiB before the document".formatted(MOST_BYTES / 1024));
        }
        line.write(b);
      }
      String text = line.toString(StandardCharsets.ISO_8859_1);
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
  }
}
