package org.mxmaven.report.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mxmaven.check.Mend;
import org.mxmaven.dns.Names;
import org.mxmaven.report.FindingGroup;
import org.mxmaven.report.FindingGroup.Concern;
import org.mxmaven.report.Page;

/** Everything that was found in one domain, and the records that mend it. */
final class SingleFindings {
  private static final String INDENT = "  ";

  private final Page page;
  private final CheckText checks;
  private final Set<String> shown = new HashSet<>();

  public SingleFindings(Page page) {
    this.page = page;
    this.checks = new CheckText(page);
  }

  public void print(List<FindingGroup> groups) {
    for (FindingGroup group : groups) {
      page.blank();
      checks.printHeading(group.severity(), checks.title(group.check()));
      for (Concern concern : group.concerns()) {
        String line = concern.message() + concern.mark(group.severity());
        page.data(INDENT + "- ", INDENT + INDENT, line);
      }
      checks.printAdvice(group.check());
      group.concerns().stream().flatMap(c -> c.mend().stream()).distinct().forEach(this::print);
    }
  }

  /** Several findings can be mended by the same record, which is printed once. */
  private void print(Mend mend) {
    String place = Names.text(mend.name());
    if (shown.add(place + " " + mend.record().presentation())) {
      page.prose(INDENT, "The same record mended, for " + place + ":");
      mend.record().parts().forEach(part -> RecordText.printString(page, INDENT + INDENT, part));
    } else {
      page.prose(INDENT, "The same record mended: as given above for " + place);
    }
  }
}
