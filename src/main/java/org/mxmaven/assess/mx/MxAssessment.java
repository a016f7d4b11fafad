package org.mxmaven.assess.mx;

import java.net.InetAddress;
import java.util.List;

/**
 * The mail hosts of a domain.
 *
 * @param nullMx whether the domain says that it takes no mail: a single MX of {@code .} (RFC 7505)
 * @param hosts most preferred first; the root of a null MX is not among them
 * @param implicit the domain's own addresses if it has no MX record: mail goes there (RFC 5321
 *     §5.1)
 */
public record MxAssessment(
    MxVerdict verdict, boolean nullMx, List<MxHost> hosts, List<InetAddress> implicit) {
  /** So many hosts are looked up, the most preferred ones; no well-run domain has as many. */
  public static final int MOST_HOSTS = 50;

  public MxAssessment {
    hosts = List.copyOf(hosts);
    implicit = List.copyOf(implicit);
  }

  /** The mail hosts of a domain that has none without MX record. */
  public MxAssessment(MxVerdict verdict, boolean nullMx, List<MxHost> hosts) {
    this(verdict, nullMx, hosts, List.of());
  }
}
