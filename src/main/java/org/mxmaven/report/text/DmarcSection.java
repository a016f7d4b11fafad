package org.mxmaven.report.text;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Almost;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.dmarc.OlderReceivers;
import org.mxmaven.dns.Names;
import org.mxmaven.report.Page;
import org.mxmaven.report.TotalsText;

/** The DMARC policy that applies to one domain, and where it comes from. */
final class DmarcSection {
  private static final String INDENT = "  ";

  private final Page page;

  public DmarcSection(Page page) {
    this.page = page;
  }

  public void print(Assessment assessment) {
    DmarcAssessment dmarc = assessment.dmarc();
    page.blank();
    page.line("DMARC");
    boolean ownApplies = dmarc.applied().map(applied -> !applied.inherited()).orElse(false);
    if (!ownApplies) {
      printOwn(dmarc, assessment);
    }
    dmarc.applied().ifPresentOrElse(this::printApplied, () -> printNone(dmarc));
    OlderReceivers.notes(dmarc).forEach(note -> page.prose(INDENT, note));
    for (Almost almost : dmarc.texts().almost()) {
      page.prose(INDENT, "No DMARC record, although meant as one: " + almost.reason());
      RecordText.print(page, almost.text());
    }
  }

  private void printOwn(DmarcAssessment dmarc, Assessment assessment) {
    if (!dmarc.own().isEmpty()) {
      String place = "_dmarc." + Names.text(assessment.domain());
      String records = TotalsText.count(dmarc.own().size(), "record", "records");
      page.prose(INDENT, records + " at " + place + " that receivers do not use");
      dmarc.own().forEach(own -> RecordText.printItem(page, own.text()));
    }
  }

  private void printApplied(Applied applied) {
    String location = Names.text(applied.location());
    page.prose(
        INDENT,
        applied.inherited()
            ? "inherited from "
                + page.domain(applied.domain())
                + " by its tag "
                + applied.tag()
                + ", at "
                + location
            : "its own, at " + location);
    RecordText.print(page, applied.found().text());
  }

  private void printNone(DmarcAssessment dmarc) {
    if (dmarc.policy() == DmarcPolicy.UNKNOWN) {
      page.prose(INDENT, "unknown: see the failed look-ups");
    } else if (dmarc.policy() == DmarcPolicy.NOT_SET) {
      page.prose(INDENT, "no DMARC record that counts, here or at a parent");
    }
  }
}
