package org.mxmaven.verdict;

import static org.mxmaven.assess.TxtLength.NOT_APPLICABLE;
import static org.mxmaven.assess.TxtLength.NO_DMARC;
import static org.mxmaven.assess.TxtLength.NO_SPF;
import static org.mxmaven.assess.TxtLength.OK;
import static org.mxmaven.assess.TxtLength.UNKNOWN;
import static org.mxmaven.verdict.Light.RED;
import static org.mxmaven.verdict.Light.YELLOW;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.TxtLength;

/** Whether the SPF and the DMARC record are within the limit of a TXT string, as a verdict. */
public final class TxtLengthVerdict {
  public static final Verdict<TxtLength> TXT_LENGTH =
      new VerdictBuilder<TxtLength>(
              "txt",
              new Labels(
                  "TXT_length_OK", "TXT length", "txt_length_ok", "txt_length_ok", "TXT length"),
              Assessment::txtLength)
          .word(OK, "OK", Light.NONE, Badness.FINE, "every string is within 255 bytes.")
          .word(
              NO_SPF,
              "NO-SPF",
              RED,
              Badness.PROBLEM,
              "the SPF record is over the limit, or breaks off at it.")
          .word(
              NO_DMARC,
              "NO-DMARC",
              RED,
              Badness.PROBLEM,
              "the DMARC record is over the limit, or breaks off at it.")
          .word(NOT_APPLICABLE, "N/A", Light.NONE, Badness.FINE, "There is no such record.")
          .word(UNKNOWN, "UNKNOWN", YELLOW, Badness.UNKNOWN, "a look-up failed.")
          .inPlainTable()
          .column(VerdictColumn.ofNames("txt_length_ok"))
          .build();

  private TxtLengthVerdict() {}
}
