package org.mxmaven.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mxmaven.assess.DmarcAssessment.Applied;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.PublicSuffixFlag;

/** What receivers that follow RFC 7489, which RFC 9989 replaces, make of a record instead. */
public final class OlderReceivers {
  private OlderReceivers() {}

  /** A sentence for each point in which they differ. */
  public static List<String> notes(DmarcAssessment dmarc) {
    List<String> notes = new ArrayList<>();
    if (dmarc.applied().isEmpty()) {
      return notes;
    }
    Applied applied = dmarc.applied().get();
    DmarcRecord record = applied.found().record();
    if (record.policy("np").isPresent()) {
      String instead = record.policy("sp").isPresent() ? "sp" : "p";
      if (!record.policy("np").equals(record.policy(instead))) {
        notes.add(
            "Older receivers (RFC 7489) do not know np: to names that do not exist they apply "
                + wish(record, instead)
                + ".");
      }
    }
    if (record.isTesting()) {
      notes.add("Older receivers (RFC 7489) do not know t: they apply the policy as it stands.");
    }
    if (record.percent() < 100) {
      notes.add(
          "Older receivers (RFC 7489) apply the policy to "
              + record.percent()
              + "% of the mail (pct); those of RFC 9989 apply it to all.");
    }
    if (record.publicSuffix() != PublicSuffixFlag.UNKNOWN) {
      notes.add(
          "Older receivers (RFC 7489) do not know psd: they take the organisational domain from a"
              + " list of public suffixes.");
    }
    return notes;
  }

  private static String wish(DmarcRecord record, String tag) {
    return record
        .policy(tag)
        .map(policy -> tag + "=" + policy.name().toLowerCase(Locale.ROOT))
        .orElse("none");
  }
}
