package org.mxmaven.assess;

import java.util.List;
import org.mxmaven.assess.dmarc.ReportTakeover;
import org.mxmaven.assess.spf.SpfTakeover;

/**
 * The names in a domain's records that somebody else can get hold of; those of MX hosts are with
 * the hosts.
 *
 * @param spf those that the SPF record, or one that it includes, leads to
 * @param reports those that DMARC reports go to
 */
public record Takeovers(List<SpfTakeover> spf, List<ReportTakeover> reports) {
  /** No such name. */
  public static final Takeovers NONE = new Takeovers(List.of(), List.of());

  public Takeovers {
    spf = List.copyOf(spf);
    reports = List.copyOf(reports);
  }
}
