package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static final Arguments SOME =
      Arguments.none()
          .identifying("term", "mx")
          .and("lookups", 11)
          .and("complete", true)
          .and("names", List.of("b", "a"));

  @Test
  void valuesAreReadByName() {
    assertThat(SOME.text("term")).isEqualTo("mx");
    assertThat(SOME.number("lookups")).isEqualTo(11);
    assertThat(SOME.flag("complete")).isTrue();
    assertThat(SOME.texts("names")).containsExactly("b", "a");
    assertThat(SOME.has("else")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> SOME.text("else"));
  }

  @Test
  void orderIsKept() {
    Arguments both = Arguments.none().and("first", "x").and(SOME);
    assertThat(both.all())
        .extracting(Arguments.Argument::name)
        .containsExactly("first", "term", "lookups", "complete", "names");
    Arguments.Reader reader = new Arguments.Reader(both.identity());
    both.all().forEach(one -> reader.add(one.name(), one.value()));
    assertThat(reader.read()).isEqualTo(both);
  }

  @Test
  void aNameStandsForOneValue() {
    assertThatIllegalArgumentException().isThrownBy(() -> SOME.and("term", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> SOME.and(SOME));
  }

  @Test
  void onlyWhatIdentifiesIsIdentity() {
    assertThat(SOME.identity()).isEqualTo("term=mx");
    assertThat(Arguments.none().and("lookups", 11).identity()).isEmpty();
  }

  /** What is made of other values is another text, whatever stands in them. */
  @Test
  void identityIsUnambiguous() {
    String two = Arguments.none().identifying("a", "1").identifying("b", "2").identity();
    assertThat(two).isEqualTo("a=1\nb=2");
    assertThat(Arguments.none().identifying("a", "1\nb=2").identity()).isEqualTo("a=1\\nb=2");
    assertThat(Arguments.none().identifying("a", "1\\nb=2").identity()).isEqualTo("a=1\\\\nb=2");
  }
}
