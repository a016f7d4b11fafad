package org.mxmaven.check.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessor;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.testing.Answering;
import org.mxmaven.testing.Times;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;

/** What two answers about one name tell together. */
class DnsCnameNotAloneTest {
  private static final Name DOMAIN = Names.of("a.example");
  private static final AnswerSource SOURCE =
      new AnswerSource("server", Times.OBTAINED, 300, Dnssec.NOT_ASKED);
  private static final Answer OWN_MX =
      new Answer.Records(
          List.of(new MXRecord(DOMAIN, DClass.IN, 300, 0, Name.root)), List.of(), SOURCE);

  @Test
  void anAliasByOneAnswerThatHasRecordsByTheOther() {
    assertThat(findings(new Answer.NoData(List.of(Names.of("b.example")), SOURCE)))
        .containsExactly("a.example");
  }

  @Test
  void noRecordsOfOneTypeAreNoAlias() {
    assertThat(findings(new Answer.NoData(List.of(), SOURCE))).isEmpty();
  }

  private static List<String> findings(Answer txt) {
    Map<Question, Answer> answers = Map.of(Question.mx(DOMAIN), OWN_MX, Question.txt(DOMAIN), txt);
    Answer none = new Answer.NoData(List.of(), SOURCE);
    var assessment =
        Answering.decide(
            new Assessor().of(DOMAIN, Leads.NONE),
            question -> answers.getOrDefault(question, none));
    return new DnsCnameNotAlone()
        .findings(assessment)
        .map(finding -> finding.subject().text())
        .toList();
  }
}
