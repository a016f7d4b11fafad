package org.mxmaven.assess.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.World;

/** Which names are asked for a DMARC record that somebody may have put in the wrong place. */
class DmarcElsewhereTest {
  private static final String EXISTS = "a.example. A 192.0.2.1";

  @Test
  void noneOfADomainWithAPolicy() {
    assertThat(guesses(EXISTS, "_dmarc.a.example. TXT \"v=DMARC1; p=none\"")).isEmpty();
    assertThat(guesses(EXISTS, "_dmarc.example. TXT \"v=DMARC1; p=none\"")).isEmpty();
    assertThat(guesses(EXISTS, "_dmarc.a.example. TXT \"v=DMARC1; sp=none\"")).isEmpty();
  }

  @Test
  void noneWhereThePolicyIsNotKnownOrInvalid() {
    assertThat(guesses(EXISTS, "!fail _dmarc.a.example. TXT SERVFAIL")).isEmpty();
    assertThat(guesses(EXISTS, "!fail _dmarc.example. TXT SERVFAIL")).isEmpty();
    assertThat(guesses(EXISTS, "_dmarc.a.example. TXT \"v=dmarc1; p=none\"")).isEmpty();
  }

  @Test
  void noneOfADomainThatDoesNotExist() {
    assertThat(guesses("b.example. A 192.0.2.1")).isEmpty();
  }

  @Test
  void twoOfADomainWithoutAPolicy() {
    assertThat(guesses(EXISTS))
        .containsExactlyInAnyOrder("dmarc.a.example", "_dmarc.a.example.a.example");
  }

  /** RFC 8020 §2: below a name that does not exist there is nothing to ask for. */
  @Test
  void aThirdIfTheDmarcNameExists() {
    assertThat(guesses(EXISTS, "_dmarc.a.example. TXT \"x\""))
        .containsExactlyInAnyOrder(
            "dmarc.a.example", "_dmarc._dmarc.a.example", "_dmarc.a.example.a.example");
  }

  @Test
  void aControlBesideWhatIsFoundOnly() {
    List<String> asked =
        guesses(
            EXISTS,
            "dmarc.a.example. TXT \"v=spf1 -all\"",
            "_dmarc.a.example.a.example. TXT \"v=DMARC1; p=none\"");
    assertThat(asked).hasSize(3);
    assertThat(asked).contains("_mxmaven-control.a.example.a.example");
  }

  /** What is asked for besides MX, SPF and the names of the tree walk. */
  private static List<String> guesses(String... zone) {
    return World.of(zone).assess("a.example").evidence().answers().keySet().stream()
        .map(question -> Names.text(question.name()))
        .filter(name -> name.contains("dmarc") || name.contains("mxmaven"))
        .filter(name -> !List.of("_dmarc.a.example", "_dmarc.example").contains(name))
        .distinct()
        .toList();
  }
}
