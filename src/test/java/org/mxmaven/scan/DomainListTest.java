package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.scan.DomainList.BadLine;
import org.mxmaven.scan.DomainList.Entry;

class DomainListTest {

  @Test
  void readsOneDomainALine() throws CharacterCodingException {
    assertThat(parse("a.example\nb.example\n").domains())
        .containsExactly(entry(1, "a.example"), entry(2, "b.example"));
  }

  @Test
  void acceptsWhatPeopleWrite() throws CharacterCodingException {
    DomainList list =
        parse(
            "\ufeffA.example\r\n\r\n# a comment\r\n  b.example. # another\r\n\tc.example\rd.example");
    assertThat(list.domains())
        .containsExactly(
            entry(1, "a.example"),
            entry(4, "b.example"),
            entry(5, "c.example"),
            entry(6, "d.example"));
    assertThat(list.badLines()).isEmpty();
  }

  @Test
  void scansADomainOnceHoweverItIsWritten() throws CharacterCodingException {
    assertThat(parse("a.example\nA.EXAMPLE.\nxn--bcher-kva.example\nbücher.example\n").domains())
        .containsExactly(entry(1, "a.example"), entry(3, "xn--bcher-kva.example"));
  }

  @Test
  void namesBadLinesAndKeepsTheOthers() throws CharacterCodingException {
    DomainList list = parse("a.example\nno domain\n\nb.example\nx@b.example\n");
    assertThat(list.domains()).containsExactly(entry(1, "a.example"), entry(4, "b.example"));
    assertThat(list.badLines()).extracting(BadLine::line).containsExactly(2, 5);
    assertThat(list.badLines())
        .extracting(BadLine::text)
        .containsExactly("no domain", "x@b.example");
  }

  @Test
  void refusesOtherEncodings() {
    for (byte[] bytes :
        List.of(
            "bücher.example".getBytes(StandardCharsets.ISO_8859_1),
            "bücher.example".getBytes(StandardCharsets.UTF_16))) {
      assertThatExceptionOfType(CharacterCodingException.class)
          .isThrownBy(() -> DomainList.parse(bytes));
    }
  }

  private static DomainList parse(String text) throws CharacterCodingException {
    return DomainList.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Entry entry(int line, String name) {
    return new Entry(line, Names.of(name));
  }
}
