package org.mxmaven.check.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.testing.World;

class SpfUnknownModifierTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "include=b.example",
        "ip4=11.1.2.3",
        "ip6=2a10::1",
        "a=",
        "mx=b.example",
        "exists=b.example",
        "ptr=",
        "all=fail",
        "ipv4=11.1.2.3",
        "redirct=b.example"
      })
  void aMechanismThatIsLostIsMedium(String term) {
    assertThat(severities(term)).containsExactly(Severity.MEDIUM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner=me", "note=", "ip=mine", "rp=101", "ra="})
  void aNoteIsInfo(String term) {
    assertThat(severities(term)).containsExactly(Severity.INFO);
  }

  /** RFC 6652 §3 defines them, so that there is nothing to say. */
  @Test
  void theModifiersOfReportsAreKnown() {
    assertThat(severities("-all ra=postmaster rp=10 rr=e:f")).isEmpty();
  }

  private static List<Severity> severities(String terms) {
    World world = World.of("a.example. TXT \"v=spf1 " + terms + " -all\"");
    return new SpfUnknownModifier()
        .findings(world.assess("a.example"))
        .map(Finding::severity)
        .toList();
  }
}
