package org.mxmaven.verdict;

import static org.mxmaven.assess.mx.MxVerdict.NO;
import static org.mxmaven.assess.mx.MxVerdict.NOT_APPLICABLE;
import static org.mxmaven.assess.mx.MxVerdict.OK;
import static org.mxmaven.assess.mx.MxVerdict.UNKNOWN;
import static org.mxmaven.verdict.Light.RED;
import static org.mxmaven.verdict.Light.YELLOW;

import org.mxmaven.assess.mx.MxVerdict;

/** Whether mail to a domain finds its hosts, as a verdict. */
public final class MxHostsVerdict {
  public static final Verdict<MxVerdict> MX =
      new VerdictBuilder<MxVerdict>(
              "mx",
              new Labels("MX_OK", "MX", "mx_ok", "mx.ok", "MX"),
              assessment -> assessment.mx().verdict())
          .word(
              OK,
              "OK",
              Light.NONE,
              Badness.FINE,
              "every mail host has an address, or none is meant.")
          .word(NO, "NO", RED, Badness.PROBLEM, "some mail host has no address.")
          .word(NOT_APPLICABLE, "N/A", Light.NONE, Badness.FINE, "There is no such record.")
          .word(UNKNOWN, "UNKNOWN", YELLOW, Badness.UNKNOWN, "a look-up failed.")
          .inPlainTable()
          .column(
              new VerdictColumn<>(
                  "has_mx", VerdictColumn.Type.INTEGER, true, MxHostsVerdict::number))
          .build();

  private MxHostsVerdict() {}

  /** The Python tool's number; the last one is the program's own. */
  private static Object number(MxVerdict verdict) {
    return switch (verdict) {
      case UNKNOWN -> -1;
      case NOT_APPLICABLE -> 0;
      case OK -> 1;
      case NO -> 2;
    };
  }
}
