package org.mxmaven.assess;

import java.util.List;

/**
 * The mail hosts of a domain.
 *
 * @param nullMx whether the domain says that it takes no mail: a single MX of {@code .} (RFC 7505)
 * @param hosts most preferred first; the root of a null MX is not among them
 */
public record MxAssessment(MxVerdict verdict, boolean nullMx, List<MxHost> hosts) {
  public MxAssessment {
    hosts = List.copyOf(hosts);
  }
}
