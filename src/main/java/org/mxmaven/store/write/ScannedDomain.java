package org.mxmaven.store.write;

import java.time.Instant;
import java.util.List;
import org.mxmaven.dns.Names;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Outcome;
import org.mxmaven.store.row.HashId;
import org.mxmaven.store.row.StoredTime;

/**
 * A domain as a scan saw it, with what all its rows share.
 *
 * @param seen what the scan's own answers say
 * @param newest what the newest known answers say
 * @param hash its key
 * @param name its name as rows hold it
 * @param isNew whether there are certainly no rows of it yet
 * @param at when it was judged, but no earlier than what is stored
 * @param utc that time for this program's own columns
 * @param local the same for the Python tool's
 */
public record ScannedDomain(
    Judged seen,
    Judged newest,
    String hash,
    String name,
    boolean isNew,
    Instant at,
    String utc,
    String local) {

  public static ScannedDomain of(
      Outcome outcome, Instant earliest, WriteMemory memory, StoredTime time) {
    Judged seen = outcome.seen();
    Instant judgedAt = seen.summary().updated();
    Instant at = judgedAt.isBefore(earliest) ? earliest : judgedAt;
    String name = Names.text(seen.summary().domain());
    String hash = HashId.of(name);
    return new ScannedDomain(
        seen, outcome.newest(), hash, name, memory.isNew(hash), at, time.utc(at), time.local(at));
  }

  /** The keys of those domains that there may be rows of. */
  static List<String> oldHashes(List<ScannedDomain> domains) {
    return domains.stream().filter(domain -> !domain.isNew()).map(ScannedDomain::hash).toList();
  }
}
