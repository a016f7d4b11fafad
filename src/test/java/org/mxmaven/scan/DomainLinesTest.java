package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;

class DomainLinesTest {
  private final List<BadLine> bad = new ArrayList<>();

  @Test
  void acceptsWhatPeopleWrite() {
    assertThat(
            read(
                "\ufeffA.example\r\n\r\n"
                    + "# a comment\r\n"
                    + "  b.example. # another\r\n"
                    + "\tc.example\r"
                    + "d.example"))
        .containsExactly(
            entry(1, "a.example"),
            entry(4, "b.example"),
            entry(5, "c.example"),
            entry(6, "d.example"));
    assertThat(bad).isEmpty();
  }

  @Test
  void givesADomainOnceHoweverItIsWritten() {
    assertThat(read("a.example\nA.EXAMPLE.\nxn--bcher-kva.example\nbücher.example\n"))
        .containsExactly(entry(1, "a.example"), entry(3, "xn--bcher-kva.example"));
  }

  @Test
  void namesBadLinesAndKeepsTheOthers() {
    assertThat(read("a.example\nno domain\n\nb.example\nx@b.example\n"))
        .containsExactly(entry(1, "a.example"), entry(4, "b.example"));
    assertThat(bad).extracting(BadLine::line).containsExactly(2, 5);
    assertThat(bad).extracting(BadLine::text).containsExactly("no domain", "x@b.example");
  }

  @Test
  void aLineWithoutEndFillsNoMemory() {
    assertThat(read("x".repeat(1_000_000) + "\na.example\n"))
        .containsExactly(entry(2, "a.example"));
    assertThat(bad).singleElement().satisfies(b -> assertThat(b.text()).hasSize(4_000));
  }

  @Test
  void aLineInAnotherEncodingIsABadLine() {
    byte[] latin = "bücher.example\na.example\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(new ByteArrayInputStream(latin))).containsExactly(entry(2, "a.example"));
    assertThat(bad).extracting(BadLine::reason).containsExactly("it is not UTF-8 text");
  }

  @Test
  void domainsThatWereSeenAreLeftOut() {
    SeenDomains seen = new SeenDomains();
    seen.add(Names.of("a.example"));
    DomainLines lines = new DomainLines(bytes("A.example\nb.example\n"), seen, bad::add);
    assertThat(lines).toIterable().containsExactly(entry(2, "b.example"));
  }

  @Test
  void countsLinesWithContent() throws IOException {
    assertThat(DomainLines.count(bytes("\ufeffa.example\r\n\n # x\nb.example # y\r\rno domain")))
        .isEqualTo(3);
    assertThat(DomainLines.count(bytes(""))).isZero();
  }

  @Test
  void refusesToCountOtherEncodings() {
    for (byte[] text :
        List.of(
            "bücher.example".getBytes(StandardCharsets.ISO_8859_1),
            "bücher.example".getBytes(StandardCharsets.UTF_16))) {
      assertThatExceptionOfType(CharacterCodingException.class)
          .isThrownBy(() -> DomainLines.count(new ByteArrayInputStream(text)));
    }
  }

  @Test
  void remembersManyDomains() {
    SeenDomains seen = new SeenDomains();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(Names.of("d" + i + ".example"))).isTrue();
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(Names.of("D" + i + ".Example"))).isFalse();
    }
  }

  private List<ListedDomain> read(String text) {
    return read(bytes(text));
  }

  private List<ListedDomain> read(InputStream in) {
    List<ListedDomain> entries = new ArrayList<>();
    new DomainLines(in, new SeenDomains(), bad::add).forEachRemaining(entries::add);
    return entries;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ListedDomain entry(int line, String name) {
    return new ListedDomain(line, Names.of(name));
  }
}
