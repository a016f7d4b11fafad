package org.mxmaven.assess.sts;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.assess.optional.AlmostText;
import org.mxmaven.assess.sts.StsAssessment.Found;
import org.mxmaven.evidence.Answer;
import org.mxmaven.sts.StsParser;
import org.mxmaven.sts.StsRecord;
import org.mxmaven.sts.StsText;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Record;

/**
 * The texts at a {@code _mta-sts} name, as senders see them (RFC 8461 §3.1).
 *
 * @param records those that are not thrown away
 * @param almost what was meant as one
 */
record StsLevel(List<Found> records, List<AlmostText> almost) {
  static final StsLevel NOTHING = new StsLevel(List.of(), List.of());

  static StsLevel of(Answer answer) {
    if (!(answer instanceof Answer.Records found)) {
      return NOTHING;
    }
    boolean several = found.records().size() > 1;
    List<Found> records = new ArrayList<>();
    List<AlmostText> almost = new ArrayList<>();
    for (Record txt : found.records()) {
      TxtText text = TxtText.of(txt);
      StsText parsed = StsParser.parse(text.joined());
      if (parsed instanceof StsRecord record && (record.plain() || !several)) {
        records.add(new Found(text, record));
      } else if (parsed instanceof StsRecord) {
        almost.add(new AlmostText(text, AlmostText.BLANK_BESIDE_OTHERS));
      } else if (parsed instanceof StsText.Almost one) {
        almost.add(new AlmostText(text, one.reason()));
      }
    }
    return new StsLevel(records, almost);
  }

  /** Whether somebody meant to have a record here. */
  boolean isMeant() {
    return !records.isEmpty() || !almost.isEmpty();
  }

  /** Whether senders look for a policy. */
  boolean isValid() {
    return records.size() == 1 && records.get(0).record().isValid();
  }
}
