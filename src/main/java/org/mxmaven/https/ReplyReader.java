package org.mxmaven.https;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mxmaven.evidence.Bytes;

/**
 * Reads a reply of HTTP/1.1 (RFC 9112), its body up to a limit. What ends before it says that it
 * does is no document.
 */
final class ReplyReader {
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final Pattern CHUNK = Pattern.compile("[0-9A-Fa-f]{1,8}");
  private static final int LONGEST_CHUNK_LINE = 4096;
  private static final int PIECE = 4096;
  private static final String BROKEN_OFF = "closed the connection before the document was complete";

  private final InputStream in;
  private final int most;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  private ReplyReader(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * The reply.
   *
   * @param most bytes of the body that are taken; what comes beyond is left
   * @throws BadReplyException if it is none, or is not complete
   */
  static SentReply read(InputStream stream, int most) throws IOException {
    InputStream in = new BufferedInputStream(stream);
    Head head = Head.read(in);
    ReplyReader reader = new ReplyReader(in, most);
    boolean whole = reader.readBody(head);
    return new SentReply(
        head.status(),
        head.field("content-type"),
        head.field("location"),
        Bytes.of(reader.content.toByteArray()),
        whole);
  }

  /** Answers whether all of the body was taken. */
  private boolean readBody(Head head) throws IOException {
    if (head.status() == NO_CONTENT || head.status() == NOT_MODIFIED) {
      return true;
    }
    Optional<String> coding = head.field("transfer-encoding");
    if (coding.isPresent()) {
      if (!coding.get().toLowerCase(Locale.ROOT).equals("chunked")) {
        throw new BadReplyException("sent the document in a transfer coding that nobody asked for");
      }
      return readChunks();
    }
    Optional<String> length = head.field("content-length");
    if (length.isEmpty()) {
      return readToEnd();
    }
    if (!LENGTH.matcher(length.get()).matches()) {
      throw new BadReplyException("sent a length of the document that is no number");
    }
    return readExactly(Long.parseLong(length.get()));
  }

  private boolean readToEnd() throws IOException {
    byte[] piece = new byte[PIECE];
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      if (n > room()) {
        content.write(piece, 0, room());
        return false;
      }
      content.write(piece, 0, n);
    }
    return true;
  }

  private boolean readExactly(long length) throws IOException {
    int wanted = (int) Math.min(length, room());
    byte[] bytes = in.readNBytes(wanted);
    content.writeBytes(bytes);
    if (bytes.length < wanted) {
      throw new BadReplyException(BROKEN_OFF);
    }
    return wanted == length;
  }

  private boolean readChunks() throws IOException {
    for (int length = chunkLength(); length > 0; length = chunkLength()) {
      if (!readExactly(length)) {
        return false;
      }
      if (!line().isEmpty()) {
        throw new BadReplyException("sent a chunk of another length than it said");
      }
    }
    return true;
  }

  /** The extensions of a chunk are skipped (RFC 9112 §7.1.1). */
  private int chunkLength() throws IOException {
    String line = line();
    int end = line.indexOf(';');
    String digits = (end < 0 ? line : line.substring(0, end)).strip();
    if (!CHUNK.matcher(digits).matches()) {
      throw new BadReplyException("sent a chunk without a length");
    }
    return (int) Math.min(Long.parseLong(digits, 16), Integer.MAX_VALUE);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new BadReplyException(BROKEN_OFF);
      }
      if (line.size() >= LONGEST_CHUNK_LINE) {
        throw new BadReplyException("sent a chunk without a length");
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private int room() {
    return most - content.size();
  }
}
