package org.mxmaven.spf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.txt.RecordCases;

class MacroExpansionTest {
  static Stream<List<String>> expansions() {
    return RecordCases.columns(MacroExpansionTest.class, "expansions.txt", 5);
  }

  @ParameterizedTest
  @MethodSource("expansions")
  void expands(List<String> row) {
    Optional<String> expanded =
        MacroExpansion.expand(macroString(row.get(1)), row.get(2), row.get(3));

    assertThat(expanded.orElse("-")).isEqualTo(row.get(4));
  }

  @Test
  void takesWholeLabelsFromTheLeftOfALongName() {
    String label = "x".repeat(49) + ".";
    String name = label.repeat(5) + "com";

    assertThat(name).hasSize(253);
    assertThat(expand("%{d}", name)).contains(name);
    assertThat(expand("%{d}.", name)).contains(name + ".");
    assertThat(expand("a.%{d}", name)).contains(name);
    assertThat(expand("a.%{d}.", name)).contains(name + ".");
    assertThat(expand("a%{d}", name)).contains(name.substring(50));
    assertThat(expand("a.bc.%{d}.example", name)).contains(name.substring(50) + ".example");
  }

  @Test
  void leavesASingleLabelThatIsTooLong() {
    String label = "x".repeat(300);

    assertThat(expand("%{d}", label)).contains(label);
    assertThat(expand("%{d}.", label)).contains(label + ".");
  }

  private static Optional<String> expand(String macroString, String domain) {
    return MacroExpansion.expand(macroString(macroString), domain, "o.example");
  }

  private static MacroString macroString(String text) {
    SpfRecord record = SpfParser.parse(("v=spf1 any=" + text).getBytes(ISO_8859_1));
    return ((Term.UnknownModifier) record.terms().get(0)).value();
  }
}
