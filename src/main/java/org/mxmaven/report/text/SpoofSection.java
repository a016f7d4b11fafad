package org.mxmaven.report.text;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Spoofability;
import org.mxmaven.assess.Spoofability.Judgement;
import org.mxmaven.report.Page;
import org.mxmaven.report.Word;
import org.mxmaven.verdict.SpoofableVerdict;

/** Whether one domain can be spoofed, for three senders apart, and why. */
final class SpoofSection {
  private static final String INDENT = "  ";

  private final Page page;

  public SpoofSection(Page page) {
    this.page = page;
  }

  public void print(Assessment assessment) {
    Spoofability spoofability = assessment.spoofability();
    page.blank();
    page.line("Can it be spoofed?");
    print("the domain itself", spoofability.domain());
    print("a subdomain that exists", spoofability.subdomain());
    print("a subdomain that does not exist", spoofability.nonexistent());
  }

  private void print(String sender, Judgement judgement) {
    Word verdict = Word.of(SpoofableVerdict.SPOOFABLE.wording(judgement.verdict()));
    page.prose(INDENT, verdict, sender + ": " + judgement.reason());
  }
}
