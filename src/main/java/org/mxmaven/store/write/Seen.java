package org.mxmaven.store.write;

import java.time.Instant;
import java.util.List;
import org.mxmaven.dns.Names;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Outcome;
import org.mxmaven.store.schema.HashId;
import org.mxmaven.store.schema.StoredTime;

/**
 * A domain as a scan saw it, with what all its rows share.
 *
 * @param newest the same, as it is by the newest known answers
 * @param known which of its records the scan tells
 * @param hash its key
 * @param name its name as rows hold it
 * @param isNew whether there are certainly no rows of it yet
 * @param at when it was judged, but no earlier than what is stored
 * @param utc that time for this program's own columns
 * @param local the same for the Python tool's
 */
public record Seen(
    Judged judged,
    Judged newest,
    KnownAnswers known,
    String hash,
    String name,
    boolean isNew,
    Instant at,
    String utc,
    String local) {

  public static Seen of(Outcome outcome, Instant earliest, OwnWrites writes, StoredTime time) {
    Judged judged = outcome.seen();
    Instant judgedAt = judged.summary().updated();
    Instant at = judgedAt.isBefore(earliest) ? earliest : judgedAt;
    String name = Names.text(judged.summary().domain());
    String hash = HashId.of(name);
    return new Seen(
        judged,
        outcome.newest(),
        KnownAnswers.of(judged.assessment()),
        hash,
        name,
        writes.isNew(hash),
        at,
        time.utc(at),
        time.local(at));
  }

  /** The keys of those domains that there may be rows of. */
  public static List<String> oldHashes(List<Seen> domains) {
    return domains.stream().filter(seen -> !seen.isNew()).map(Seen::hash).toList();
  }
}
