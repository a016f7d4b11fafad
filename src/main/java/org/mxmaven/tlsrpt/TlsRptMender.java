package org.mxmaven.tlsrpt;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.txt.Field;
import org.mxmaven.txt.HttpsUri;
import org.mxmaven.txt.MailtoUri;
import org.mxmaven.txt.MeantParts;

/** Writes a TLS-RPT record anew as its author meant it (RFC 8460 §3). */
public final class TlsRptMender {
  private static final Pattern VERSION =
      Pattern.compile("tls-?rpt-?v?1(?![0-9A-Za-z])", Pattern.CASE_INSENSITIVE);

  private static final Pattern RUA =
      Pattern.compile("rua\\s*+[=:]\\s*+(.*+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_ENTRIES = Pattern.compile("[,\\s]++");

  /** What people write around an address. */
  private static final Pattern AROUND = Pattern.compile("^[<\"']++|[>\"'.]++$");

  /** A limit of size as DMARC once had, behind the address. In a path it could be anything. */
  private static final Pattern SIZE = Pattern.compile("![0-9]++[kmgtKMGT]?+$");

  private TlsRptMender() {}

  /**
   * A record that says what was meant by the text, with all addresses. Empty if there is nothing to
   * mend, or if only the owner knows what some part of it should say.
   *
   * @param text one char per byte
   */
  public static Optional<String> of(String text) {
    return MeantParts.of(text, VERSION)
        .flatMap(TlsRptMender::mended)
        .filter(mended -> !mended.equals(text) && isSound(mended));
  }

  private static Optional<String> mended(List<String> parts) {
    Set<String> entries = new LinkedHashSet<>();
    StringBuilder others = new StringBuilder();
    for (String part : parts) {
      Matcher rua = RUA.matcher(part);
      if (rua.matches() || isEntry(part)) {
        // A semicolon may stand for the comma between two addresses.
        for (String entry : BETWEEN_ENTRIES.split(rua.matches() ? rua.group(1) : part, -1)) {
          if (!entry.isEmpty()) {
            entries.add(entry(AROUND.matcher(entry).replaceAll("")));
          }
        }
      } else if (new Field(0, part).fault().isEmpty()) {
        others.append("; ").append(part);
      } else {
        return Optional.empty();
      }
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of("v=TLSRPTv1; rua=" + String.join(",", entries) + others);
  }

  private static boolean isEntry(String part) {
    return MailtoUri.isMailto(part) || HttpsUri.isHttps(part);
  }

  private static String entry(String written) {
    if (HttpsUri.isHttps(written)) {
      return written;
    }
    String sent = SIZE.matcher(written).replaceFirst("");
    if (MailtoUri.isMailto(sent)) {
      return sent.replaceFirst("^(?i)mailto:/*+", "mailto:");
    }
    boolean address = sent.indexOf('@') > 0 && sent.indexOf(':') < 0;
    return address ? "mailto:" + sent : sent;
  }

  private static boolean isSound(String mended) {
    return TlsRptParser.parse(mended.getBytes(StandardCharsets.UTF_8))
            instanceof TlsRptRecord record
        && record.problems().isEmpty()
        && record.targets().stream().allMatch(ReportTarget::isValid);
  }
}
