package org.mxmaven.evidence;

import java.time.Instant;

/**
 * What comes back for something {@link Asked}: what is known, the certain word that there is
 * nothing, or a {@link Failure} to find out, which is the same for all. Immutable.
 */
public sealed interface Obtained permits Answer, HttpsReply, SmtpReply {

  /**
   * When it came back. What depends on the time, such as how long a certificate still holds, is
   * judged against this one, so that judging again later gives the same.
   */
  Instant obtained();
}
