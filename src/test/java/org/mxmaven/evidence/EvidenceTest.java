package org.mxmaven.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.Times;

class EvidenceTest {
  private static final Question QUESTION = Question.txt(Names.of("a.example"));
  private static final ServerQuestion ELSEWHERE = new ServerQuestion(QUESTION, "192.0.2.53");
  private static final HttpsRequest REQUEST =
      new HttpsRequest(Names.of("mta-sts.a.example"), List.of(), "/.well-known/mta-sts.txt");
  private static final AnswerSource SOURCE =
      new AnswerSource("192.0.2.1", Times.OBTAINED, 60, Dnssec.SECURE);
  private static final Answer NO_DATA = new Answer.NoData(List.of(), SOURCE);
  private static final Answer BOGUS = new Answer.Bogus("the signature has expired", SOURCE);
  private static final HttpsReply DOCUMENT =
      new HttpsReply.Document(
          200,
          Optional.of("text/plain"),
          Optional.empty(),
          Bytes.of("version: STSv1\n".getBytes(StandardCharsets.US_ASCII)),
          true,
          new TlsSession("TLSv1.3", List.of(Bytes.of(new byte[] {48, 0})), Optional.empty()),
          "192.0.2.80",
          Times.OBTAINED);

  @Test
  void whatComesBackFitsWhatWasAsked() {
    Evidence evidence =
        Evidence.builder()
            .put(QUESTION, NO_DATA)
            .put(ELSEWHERE, BOGUS)
            .put(REQUEST, DOCUMENT)
            .build();
    Optional<Answer> answer = evidence.answer(QUESTION);
    Optional<HttpsReply> reply = evidence.answer(REQUEST);
    assertThat(answer).contains(NO_DATA);
    assertThat(reply).contains(DOCUMENT);
    assertThat(evidence.answer(ELSEWHERE)).contains(BOGUS);
    assertThat(evidence.answers()).isEqualTo(Map.of(QUESTION, NO_DATA));
    assertThat(evidence.obtained())
        .containsExactly(NO_DATA, BOGUS, DOCUMENT)
        .allMatch(each -> each.obtained().equals(Times.OBTAINED));
  }

  @Test
  void whatCameFirstStays() {
    Evidence first = Evidence.builder().put(REQUEST, DOCUMENT).build();
    Failure late = Failure.notStored(Times.OBTAINED);
    Evidence both =
        first.with(Evidence.builder().put(REQUEST, late).put(QUESTION, NO_DATA).build());
    assertThat(both.answer(REQUEST)).contains(DOCUMENT);
    assertThat(both.answer(QUESTION)).contains(NO_DATA);
    assertThat(both.orFailure(Set.of(REQUEST, ELSEWHERE), late).answer(ELSEWHERE)).contains(late);
    assertThat(both.orFailure(Set.of(REQUEST, ELSEWHERE), late).answer(REQUEST)).contains(DOCUMENT);
  }
}
