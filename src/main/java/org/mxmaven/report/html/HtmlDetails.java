package org.mxmaven.report.html;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Spoofability;
import org.mxmaven.assess.Spoofability.Judgement;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.FailedLookup;
import org.mxmaven.report.FailureText;
import org.mxmaven.report.Word;
import org.mxmaven.report.text.MxSection;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.SpoofableVerdict;

/** What the verdicts of one domain follow from, in the HTML report. */
final class HtmlDetails {
  private HtmlDetails() {}

  public static void write(Html html, Summary domain, Assessment assessment) {
    if (!domain.status().exists()) {
      html.paragraph("DNS says that there is no such domain (NXDOMAIN).");
    }
    html.open("div", "class", "parts");
    writeSpoofability(html, assessment.spoofability());
    writeMx(html, assessment);
    HtmlSpf.write(html, assessment);
    HtmlDmarc.write(html, assessment);
    HtmlTechniques.write(html, assessment);
    writeFailures(html, assessment);
    html.close();
  }

  private static void writeSpoofability(Html html, Spoofability spoofability) {
    html.open("section").element("h3", "Can it be spoofed?").open("ul");
    write(html, "The domain itself", spoofability.domain());
    write(html, "A subdomain that exists", spoofability.subdomain());
    write(html, "A subdomain that does not exist", spoofability.nonexistent());
    html.close().close();
  }

  private static void write(Html html, String sender, Judgement judgement) {
    html.open("li").word(Word.of(SpoofableVerdict.SPOOFABLE.wording(judgement.verdict())));
    html.text(" " + sender + ": " + judgement.reason()).close();
  }

  private static void writeMx(Html html, Assessment assessment) {
    MxAssessment mx = assessment.mx();
    html.open("section").element("h3", "Mail hosts (MX)");
    if (mx.nullMx()) {
      html.paragraph("None, on purpose: the null MX says that the domain takes no mail.");
    } else if (mx.hosts().isEmpty()) {
      html.paragraph(
          mx.verdict() == MxVerdict.UNKNOWN
              ? FailureText.unknown(assessment, Question.mx(assessment.domain()))
              : "No MX record.");
    } else {
      html.open("ul");
      for (MxHost host : mx.hosts()) {
        html.open("li").text(host.exchange().preference() + " ");
        html.domain(host.exchange().exchanger());
        html.text(MxSection.aliases(host) + ": " + MxSection.resolution(host, assessment)).close();
      }
      html.close();
    }
    html.close();
  }

  private static void writeFailures(Html html, Assessment assessment) {
    if (assessment.failures().isEmpty()) {
      return;
    }
    html.open("section").element("h3", "Failed look-ups").open("ul");
    for (FailedLookup failed : assessment.failures()) {
      html.open("li").text(failed.question() + ": " + FailureText.of(failed.failure()));
      html.leaf("br").text("Unknown because of it: " + failed.unknown()).close();
    }
    html.close().close();
  }
}
