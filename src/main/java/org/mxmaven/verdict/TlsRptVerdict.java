package org.mxmaven.verdict;

import static org.mxmaven.assess.optional.Setup.BROKEN;
import static org.mxmaven.assess.optional.Setup.NOT_APPLICABLE;
import static org.mxmaven.assess.optional.Setup.NOT_SET;
import static org.mxmaven.assess.optional.Setup.OK;
import static org.mxmaven.assess.optional.Setup.UNKNOWN;

import org.mxmaven.assess.optional.Setup;

/** Whether a domain has senders report on failures of TLS, as a verdict. */
public final class TlsRptVerdict {
  public static final Verdict<Setup> TLS_RPT =
      new VerdictBuilder<Setup>(
              "tls_rpt",
              new Labels("TLS_RPT", "TLS-RPT", "tls_rpt", "tls_rpt.verdict", "TLS-RPT"),
              assessment -> assessment.tlsRpt().verdict())
          .word(
              OK,
              "OK",
              Light.GREEN,
              Badness.FINE,
              "There is one valid record, with an address to report to.")
          .word(
              BROKEN,
              "BROKEN",
              Light.RED,
              Badness.PROBLEM,
              "There is a record that senders cannot use.")
          .word(NOT_SET, "NOT_SET", "NOT SET", Light.NONE, Badness.FINE, "There is no record.")
          .word(
              NOT_APPLICABLE,
              "N/A",
              Light.NONE,
              Badness.FINE,
              "The domain takes no mail, or was not asked about this.")
          .word(UNKNOWN, "UNKNOWN", Light.YELLOW, Badness.UNKNOWN, "A look-up failed.")
          .column(VerdictColumn.<Setup>ofNames("tls_rpt").since(6))
          .neverGiven(NOT_APPLICABLE)
          .legend("whether senders report on mail that TLS stopped")
          .build();

  private TlsRptVerdict() {}
}
