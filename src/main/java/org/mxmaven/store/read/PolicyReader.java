package org.mxmaven.store.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.mxmaven.assess.sts.PolicyAssessor;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.store.record.PolicyDocumentTable;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.HashId;

/** Reads what the hosts of policies served. */
public final class PolicyReader {
  private static final PolicyDocumentTable TABLE = RecordKinds.POLICIES.table();

  private final DSLContext context;

  public PolicyReader(DSLContext context) {
    this.context = context;
  }

  /**
   * What came back last, as of a time.
   *
   * @return without the documents that nothing is known of
   */
  public Map<HttpsRequest, HttpsReply> replies(Collection<HttpsRequest> requests, AsOf asOf) {
    Map<String, HttpsRequest> byHash = new HashMap<>();
    for (HttpsRequest request : requests) {
      PolicyAssessor.domain(request).ifPresent(domain -> byHash.put(HashId.of(domain), request));
    }
    Map<HttpsRequest, HttpsReply> replies = new HashMap<>();
    Chunks.query(
            byHash.keySet(),
            hashes ->
                context
                    .selectFrom(TABLE)
                    .where(TABLE.hashId.in(hashes))
                    .and(asOf.holds(TABLE.appeared, TABLE.went))
                    .fetch())
        .sorted(Comparator.comparing(row -> row.get(TABLE.id)))
        .forEach(
            row ->
                RecordKinds.POLICIES
                    .read(row)
                    .ifPresent(
                        reply ->
                            replies.put(
                                Objects.requireNonNull(byHash.get(row.get(TABLE.hashId))), reply)));
    return replies;
  }
}
