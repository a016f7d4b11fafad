package org.mxmaven.store.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.Verdicts;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;

/**
 * Which verdicts a scan could not find out, as words of a column; the verdicts themselves stay what
 * was known before.
 */
public final class UnknownVerdicts {
  private UnknownVerdicts() {}

  /** The words, parted by blanks; null if all is known, as it mostly is. */
  public static @Nullable String of(Verdicts verdicts) {
    List<String> words = new ArrayList<>();
    if (verdicts.spf() == SpfPolicy.UNKNOWN) {
      words.add("spf");
    }
    if (verdicts.dmarc() == DmarcPolicy.UNKNOWN) {
      words.add("dmarc");
    }
    if (verdicts.txtLength() == TxtLength.UNKNOWN) {
      words.add("txt");
    }
    if (verdicts.mx() == MxVerdict.UNKNOWN) {
      words.add("mx");
    }
    return words.isEmpty() ? null : String.join(" ", words);
  }

  /** What the scan itself said: the verdicts that are stored, UNKNOWN where the words say so. */
  public static Verdicts applied(Verdicts stored, @Nullable String words) {
    if (words == null) {
      return stored;
    }
    List<String> unknown = List.of(words.split(" ", -1));
    return new Verdicts(
        unknown.contains("spf") ? SpfPolicy.UNKNOWN : stored.spf(),
        !unknown.contains("spf") && stored.spfInVain(),
        unknown.contains("dmarc") ? DmarcPolicy.UNKNOWN : stored.dmarc(),
        unknown.contains("txt") ? TxtLength.UNKNOWN : stored.txtLength(),
        unknown.contains("mx") ? MxVerdict.UNKNOWN : stored.mx());
  }
}
