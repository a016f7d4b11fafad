package org.mxmaven.assess.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.spf.SpfAssessment.Almost;
import org.mxmaven.assess.spf.SpfReader.Spf;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.inquiry.GuessedName;
import org.mxmaven.inquiry.Inquiry;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;

/**
 * Looks for the SPF record of a domain that has none where it is put by mistake: beside the DMARC
 * record, or at the name that only includes are meant to lead to. Both names are guesses.
 */
final class SpfElsewhere {
  private static final Name SPF = Name.fromConstantString("_spf");

  private final Inquiry inquiry;
  private final SpfReader reader;

  public SpfElsewhere(Inquiry inquiry, SpfReader reader) {
    this.inquiry = inquiry;
    this.reader = reader;
  }

  /**
   * The records found so far.
   *
   * @param own what the domain answered: below one that does not exist there is nothing
   */
  public List<Almost> find(Name domain, Answer own) {
    List<Almost> found = new ArrayList<>();
    if (!(own instanceof Answer.NxDomain)) {
      try {
        addRecords(new GuessedName(inquiry, Names.dmarc(domain)), domain, found);
        addRecords(new GuessedName(inquiry, Name.concatenate(SPF, domain)), domain, found);
      } catch (NameTooLongException e) {
        // No record can be at a name that can't exist.
        return found;
      }
    }
    return found;
  }

  private void addRecords(GuessedName guess, Name domain, List<Almost> found) {
    Optional<Answer> answer = guess.texts();
    if (answer.isPresent()) {
      for (Spf spf : reader.records(answer.get())) {
        if (guess.isOwn(spf.text())) {
          found.add(
              new Almost(
                  guess.name(),
                  spf.text(),
                  "it is at the wrong name; receivers look for it at " + Names.text(domain)));
        }
      }
    }
  }
}
