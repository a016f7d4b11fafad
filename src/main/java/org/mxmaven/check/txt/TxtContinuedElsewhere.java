package org.mxmaven.check.txt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dmarc.TagList;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Record;

/** The rest of a record in a TXT record of its own. */
public final class TxtContinuedElsewhere extends Check {
  public TxtContinuedElsewhere() {
    super(
        "txt-continued-elsewhere",
        Severity.HIGH,
        "Record goes on in another TXT record",
        "A policy must stand in one TXT record. Receivers read the one that begins with the version"
            + " and skip the other, so what that says does not count.",
        "Put the text into the same TXT record, as further quoted strings, and delete the other"
            + " record.",
        "RFC 7208 §3.3, §4.5",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 ip4:192.0.2.25\"",
                "shop.example. TXT \"ip4:198.51.100.25 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25\" \" ip4:198.51.100.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<Finding> found = new ArrayList<>();
    for (TxtText text : assessment.spf().continued()) {
      found.add(finding(new PolicyText(assessment.domain(), PolicyText.SPF, text)));
    }
    for (PolicyText policy : PolicyText.of(assessment)) {
      if (!policy.isSpf()) {
        policy.answer(assessment).ifPresent(answer -> addTags(policy, answer.records(), found));
      }
    }
    return found.stream().distinct();
  }

  private void addTags(PolicyText policy, List<Record> records, List<Finding> found) {
    for (Record txt : records.size() > 1 ? records : List.<Record>of()) {
      TxtText text = TxtText.of(txt);
      if (TagList.is(text.text())) {
        found.add(finding(new PolicyText(policy.name(), policy.kind(), text)));
      }
    }
  }

  /** Of the rest of a record. */
  private Finding finding(PolicyText rest) {
    return finding(
        rest.subject(),
        Arguments.none().identifying("text", rest.text().excerpt()).and(rest.arguments()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" stands in a TXT record of its own; it looks like the rest of the %s record."
        .formatted(arguments.text("text"), arguments.text(PolicyText.RECORD));
  }
}
