package org.mxmaven.evidence;

import java.time.Instant;
import java.util.Optional;

/** What came back for an {@link HttpsRequest}. */
public sealed interface HttpsReply extends Obtained
    permits HttpsReply.Document, HttpsReply.NotFound, HttpsReply.Refused, Failure {

  /**
   * A reply of any status but 404.
   *
   * @param status as in RFC 9110 §15
   * @param mediaType the Content-Type as it was sent
   * @param location where a redirect leads, as it was sent; it was not followed
   * @param content the first bytes of the body, up to what whoever fetched it takes
   * @param isWhole whether that is all of the body
   * @param tls the connection that it came over
   * @param server the address that gave it
   */
  record Document(
      int status,
      Optional<String> mediaType,
      Optional<String> location,
      Bytes content,
      boolean isWhole,
      TlsSession tls,
      String server,
      Instant obtained)
      implements HttpsReply {}

  /**
   * The server says that there is no such document: 404.
   *
   * @param tls the connection that it said so over
   * @param server the address that said so
   */
  record NotFound(TlsSession tls, String server, Instant obtained) implements HttpsReply {}

  /**
   * No address lets anybody in: each refuses the connection, or does not go over to TLS.
   *
   * @param detail one clause for the user: what one of them does
   */
  record Refused(String detail, Instant obtained) implements HttpsReply {}
}
