package org.mxmaven.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.mxmaven.report.Sha256;

/** The style sheet or the script of the HTML report, which the page holds itself. */
record HtmlAsset(String content) {

  /** The resource of that name beside this class; ASCII, so that its hash holds in any charset. */
  public static HtmlAsset of(String name) {
    try (InputStream in = Objects.requireNonNull(HtmlAsset.class.getResourceAsStream(name), name)) {
      return new HtmlAsset(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a Content-Security-Policy names it: nothing else of its kind is let into the page. */
  public String source() {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(content)) + "'";
  }
}
