package org.mxmaven.report.html;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Almost;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.dmarc.OlderReceivers;
import org.mxmaven.dns.Names;
import org.mxmaven.report.TotalsText;

/** The DMARC policy that applies to one domain, and where it comes from, in the HTML report. */
final class HtmlDmarc {
  private HtmlDmarc() {}

  public static void write(Html html, Assessment assessment) {
    DmarcAssessment dmarc = assessment.dmarc();
    html.open("section").element("h3", "DMARC");
    if (dmarc.ownApplied().isEmpty() && !dmarc.own().isEmpty()) {
      html.paragraph(
          "%s at _dmarc.%s that receivers do not use:"
              .formatted(
                  TotalsText.count(dmarc.own().size(), "record", "records"),
                  Names.text(assessment.domain())));
      dmarc.own().forEach(own -> html.records(HtmlFindings.strings(own.text())));
    }
    dmarc.applied().ifPresentOrElse(applied -> write(html, applied), () -> writeNone(html, dmarc));
    OlderReceivers.notes(dmarc).forEach(html::paragraph);
    for (Almost almost : dmarc.texts().almost()) {
      html.paragraph("No DMARC record, although meant as one: " + almost.reason());
      html.records(HtmlFindings.strings(almost.text()));
    }
    html.close();
  }

  private static void write(Html html, Applied applied) {
    String location = Names.text(applied.location());
    if (applied.inherited()) {
      html.open("p").text("Inherited from ").domain(applied.domain());
      html.text(" by its tag " + applied.tag() + ", at " + location + ":").close();
    } else {
      html.paragraph("Its own, at " + location + ":");
    }
    html.records(HtmlFindings.strings(applied.found().text()));
  }

  private static void writeNone(Html html, DmarcAssessment dmarc) {
    if (dmarc.policy() == DmarcPolicy.UNKNOWN) {
      html.paragraph("Unknown: see the failed look-ups.");
    } else if (dmarc.policy() == DmarcPolicy.NOT_SET) {
      html.paragraph("No DMARC record that counts, here or at a parent.");
    }
  }
}
