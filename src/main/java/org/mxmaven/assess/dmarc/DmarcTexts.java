package org.mxmaven.assess.dmarc;

import java.util.List;
import org.mxmaven.assess.dmarc.DmarcAssessment.Almost;
import org.mxmaven.assess.dmarc.DmarcAssessment.Misplaced;
import org.mxmaven.txt.TxtText;

/**
 * Texts that are about DMARC, or stand where a DMARC record belongs, and that receivers skip.
 *
 * @param almost at the domain's {@code _dmarc} name, meant as a record but none
 * @param continued there, beside a record: DMARC tags, as the rest of it would be
 * @param unrelated the others there
 * @param misplaced records at names where receivers do not look for them
 */
public record DmarcTexts(
    List<Almost> almost,
    List<TxtText> continued,
    List<TxtText> unrelated,
    List<Misplaced> misplaced) {
  static final DmarcTexts NONE = new DmarcTexts(List.of(), List.of(), List.of(), List.of());

  public DmarcTexts {
    almost = List.copyOf(almost);
    continued = List.copyOf(continued);
    unrelated = List.copyOf(unrelated);
    misplaced = List.copyOf(misplaced);
  }

  /** These and records at other names. */
  DmarcTexts and(List<Misplaced> records) {
    return new DmarcTexts(almost, continued, unrelated, records);
  }
}
