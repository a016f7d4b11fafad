package org.mxmaven.check.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.mend.DkimMender;

/** The records at the selectors of a domain, for the checks that look at each of them. */
final class DkimEntries {
  private DkimEntries() {}

  /** What a check finds in one record. */
  @FunctionalInterface
  interface EntryCheck {
    Optional<Finding> finding(DkimSelector selector, DkimEntry entry);
  }

  /**
   * One finding at a selector, of the first record there that has it: that there are several is for
   * another check to say.
   */
  static Stream<Finding> findings(Assessment assessment, EntryCheck check) {
    List<DkimSelector> selectors = assessment.dkim().selectors();
    if (selectors.isEmpty()) {
      return Stream.empty();
    }
    List<Finding> findings = new ArrayList<>(0);
    for (DkimSelector selector : selectors) {
      for (DkimEntry entry : selector.entries()) {
        Optional<Finding> finding = check.finding(selector, entry);
        if (finding.isPresent()) {
          findings.add(finding.get());
          break;
        }
      }
    }
    return findings.stream();
  }

  /** What findings at a selector are about. */
  static Subject subject(DkimSelector selector) {
    return Subject.domain(selector.name());
  }

  /**
   * The record that a finding at a selector is about, as it was meant. Which of several is meant to
   * stay, and what stands at the end of an alias, is for others to say. A key by which anybody can
   * sign had better stay broken.
   */
  static Optional<Mend> mend(Assessment assessment, Finding finding) {
    for (DkimSelector selector : assessment.dkim().selectors()) {
      List<DkimEntry> keys = selector.keys();
      boolean one = selector.alias().isEmpty() && keys.size() == 1 && !keys.get(0).isForAnyone();
      if (one && finding.subject().name().filter(selector.name()::equals).isPresent()) {
        return keys.get(0)
            .record()
            .flatMap(DkimMender::of)
            .map(mended -> Mend.of(selector.name(), keys.get(0).text(), mended));
      }
    }
    return Optional.empty();
  }
}
