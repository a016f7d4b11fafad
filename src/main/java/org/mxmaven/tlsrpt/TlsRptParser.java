package org.mxmaven.tlsrpt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.txt.Field;
import org.mxmaven.txt.FieldProblem;
import org.mxmaven.txt.HttpsUri;
import org.mxmaven.txt.MailtoUri;
import org.mxmaven.txt.RecordVersion;

/**
 * Reads the text found at {@code _smtp._tls} names by the grammar of RFC 8460 §3. Total: any bytes
 * give a result, and a field or an entry that is wrong leaves the others alone.
 *
 * <pre>
 * tlsrpt-record    = tlsrpt-version 1*(field-delim tlsrpt-field) [field-delim]
 * tlsrpt-version   = %s"v=TLSRPTv1"
 * field-delim      = *WSP ";" *WSP
 * tlsrpt-field     = tlsrpt-rua / tlsrpt-extension           ; a rua is required
 * tlsrpt-rua       = %s"rua=" tlsrpt-uri *(*WSP "," *WSP tlsrpt-uri)
 * tlsrpt-uri       = URI                      ; "mailto:" or "https:", without ",", "!" and ";"
 * tlsrpt-extension = tlsrpt-ext-name "=" tlsrpt-ext-value    ; as in an MTA-STS record
 * </pre>
 */
public final class TlsRptParser {
  private static final RecordVersion VERSION =
      new RecordVersion("TLSRPTv1", "v=TLSRPTv1[ \t]*+;", "tls-?rpt");

  private static final String RUA = "rua=";

  private TlsRptParser() {}

  /** Takes the joined strings of one TXT record apart. */
  public static TlsRptText parse(byte[] text) {
    String record = new String(text, StandardCharsets.ISO_8859_1);
    int end = VERSION.end(record);
    if (end >= 0) {
      return record(record, end);
    }
    return VERSION
        .fault(record)
        .<TlsRptText>map(reason -> new TlsRptText.Almost(record, reason))
        .orElseGet(() -> new TlsRptText.Unrelated(record));
  }

  private static TlsRptRecord record(String text, int end) {
    List<ReportTarget> targets = new ArrayList<>();
    List<FieldProblem> problems = new ArrayList<>();
    boolean found = false;
    boolean otherCase = false;
    for (Field field : Field.all(text, end)) {
      if (field.text().startsWith(RUA)) {
        // As with the fields of an MTA-STS record, the first counts.
        if (!found) {
          found = true;
          read(field, targets, problems);
        }
        continue;
      }
      otherCase |= field.name().equalsIgnoreCase("rua");
      field.fault().ifPresent(fault -> problems.add(field.problem(fault)));
    }
    if (!found) {
      String hint = otherCase ? " in lower case" : "";
      problems.add(
          new FieldProblem(
              text.length(), "", "there is no rua; expected an address as rua" + hint));
    }
    return new TlsRptRecord(text, VERSION.isPlain(text), targets, problems);
  }

  private static void read(Field rua, List<ReportTarget> targets, List<FieldProblem> problems) {
    if (rua.value().isEmpty()) {
      problems.add(rua.problem("rua is empty; expected an address"));
      return;
    }
    for (Field entry : rua.entries()) {
      targets.add(target(entry));
    }
  }

  private static ReportTarget target(Field entry) {
    String text = entry.text();
    if (HttpsUri.isHttps(text)) {
      HttpsUri uri = HttpsUri.parse(text);
      // Other records may hold such URIs; MailtoUri never takes one.
      boolean mark = uri.problem().isEmpty() && text.indexOf('!') >= 0;
      return mark
          ? bad(entry, "it holds \"!\", which a URI writes as %21 here")
          : new ReportTarget(entry.position(), text, false, uri.host(), uri.problem());
    }
    if (MailtoUri.isMailto(text)) {
      MailtoUri uri = MailtoUri.parse(text);
      return new ReportTarget(entry.position(), text, true, uri.domain(), uri.problem());
    }
    return bad(entry, text.isEmpty() ? "it is empty" : "it is neither mailto: nor https:");
  }

  private static ReportTarget bad(Field entry, String problem) {
    return new ReportTarget(
        entry.position(), entry.text(), false, Optional.empty(), Optional.of(problem));
  }
}
