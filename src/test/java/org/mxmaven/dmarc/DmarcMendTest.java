package org.mxmaven.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmarcMendTest {
  private static final int RECORDS = 5_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v=DMARC1; rua=mailto:d@a.example; p=reject | v=DMARC1; p=reject; rua=mailto:d@a.example",
        "v=DMARC1; np=reject; sp=none; p=none | v=DMARC1; p=none; sp=none; np=reject",
        "v=DMARC1; p=reject; pct=100; ri=86400; rf=afrf | v=DMARC1; p=reject",
        // The first of a name counts.
        "v=DMARC1; p=reject; p=none | v=DMARC1; p=reject",
        "v=DMARC1; p=reject; sp=none; sp=quarantine | v=DMARC1; p=reject; sp=none",
        "v=DMARC1; p=reject; rua=d@a.example, mailto:e@a.example | v=DMARC1; p=reject; rua=mailto:e@a.example",
        "v=DMARC1; p=reject; ruf=d@a.example | v=DMARC1; p=reject",
        "v=DMARC1; p=reject; adkim=strict; aspf=s | v=DMARC1; p=reject; aspf=s",
        "v=DMARC1; p=reject; fruit=apple | v=DMARC1; p=reject",
        "v=DMARC1; p=reject; rua= | v=DMARC1; p=reject",
        "v=DMARC1; P = Reject ;; oops; rua=mailto:d@a.example | v=DMARC1; p=Reject; rua=mailto:d@a.example",
      })
  void keepsWhatReceiversUseInOrder(String record, String mended) {
    assertThat(DmarcMend.of(parse(record))).contains(mended);
  }

  @ParameterizedTest
  @CsvSource({
    "v=DMARC1; p=reject",
    "v=DMARC1;p=none;;",
    "v=DMARC1",
    "'v=DMARC1; p=quarantine; sp=reject; t=y; adkim=s; rua=mailto:a@a.example,mailto:b@a.example'",
    // The policy that was meant is not to be guessed.
    "v=DMARC1; p=rejct; pct=100",
    "v=DMARC1; p=rejct; p=reject",
    "v=DMARC1; p=reject; sp=rejct",
    "v=DMARC1; p=reject; np=",
  })
  void leavesTheOthersAlone(String record) {
    assertThat(DmarcMend.of(parse(record))).isEmpty();
  }

  @Test
  void asksForTheSame() {
    Random random = new Random(4711);
    int mendedRecords = 0;
    for (int i = 0; i < RECORDS; i++) {
      DmarcRecord record = parse(randomRecord(random));
      Optional<String> text = DmarcMend.of(record);
      if (text.isPresent()) {
        mendedRecords++;
        DmarcRecord mended = parse(text.get());
        assertThat(mended.problems()).as(text.get()).isEmpty();
        assertThat(meaning(mended)).as(record.text()).isEqualTo(meaning(record));
        assertThat(DmarcMend.of(mended)).as("mended again: %s", text.get()).isEmpty();
      }
    }
    assertThat(mendedRecords).isGreaterThan(RECORDS / 10);
  }

  @Test
  void everyTagInUseHasItsPlace() {
    String record =
        "v=DMARC1; ruf=mailto:d@a.example; rua=mailto:d@a.example; fo=1; aspf=s;"
            + " adkim=s; psd=n; t=y; np=none; sp=none; p=none";
    DmarcRecord parsed = parse(record);
    assertThat(parsed.tags()).allMatch(tag -> KnownTags.isCurrent(tag.name())).hasSize(11);
    assertThat(DmarcMend.of(parsed))
        .contains(
            "v=DMARC1; p=none; sp=none; np=none; t=y; psd=n; adkim=s; aspf=s; fo=1;"
                + " rua=mailto:d@a.example; ruf=mailto:d@a.example");
  }

  private static String randomRecord(Random random) {
    List<String> names =
        List.of("p", "sp", "np", "t", "psd", "pct", "rua", "fo", "adkim", "x", "P", "=", "rf");
    List<String> values =
        List.of("none", "reject", "Quarantine", "y", "n", "s", "50", "mailto:d@a.example", "", "?");
    List<String> parts = new ArrayList<>(List.of("v=DMARC1"));
    for (int i = random.nextInt(7); i >= 0; i--) {
      String value = values.get(random.nextInt(values.size()));
      parts.add(names.get(random.nextInt(names.size())) + "=" + value);
    }
    return String.join(random.nextBoolean() ? ";" : " ; ", parts);
  }

  /** The policies for the domain, a subdomain and one that does not exist, and the other tags. */
  private static List<Object> meaning(DmarcRecord record) {
    Optional<Policy> domain = record.policy("p");
    Optional<Policy> subdomain = record.policy("sp").or(() -> domain);
    Set<Integer> faulty =
        record.problems().stream()
            .filter(problem -> problem.kind() != DmarcProblem.Kind.DUPLICATE)
            .map(DmarcProblem::position)
            .collect(Collectors.toSet());
    List<Object> meaning = new ArrayList<>();
    meaning.add(domain);
    meaning.add(subdomain);
    meaning.add(record.policy("np").or(() -> subdomain));
    meaning.add(record.publicSuffix());
    for (String name : List.of("rua", "ruf")) {
      meaning.add(
          record.addresses(name).stream()
              .filter(ReportAddress::isValid)
              .map(ReportAddress::text)
              .toList());
    }
    for (String name : List.of("t", "adkim", "aspf", "fo")) {
      meaning.add(
          record
              .tag(name)
              .filter(tag -> !faulty.contains(tag.position()))
              .map(tag -> tag.value().toLowerCase(Locale.ROOT)));
    }
    return meaning;
  }

  private static DmarcRecord parse(String record) {
    return (DmarcRecord) DmarcParser.parse(record.getBytes(StandardCharsets.ISO_8859_1));
  }
}
