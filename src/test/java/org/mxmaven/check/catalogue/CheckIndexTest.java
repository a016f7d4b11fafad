package org.mxmaven.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A check that was renamed is found by all ids that it ever bore. */
class CheckIndexTest {
  private final Check renamed = check("mx-new", "mx-old", "mx-older");
  private final CheckIndex index = new CheckIndex(List.of(renamed, check("mx-other")));

  @Test
  void everyIdLeadsToTheCheck() {
    assertThat(index.find("mx-new")).contains(renamed);
    assertThat(index.find("mx-older")).contains(renamed);
    assertThat(index.find("mx-else")).isEmpty();
  }

  @Test
  void whatIsStoredUnderAFormerIdBearsTheCurrentOne() {
    assertThat(index.current("mx-old")).isEqualTo("mx-new");
    assertThat(index.current("from-a-newer-version")).isEqualTo("from-a-newer-version");
  }

  @Test
  void whatIsStoredIsLookedForUnderAllOfThem() {
    assertThat(index.stored("mx-new")).containsExactly("mx-new", "mx-old", "mx-older");
    assertThat(index.stored("mx-else")).containsExactly("mx-else");
  }

  @Test
  void anIdIsGivenOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckIndex(List.of(renamed, check("mx-old"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckIndex(List.of(renamed, check("mx-other", "mx-older"))));
  }

  private static Check check(String id, String... former) {
    return new Check(id, Severity.LOW, "t", "w", "f", "r") {
      @Override
      public List<String> formerIds() {
        return List.of(former);
      }

      @Override
      public Stream<Finding> findings(Assessment assessment) {
        return Stream.empty();
      }

      @Override
      protected String sentence(Subject subject, Arguments arguments) {
        return "s";
      }
    };
  }
}
