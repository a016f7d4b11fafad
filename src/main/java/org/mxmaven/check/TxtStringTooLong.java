package org.mxmaven.check;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.DmarcAssessment;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/** A TXT string of over 255 bytes. */
public final class TxtStringTooLong extends Check {
  public TxtStringTooLong() {
    super(
        Severity.HIGH,
        "TXT string over 255 bytes",
        "A string of a TXT record holds at most 255 bytes. A name server refuses a "
            + "zone with a longer one, or cuts it, and the record is lost or broken.",
        "Split the text into several quoted strings of at most 255 bytes each "
            + "within the same record; receivers join them with nothing in between.",
        "RFC 1035 §3.3, §3.3.14");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DmarcAssessment dmarc = assessment.dmarc();
    Stream<Finding> spf =
        assessment.spf().records().stream()
            .flatMap(text -> finding(Names.text(assessment.domain()), "SPF", text));
    String dmarcName =
        dmarc
            .applied()
            .map(applied -> Names.text(applied.location()))
            .orElseGet(() -> "_dmarc." + Names.text(assessment.domain()));
    Stream<Finding> policy =
        dmarc.relevant().stream().flatMap(found -> finding(dmarcName, "DMARC", found.text()));
    return Stream.concat(spf, policy);
  }

  private Stream<Finding> finding(String name, String record, TxtText text) {
    return text.hasTooLongString()
        ? Stream.of(
            finding(
                name,
                "The %s record has a string of %d bytes; 255 are allowed."
                    .formatted(record, text.longestString())))
        : Stream.empty();
  }
}
