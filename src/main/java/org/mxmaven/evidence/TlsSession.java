package org.mxmaven.evidence;

import java.util.List;
import java.util.Optional;

/**
 * How TLS went. Whoever speaks it takes any certificate; the names and dates in it are judged.
 *
 * @param version such as {@code TLSv1.3}
 * @param chain the certificates as the server sent them (DER), its own first
 * @param distrust why they lead to no trusted root, dates apart, as a clause; empty if they do
 */
public record TlsSession(String version, List<Bytes> chain, Optional<String> distrust) {
  public TlsSession {
    chain = List.copyOf(chain);
  }
}
