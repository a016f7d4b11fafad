package org.mxmaven.https;

import java.util.Optional;
import org.mxmaven.evidence.Bytes;

/**
 * A reply as the server sent it (RFC 9112 §2).
 *
 * @param status three digits
 * @param mediaType the Content-Type
 * @param location where a redirect leads
 * @param content the first bytes of the body
 * @param isWhole whether that is all of it
 */
record SentReply(
    int status,
    Optional<String> mediaType,
    Optional<String> location,
    Bytes content,
    boolean isWhole) {}
