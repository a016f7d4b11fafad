package org.mxmaven.report;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcTexts;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/**
 * Text that was meant as a record, or as a part of one, and that receivers discard.
 *
 * @param name where it stands
 */
public record Discarded(String name, TxtText text) {

  /** Texts that were meant as the domain's SPF record or as its rest. */
  public static List<Discarded> spf(Assessment assessment) {
    SpfAssessment spf = assessment.spf();
    List<Discarded> all = new ArrayList<>();
    spf.almost()
        .forEach(almost -> all.add(new Discarded(Names.text(almost.name()), almost.text())));
    spf.continued().forEach(text -> all.add(new Discarded(Names.text(assessment.domain()), text)));
    return all;
  }

  /** DMARC records that cancel each other or are misplaced, and texts meant as one or its rest. */
  public static List<Discarded> dmarc(Assessment assessment) {
    DmarcAssessment dmarc = assessment.dmarc();
    DmarcTexts texts = dmarc.texts();
    List<TxtText> atPlace = new ArrayList<>();
    if (dmarc.own().size() > 1) {
      dmarc.own().forEach(own -> atPlace.add(own.text()));
    }
    texts.almost().forEach(almost -> atPlace.add(almost.text()));
    atPlace.addAll(texts.continued());
    List<Discarded> all = new ArrayList<>();
    String place = "_dmarc." + Names.text(assessment.domain());
    atPlace.forEach(text -> all.add(new Discarded(place, text)));
    texts
        .misplaced()
        .forEach(record -> all.add(new Discarded(Names.text(record.name()), record.text())));
    return all;
  }
}
