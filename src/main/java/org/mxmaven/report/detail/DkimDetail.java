package org.mxmaven.report.detail;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dkim.DkimAssessment.Misplaced;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.DkimVerdict;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.KeyName;
import org.mxmaven.report.FailureText;

/** The DKIM keys that were found for a domain, and how many selectors were asked for. */
final class DkimDetail {
  private static final String TITLE = "DKIM";

  private DkimDetail() {}

  static Detail of(Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    boolean nothing =
        dkim.selectors().isEmpty() && dkim.misplaced().isEmpty() && dkim.delegation().isEmpty();
    if (nothing) {
      return new Detail.Brief(TITLE, without(dkim, assessment));
    }
    TxtLines lines = new TxtLines(TITLE);
    dkim.selectors().forEach(selector -> tell(selector, lines));
    if (dkim.delegation().isPresent()) {
      lines.sentence("Anybody can get hold of a name server of " + node(assessment) + ".");
    }
    for (Misplaced key : dkim.misplaced()) {
      lines.sentence("A key at %s, where no verifier looks:".formatted(Names.text(key.name())));
      lines.text(key.entry().text());
    }
    lines.sentence(new SelectorsAsked(assessment).sentences());
    return lines.end();
  }

  private static void tell(DkimSelector selector, TxtLines lines) {
    if (selector.entries().isEmpty()) {
      lines.fact(SelectorText.empty(selector));
    }
    for (DkimEntry entry : selector.entries()) {
      lines.fact(SelectorText.of(selector, entry));
      lines.text(entry.text());
    }
  }

  private static String without(DkimAssessment dkim, Assessment assessment) {
    SelectorsAsked asked = new SelectorsAsked(assessment);
    if (dkim.verdict() == DkimVerdict.NOT_APPLICABLE) {
      return "not asked for; a scan without --no-dkim does";
    } else if (dkim.verdict() == DkimVerdict.UNKNOWN) {
      List<Question> questions = new ArrayList<>(asked.failed());
      KeyName.node(assessment.domain()).ifPresent(questions::add);
      return FailureText.unknown(assessment, questions.toArray(Question[]::new));
    }
    String reason =
        switch (dkim.node()) {
          case MISSING, PERHAPS_MISSING -> "DNS says that there is no " + node(assessment) + ". ";
          case EXISTS, NOT_ASKED, UNKNOWN -> "";
        };
    return "no keys found. " + reason + asked.sentences();
  }

  private static String node(Assessment assessment) {
    return "_domainkey." + Names.text(assessment.domain());
  }
}
