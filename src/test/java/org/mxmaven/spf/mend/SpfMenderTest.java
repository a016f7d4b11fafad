package org.mxmaven.spf.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.spf.MacroString;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.SpfParser;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;

class SpfMenderTest {
  private static final int RECORDS = 5_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v=spf1 mx mx -all | v=spf1 mx -all",
        "v=spf1 mx MX -all | v=spf1 mx -all",
        "v=spf1 include:a.example include:A.Example. -all | v=spf1 include:a.example -all",
        "v=spf1 ip4:192.0.2.0/24 ip4:192.0.2.7 -all | v=spf1 ip4:192.0.2.0/24 -all",
        "v=spf1 ip6:2001:db8::/32 ip6:2001:db8:1::/48 -all | v=spf1 ip6:2001:db8::/32 -all",
        "v=spf1 ip6:2001:db8::1 ip6:2001:db8::1 -all | v=spf1 ip6:2001:db8::1 -all",
        "v=spf1 a:b.example a:B.example -all | v=spf1 a:b.example -all",
        "v=spf1 ptr ptr -all | v=spf1 ptr -all",
        "v=spf1 ptr:a.example ptr:A.example -all | v=spf1 ptr:a.example -all",
        "v=spf1 a:b.example/24 a:b.example -all | v=spf1 a:b.example/24 -all",
        "v=spf1 a:b.example//64 a:b.example//96 -all | v=spf1 a:b.example//64 -all",
        // Behind all no receiver reads on (5.1), but its senders were meant to pass.
        "v=spf1 -all mx | v=spf1 mx -all",
        "v=spf1 a -all ip4:192.0.2.7 include:a.example | v=spf1 a ip4:192.0.2.7 include:a.example"
            + " -all",
        "v=spf1 -all mx exp=e.example x=y | v=spf1 mx -all exp=e.example x=y",
        "v=spf1 mx -all -all | v=spf1 mx -all",
        // Pasted twice: the version within is a modifier to receivers (6).
        "v=spf1 mx -all v=spf1 mx -all | v=spf1 mx -all",
        "v=spf1 mx ~all V=SPF1 a ~all | v=spf1 mx a ~all",
        "v=spf1 mx v=spf1 -all | v=spf1 mx -all",
        "v=spf1 -mx -all v=spf1 -mx -all | v=spf1 -mx -all",
        "v=spf1 mx redirect=a.example mx -all | v=spf1 mx redirect=a.example -all",
        "V=SPF1  mx   mx -all | v=spf1 mx -all",
        "v=spf1 exists:%{i}.a.example exists:%{i}.a.example -all | v=spf1 exists:%{i}.a.example"
            + " -all",
      })
  void writesWhatWasMeant(String record, String mended) {
    assertThat(SpfMender.of(parse(record))).contains(mended);
  }

  @ParameterizedTest
  @CsvSource({
    "v=spf1",
    "v=spf1 mx -all",
    "v=spf1 redirect=a.example",
    // The narrow one first: the wider one still adds something.
    "v=spf1 ip4:192.0.2.7 ip4:192.0.2.0/24 -all",
    "v=spf1 ip4:192.0.2.0/25 ip4:192.0.2.128/25 -all",
    "v=spf1 ip4:192.0.2.0/24 ip6:::ffff:192.0.2.7 -all",
    "v=spf1 a mx a:b.example mx:b.example -all",
    "v=spf1 ptr:a.example ptr:b.example ptr -all",
    "v=spf1 include:a.example include:b.example exists:a.example exists:b.example -all",
    // Wider for IPv4, narrower for IPv6.
    "v=spf1 a:b.example/24 a:b.example//64 -all",
    // The letter's case asks for escaping (7.3).
    "v=spf1 exists:%{l}.a.example exists:%{L}.a.example -all",
    // The first that matches decides (4.6.2), but which was meant?
    "v=spf1 ip4:192.0.2.1 -ip4:192.0.2.1 ~all",
    "v=spf1 ~all -all",
    "v=spf1 mx ~all -ip4:192.0.2.1",
    "v=spf1 mx -all ?include:a.example",
    // Beside all no receiver follows it (6.1), but its senders were meant to pass.
    "v=spf1 redirect=a.example -all",
    // Broken: nobody knows what was meant.
    "v=spf1 mx mx ipv4:192.0.2.1 -all",
    "v=spf1 redirect=a.example redirect=a.example",
  })
  void leavesTheOthersAlone(String record) {
    assertThat(SpfMender.of(parse(record))).isEmpty();
  }

  @Test
  void aHostileRecordIsNotCompared() {
    assertThat(SpfMender.of(parse("v=spf1" + " mx".repeat(501)))).isEmpty();
    assertThat(SpfMender.of(parse("v=spf1" + " mx".repeat(500)))).contains("v=spf1 mx");
  }

  @Test
  void saysTheSameOfEverySenderButThoseBehindAll() {
    Random random = new Random(4711);
    int mendedRecords = 0;
    for (int i = 0; i < RECORDS; i++) {
      SpfRecord record = parse(randomRecord(random));
      assertThat(record.problems()).as(record.text()).isEmpty();
      Optional<String> text = SpfMender.of(record);
      if (text.isPresent()) {
        mendedRecords++;
        SpfRecord mended = parse(text.get());
        assertThat(mended.problems()).as(text.get()).isEmpty();
        for (int sender = 0; sender < 16; sender++) {
          String before = verdict(record, sender);
          assertThat(verdict(mended, sender))
              .as(record.text())
              .isIn(before, passesBehindAll(record, sender) ? "PASS" : before);
        }
        assertThat(modifiers(mended)).isEqualTo(modifiers(record));
        assertThat(SpfMender.of(mended)).as("mended again: %s", text.get()).isEmpty();
      }
    }
    assertThat(mendedRecords).isGreaterThan(RECORDS / 10);
  }

  private static String randomRecord(Random random) {
    List<String> terms = new ArrayList<>(List.of("v=spf1"));
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      terms.add(randomTerm(random));
    }
    if (random.nextInt(3) == 0) {
      terms.add(random.nextInt(terms.size()) + 1, "redirect=r.example");
    }
    if (random.nextInt(3) == 0) {
      terms.add(random.nextInt(terms.size()) + 1, "exp=e.example");
    }
    return String.join(" ", terms);
  }

  private static String randomTerm(Random random) {
    String sign = List.of("", "+", "-", "~", "?").get(random.nextInt(5));
    String name = List.of("a.example", "A.example", "b.example", "%{d}.example").get(r(random, 4));
    String prefix = List.of("", "/24", "/30", "/31//126", "//127").get(r(random, 5));
    String term =
        switch (r(random, 9)) {
          case 0 -> "all";
          case 1 -> "a" + prefix;
          case 2 -> "mx:" + name + prefix;
          case 3 -> "include:" + name;
          case 4 -> "exists:" + name;
          case 5 -> "ptr:" + name;
          case 6 -> "ip6:2001:db8::" + r(random, 8) + "/" + (124 + r(random, 5));
          default -> "ip4:192.0.2." + r(random, 8) + "/" + (28 + r(random, 5));
        };
    return sign + term;
  }

  private static int r(Random random, int bound) {
    return random.nextInt(bound);
  }

  /** What a receiver concludes, in a small world where a hash says what a name's answer is. */
  private static String verdict(SpfRecord record, int sender) {
    for (Term.Directive directive : record.evaluatedDirectives()) {
      if (matches(directive.mechanism(), sender)) {
        return directive.qualifier().name();
      }
    }
    return record.effectiveRedirect().map(Term::text).orElse("NEUTRAL");
  }

  private static boolean passesBehindAll(SpfRecord record, int sender) {
    return record.terms().stream()
        .filter(Term.Directive.class::isInstance)
        .map(Term.Directive.class::cast)
        .filter(directive -> !record.evaluatedDirectives().contains(directive))
        .filter(directive -> directive.qualifier() == Qualifier.PASS)
        .anyMatch(directive -> matches(directive.mechanism(), sender));
  }

  /** Senders 0 to 7 are 192.0.2.0 to .7, the others 2001:db8::0 to ::7. */
  private static boolean matches(Mechanism mechanism, int sender) {
    if (mechanism instanceof Mechanism.Ip4 ip4) {
      int width = 32 - ip4.network().length();
      return sender < 8 && (ip4.network().low() & 0xff) >> width == sender >> width;
    }
    if (mechanism instanceof Mechanism.Ip6 ip6) {
      int width = 128 - ip6.network().length();
      return sender >= 8 && (ip6.network().low() & 0xff) >> width == (sender - 8) >> width;
    }
    if (mechanism instanceof Mechanism.A a) {
      return near("a", a.domain(), a.prefix4(), a.prefix6(), sender);
    }
    if (mechanism instanceof Mechanism.Mx mx) {
      return near("mx", mx.domain(), mx.prefix4(), mx.prefix6(), sender);
    }
    if (mechanism instanceof Mechanism.Include include) {
      return said("include", include.domain().text(), sender);
    }
    if (mechanism instanceof Mechanism.Exists exists) {
      return said("exists", exists.domain().text(), sender);
    }
    if (mechanism instanceof Mechanism.Ptr ptr) {
      return said("ptr", ptr.domain().map(MacroString::text).orElse(""), sender);
    }
    return true;
  }

  private static boolean near(
      String kind, Optional<MacroString> domain, int prefix4, int prefix6, int sender) {
    int host = hash(kind, domain.map(MacroString::text).orElse(""), 0) & 7;
    int width = sender < 8 ? 32 - prefix4 : 128 - prefix6;
    return host >> width == (sender & 7) >> width;
  }

  private static boolean said(String kind, String name, int sender) {
    return (hash(kind, name, sender) & 1) == 1;
  }

  private static int hash(String kind, String name, int sender) {
    int hash = (kind + name.toLowerCase(Locale.ROOT) + sender).hashCode() * 0x9e3779b9;
    return hash >>> 16;
  }

  private static List<String> modifiers(SpfRecord record) {
    return record.terms().stream()
        .filter(t -> t instanceof Term.Explanation || t instanceof Term.UnknownModifier)
        .map(Term::text)
        .toList();
  }

  private static SpfRecord parse(String record) {
    return SpfParser.parse(record.getBytes(StandardCharsets.ISO_8859_1));
  }
}
