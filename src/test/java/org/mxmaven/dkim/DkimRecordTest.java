package org.mxmaven.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mxmaven.dkim.DkimProblem.Kind;
import org.mxmaven.dkim.DkimRecord.Tag;

class DkimRecordTest {
  private static final int LARGE = 60_000;

  /** RFC 6376 §3.6.1. */
  @Test
  void knowsWhatItsTagsMean() {
    DkimRecord record = parse("h=sha256 : sha1; k=x; s=email:other; t=s : y; n=note; p=");

    assertThat(record.hashes()).containsExactly("sha256", "sha1");
    assertThat(record.services()).containsExactly("email", "other");
    assertThat(record.isTesting()).isTrue();
    assertThat(record.isForEmail()).isTrue();
    assertThat(record.allowsSha256()).isTrue();
    assertThat(record.tag("n")).contains(new Tag(record.text().indexOf("n=note"), "n", 48, "note"));
    assertThat(record.tag("v")).isEmpty();
  }

  /** RFC 6376 §3.6.1. */
  @Test
  void knowsWhatHoldsWithoutTags() {
    DkimRecord record = parse("p=");

    assertThat(record.hashes()).isEmpty();
    assertThat(record.services()).isEmpty();
    assertThat(record.isTesting()).isFalse();
    assertThat(record.isForEmail()).isTrue();
    assertThat(record.allowsSha256()).isTrue();
  }

  @Test
  void tellsWhatAKeyIsFor() {
    assertThat(parse("s=tlsrpt; p=").isForEmail()).isFalse();
    assertThat(parse("s=*; p=").isForEmail()).isTrue();
    assertThat(parse("h=sha1; p=").allowsSha256()).isFalse();
    assertThat(parse("h=; p=").hashes()).isEmpty();
    assertThat(parse("h=:sha256:; p=").hashes()).containsExactly("", "sha256", "");
  }

  @Test
  void readsManyTags() {
    String tags =
        IntStream.range(0, 10_000).mapToObj(i -> "a" + i).collect(Collectors.joining("=;"));
    DkimRecord record = parse("v=DKIM1;" + tags + "=;p=" + TestKeys.spki(2048));

    assertThat(record.tags()).hasSize(10_002);
    assertThat(record.problems()).isEmpty();
    assertThat(record.isUsable()).isTrue();
  }

  /** The key's own problem is never lost among those of a hostile record. */
  @Test
  void saysTheFirstProblemsOfEachKind() {
    DkimRecord record = parse("p=" + TestKeys.bare(1024) + ";x;;x=\u0007".repeat(10_000));

    for (Kind kind : List.of(Kind.NOT_A_TAG, Kind.EMPTY_TAG, Kind.BAD_CHARACTER)) {
      assertThat(record.problems()).filteredOn(p -> p.kind() == kind).hasSize(10);
    }
    assertThat(record.has(Kind.BARE_KEY)).isTrue();
    assertThat(record.has(Kind.CUT_KEY)).isFalse();
  }

  @Test
  void readsLargeTexts() {
    for (String piece :
        List.of("v", "=", ";", " ", "\"", "\\", "p=", "p=;", "k=rsa;", "M", "=;", "x;", "-")) {
      String large = String.join("", Collections.nCopies(LARGE / piece.length(), piece));
      for (String start : List.of("", "v=DKIM1;", "v=DKIM1;p=", "p=MII", "k=rsa;t=y:")) {
        byte[] text = (start + large).getBytes(ISO_8859_1);
        assertThat(DkimParser.parse(text).text()).as(start + piece).hasSize(text.length);
      }
    }
    assertThat(parse("p=" + TestKeys.spki(48 * 8 * 1000)).has(Kind.TOO_LONG_KEY)).isTrue();
    assertThat(parse("v=DKIM1; t=" + "y:".repeat(LARGE / 2) + "; p=").isTesting()).isTrue();
    assertThat(parse("p=" + "A ".repeat(LARGE / 2)).has(Kind.UNREADABLE_KEY)).isTrue();
  }

  private static DkimRecord parse(String text) {
    return (DkimRecord) DkimParser.parse(text.getBytes(ISO_8859_1));
  }
}
