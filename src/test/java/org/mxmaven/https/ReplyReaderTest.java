package org.mxmaven.https;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.txt.FuzzInputs;

/** Replies of HTTP/1.1 as RFC 9112 has them; the body is taken up to eight bytes. */
class ReplyReaderTest {
  private static final int MOST = 8;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // §6.3: to the end, by length, in chunks
        "HTTP/1.1 200 OK~~abc | 200 abc true",
        "HTTP/1.1 200 OK~Content-Length: 3~~abcdef | 200 abc true",
        "HTTP/1.1 200 OK~content-length:0~~ | 200  true",
        "HTTP/1.1 200 OK~Transfer-Encoding: Chunked~~2~ab~1;x=y~c~0~~ | 200 abc true",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~0~~ | 200  true",
        // §4: no reason, another minor version, no blank line end
        "HTTP/1.0 200~~abc | 200 abc true",
        // RFC 9110 §15.2: interim replies
        "HTTP/1.1 103 Early Hints~Link: x~~HTTP/1.1 100 Continue~~HTTP/1.1 404 No~~x | 404 x true",
        // RFC 9110 §15.3.5, §15.4.5: statuses without a body
        "HTTP/1.1 204 No Content~Content-Length: 3~~ | 204  true",
        "HTTP/1.1 304 Not Modified~Content-Length: 3~~ | 304  true",
        // Beyond the limit
        "HTTP/1.1 200 OK~~12345678 | 200 12345678 true",
        "HTTP/1.1 200 OK~~123456789 | 200 12345678 false",
        "HTTP/1.1 200 OK~Content-Length: 8~~12345678 | 200 12345678 true",
        "HTTP/1.1 200 OK~Content-Length: 900000000000~~123456789 | 200 12345678 false",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~8~12345678~0~~ | 200 12345678 true",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~12345~4~6789~0~~ | 200 12345678 false",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~FFFFFFFF~123456789 | 200 12345678 false",
        "HTTP/1.1 200 OK~no field~: x~~abc | 200 abc true",
      })
  void reads(String text, String expected) throws IOException {
    SentReply reply = ReplyReader.read(stream(text), MOST);
    assertThat(
            "%d %s %s"
                .formatted(
                    reply.status(),
                    new String(reply.content().toArray(), ISO_8859_1),
                    reply.isWhole()))
        .isEqualTo(expected);
  }

  @Test
  void fieldsAreToldAsSent() throws IOException {
    SentReply reply =
        ReplyReader.read(
            stream("HTTP/1.1 301 Moved~LOCATION:  /x ~content-TYPE: text/html; charset=x~~"), MOST);
    assertThat(reply.location()).contains("/x");
    assertThat(reply.mediaType()).contains("text/html; charset=x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SSH-2.0-OpenSSH~ | something else",
        "HTTP/2 200 OK~~ | something else",
        "HTTP/1.1 2000 OK~~ | something else",
        "HTTP/1.1 200 OK~x: y | before its reply was complete",
        "HTTP/1.1 200 OK~Content-Length: 3~~ab | before the document was complete",
        "HTTP/1.1 200 OK~Content-Length: 3~Content-Length: 4~~abcd | no number",
        "HTTP/1.1 200 OK~Content-Length: -3~~ab | no number",
        "HTTP/1.1 200 OK~Transfer-Encoding: gzip, chunked~~ab | nobody asked for",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ab~ | before the document was complete",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~abc~0~~ | another length",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~-1~abc~0~~ | without a length",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~000000000~~ | without a length",
      })
  void whatIsNoWholeReplyIsNone(String text, String words) {
    assertThatThrownBy(() -> ReplyReader.read(stream(text), MOST))
        .isInstanceOf(BadReplyException.class)
        .hasMessageContaining(words);
  }

  @Test
  void nothingIsReadWithoutEnd() {
    assertThatThrownBy(() -> ReplyReader.read(stream("x".repeat(99_999)), MOST))
        .hasMessageContaining("32 KiB");
    assertThatThrownBy(
            () -> ReplyReader.read(stream("HTTP/1.1 200 OK~" + "a: b~".repeat(20_000)), MOST))
        .hasMessageContaining("32 KiB");
    assertThatThrownBy(() -> ReplyReader.read(stream("HTTP/1.1 100 Continue~~".repeat(20)), MOST))
        .hasMessageContaining("without end");
    assertThatThrownBy(
            () ->
                ReplyReader.read(
                    stream("HTTP/1.1 200 OK~Transfer-Encoding: chunked~~" + "1".repeat(9_999)),
                    MOST))
        .hasMessageContaining("without a length");
  }

  @Test
  void anyBytesGiveAReplyOrNone() {
    FuzzInputs.pieces(
        20_000,
        "HTTP/1.1 200 OK\r\n",
        "Transfer-Encoding: chunked\r\n|Content-Length: |3|\r\n|\r\n\r\n|abc|;|:|0\r\n|f|\n"
            .transform(all -> java.util.List.of(all.split("\\|"))),
        bytes ->
            assertThatCode(
                    () -> {
                      try {
                        SentReply reply = ReplyReader.read(new ByteArrayInputStream(bytes), MOST);
                        assertThat(reply.content().size()).isLessThanOrEqualTo(MOST);
                      } catch (BadReplyException e) {
                        assertThat(e).hasMessageNotContaining("null");
                      }
                    })
                .doesNotThrowAnyException());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.replace("~", "\r\n").getBytes(ISO_8859_1));
  }
}
