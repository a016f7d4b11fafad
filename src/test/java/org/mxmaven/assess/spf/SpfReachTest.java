package org.mxmaven.assess.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.address.AddressBlock;
import org.mxmaven.address.AddressSet;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.World;
import org.mxmaven.testing.WorldCase;

/** Who may send by an SPF record. */
class SpfReachTest {
  static List<WorldCase> senders() {
    return WorldCase.of(SpfReachTest.class, "spf-senders.txt");
  }

  @ParameterizedTest
  @MethodSource("senders")
  void reach(WorldCase expected) {
    SpfReach reach = expected.assess().spf().tree().orElseThrow().reach();
    assertThat(
            List.of(
                String.valueOf(reach.addresses().ipv4()),
                String.valueOf(reach.addresses().ipv6Networks()),
                reach.complete() ? "exact" : "at least"))
        .isEqualTo(expected.head().subList(1, 4));
  }

  /** Against the rule itself, address by address: the first term that matches decides. */
  @Test
  void firstMatchDecidesForEveryAddress() throws UnknownHostException {
    long seed = 7208;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      StringBuilder record = new StringBuilder("v=spf1");
      int[][] terms = new int[6][];
      for (int i = 0; i < terms.length; i++) {
        terms[i] = new int[] {random.nextInt(256), 24 + random.nextInt(9), random.nextInt(2)};
        record
            .append(terms[i][2] == 1 ? " ip4:11.1.2." : " -ip4:11.1.2.")
            .append(terms[i][0])
            .append('/')
            .append(terms[i][1]);
      }
      AddressSet addresses =
          World.of("a.example. TXT \"" + record + " -all\"")
              .assess("a.example")
              .spf()
              .tree()
              .orElseThrow()
              .reach()
              .addresses();
      int passed = 0;
      for (int host = 0; host < 256; host++) {
        boolean pass = passes(host, terms);
        passed += pass ? 1 : 0;
        InetAddress address = InetAddress.getByAddress(new byte[] {11, 1, 2, (byte) host});
        assertThat(addresses.contains(AddressBlock.of(address)))
            .as("seed %d: %s, host %d", seed, record, host)
            .isEqualTo(pass);
      }
      assertThat(addresses.ipv4()).as("seed %d: %s", seed, record).isEqualTo(passed);
    }
  }

  private static boolean passes(int host, int[][] terms) {
    for (int[] term : terms) {
      int hostBits = 32 - term[1];
      if (host >> hostBits == term[0] >> hostBits) {
        return term[2] == 1;
      }
    }
    return false;
  }

  @Test
  void knownServicesAreLeftOutOnDemand() {
    SpfTree tree =
        World.of(
                "a.example. TXT \"v=spf1 ip4:11.1.2.3 include:SendGrid.net -all\"",
                "sendgrid.net. TXT \"v=spf1 ip4:11.2.0.0/24 -all\"")
            .assess("a.example")
            .spf()
            .tree()
            .orElseThrow();
    assertThat(tree.reach().addresses().ipv4()).isEqualTo(257);
    assertThat(tree.ownReach().addresses().ipv4()).isEqualTo(1);
    assertThat(SharedSenders.of(tree)).containsOnlyKeys("SendGrid");
  }

  /**
   * Nobody evaluates a term beyond the tenth, and a hostile record could name hundreds of hosts.
   */
  @Test
  void hostsBeyondTheLimitAreNotAskedFor() {
    String terms = "mx:m.example ".repeat(9) + "mx:tenth.example mx:eleventh.example ";
    Set<Question> asked =
        World.of(
                "a.example. TXT \"v=spf1 " + terms + "-all\"",
                "m.example. MX 1 h.example.",
                "tenth.example. MX 1 h10.example.",
                "eleventh.example. MX 1 h11.example.")
            .assess("a.example")
            .evidence()
            .answers()
            .keySet();
    assertThat(asked.stream().map(Question::toString).collect(Collectors.toSet()))
        .contains("h10.example A", "h10.example AAAA", "eleventh.example MX")
        .doesNotContain("h11.example A", "h11.example AAAA");
  }
}
