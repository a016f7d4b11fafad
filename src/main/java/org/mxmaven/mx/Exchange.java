package org.mxmaven.mx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mxmaven.evidence.Answer;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * One MX record: a host that takes mail, and how much it is preferred (RFC 5321 §5.1: lower first).
 */
public record Exchange(int preference, Name exchanger) {
  private static final Comparator<Exchange> ORDER =
      Comparator.comparingInt(Exchange::preference).thenComparing(Exchange::exchanger);

  /** The MX records of an answer to an MX question, most preferred first. */
  public static List<Exchange> of(Answer.Records answer) {
    List<Exchange> exchanges = new ArrayList<>(answer.records().size());
    for (Record record : answer.records()) {
      MXRecord mx = (MXRecord) record;
      exchanges.add(new Exchange(mx.getPriority(), mx.getTarget()));
    }
    exchanges.sort(ORDER);
    return List.copyOf(exchanges);
  }

  /** Whether this is the root, which says "no mail" when it stands alone (RFC 7505 §3). */
  public boolean isNull() {
    return exchanger.equals(Name.root);
  }
}
