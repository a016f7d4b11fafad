package org.mxmaven.assess.sts;

import java.util.Optional;
import org.mxmaven.assess.optional.FreeHost;
import org.xbill.DNS.Name;

/**
 * The host that serves the policy of MTA-STS: {@code mta-sts} of the domain (RFC 8461 §3.2).
 *
 * @param name empty if it is longer than a name can be
 * @param free how anybody can get hold of it
 */
public record StsHost(Optional<Name> name, State state, Optional<FreeHost> free) {
  /** Whether it has an address. */
  public enum State {
    RESOLVES,
    DOES_NOT_RESOLVE,
    /** A look-up failed. */
    UNKNOWN
  }
}
