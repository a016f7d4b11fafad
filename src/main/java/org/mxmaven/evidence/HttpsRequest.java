package org.mxmaven.evidence;

import java.net.InetAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * A document to fetch by HTTPS, without following redirects. It is the same one whatever addresses
 * are known of its host.
 *
 * @param host the name that the server is to show a certificate for
 * @param addresses where to connect to, tried in order; the name is not looked up again
 * @param path from the first slash on, the query included
 */
public record HttpsRequest(Name host, List<InetAddress> addresses, String path)
    implements Asked<HttpsReply> {
  public HttpsRequest {
    addresses = List.copyOf(addresses);
    if (!host.isAbsolute() || !path.startsWith("/")) {
      throw new IllegalArgumentException("no host and path: " + host + " " + path);
    }
  }

  /** The documents among all that is asked. */
  public static Set<HttpsRequest> among(Collection<? extends Asked<?>> asked) {
    Set<HttpsRequest> documents = new HashSet<>();
    for (Asked<?> each : asked) {
      if (each instanceof HttpsRequest document) {
        documents.add(document);
      }
    }
    return documents;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HttpsRequest that && host.equals(that.host) && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return Objects.hash(host, path);
  }

  @Override
  public HttpsReply failed(Failure failure) {
    return failure;
  }

  /** {@code https://mta-sts.example.com/.well-known/mta-sts.txt}. */
  @Override
  public String toString() {
    return "https://" + Names.text(host) + path;
  }
}
