package org.mxmaven.store.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.CaaData;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.Times;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** CAA records come out of the database as they went in, sound or not. */
class AnswerTextTest {
  private static final AnswerSource SOURCE =
      new AnswerSource("as the test wants it", Times.OBTAINED, 300, Dnssec.NOT_ASKED);

  static {
    CaaData.register();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0\5issueca.example",
        "\u0080\5ISSUE;",
        "\0\3tbs\"a\\b\n\u00ff\"",
        "\0\3a-bx",
        "\0\0x",
        "\0\u00ffx",
        "\0",
        "",
      })
  void aCaaRecordIsKept(String data) {
    Question question = Question.caa(Names.of("a.example"));
    byte[] bytes = data.getBytes(ISO_8859_1);
    Record record = Record.newRecord(question.name(), Type.CAA, DClass.IN, 300, bytes);
    AnswerText text = AnswerText.of(new Answer.Records(List.of(record), List.of(), SOURCE));
    Answer read = text.toAnswer(question, SOURCE);
    assertThat(((Answer.Records) read).records())
        .singleElement()
        .extracting(CaaData::of)
        .isEqualTo(bytes);
  }
}
