package org.mxmaven.cli.option;

import java.util.Optional;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.result.DomainFilter;

/**
 * What a report is on.
 *
 * @param checks which findings there are, and how severe they are
 * @param filter which domains and findings are reported
 * @param failOn from which severity on a finding makes the run fail
 */
public record ReportScope(CheckSelection checks, DomainFilter filter, Optional<Severity> failOn) {

  /**
   * The scope that the options make.
   *
   * @throws org.mxmaven.cli.process.UserError if something that is asked for does not exist
   */
  public static ReportScope of(FindingOptions findings, FilterOptions filters) {
    return new ReportScope(
        findings.selection(), filters.filter(findings.least()), findings.threshold());
  }

  /** Whether it is every domain with all its findings. */
  public boolean isAll() {
    return filter.equals(DomainFilter.ALL);
  }
}
