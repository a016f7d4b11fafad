package org.mxmaven.verdict;

import org.mxmaven.assess.optional.Setup;

/** Whether a domain has senders report on failures of TLS, as a verdict. */
public final class TlsRptVerdict {
  public static final Verdict<Setup> TLS_RPT =
      SetupWords.of(
              "tls_rpt",
              new Labels("TLS_RPT", "TLS-RPT", "tls_rpt", "tls_rpt.verdict", "TLS-RPT"),
              assessment -> assessment.tlsRpt().verdict(),
              "There is one valid record, with an address to report to.",
              "There is a record that senders cannot use.")
          .legend("whether senders report on mail that TLS stopped")
          .build();

  private TlsRptVerdict() {}
}
