package org.mxmaven.report;

import static org.mxmaven.verdict.SpfVerdict.SPF;

import org.mxmaven.assess.Spoofable;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.verdict.Verdicts;
import org.mxmaven.verdict.Wording;

/** A word of the traffic-light table and its colour. */
public record Word(String text, Colour colour) {
  /** Behind an SPF policy: receivers answer permerror to every sender. */
  public static final String IN_VAIN = "!";

  public static final String IN_VAIN_MEANS =
      "! behind an SPF policy: receivers answer permerror to every sender, so that the policy is in"
          + " vain.";

  public static Word plain(String text) {
    return new Word(text, Colour.NONE);
  }

  public static Word of(SpfPolicy policy) {
    return switch (policy) {
      case HARD_FAIL -> new Word("HARD_FAIL", Colour.GREEN);
      case SOFT_FAIL -> plain("SOFT_FAIL");
      case NEUTRAL -> new Word("NEUTRAL", Colour.YELLOW);
      case PASS -> new Word("PASS", Colour.RED);
      case NOT_SET -> new Word("NOT SET", Colour.YELLOW);
      case PERMERROR -> new Word("PERMERROR", Colour.RED);
      case UNKNOWN -> unknown();
    };
  }

  public static Word of(Wording<?> wording) {
    return new Word(wording.text(), Colour.of(wording.light()));
  }

  /** The policy of SPF, with a sign where it is in vain: that is never green. */
  public static Word spf(Verdicts verdicts) {
    return of(verdicts.wording(SPF));
  }

  /** The same in vain. */
  public Word inVain() {
    return new Word(text + IN_VAIN, colour == Colour.RED ? colour : Colour.YELLOW);
  }

  public static Word of(DmarcPolicy policy) {
    return switch (policy) {
      case REJECT -> new Word("REJECT", Colour.GREEN);
      case QUARANTINE -> new Word("QUARANTINE", Colour.YELLOW);
      case NONE -> new Word("NONE", Colour.RED);
      case NOT_SET -> new Word("NOT SET", Colour.RED);
      case INVALID -> new Word("INVALID", Colour.RED);
      case UNKNOWN -> unknown();
    };
  }

  public static Word of(TxtLength length) {
    return switch (length) {
      case OK -> plain("OK");
      case NO_SPF -> new Word("NO-SPF", Colour.RED);
      case NO_DMARC -> new Word("NO-DMARC", Colour.RED);
      case NOT_APPLICABLE -> plain("N/A");
      case UNKNOWN -> unknown();
    };
  }

  public static Word of(MxVerdict verdict) {
    return switch (verdict) {
      case OK -> plain("OK");
      case NO -> new Word("NO", Colour.RED);
      case NOT_APPLICABLE -> plain("N/A");
      case UNKNOWN -> unknown();
    };
  }

  public static Word of(Spoofable spoofable) {
    return switch (spoofable) {
      case YES -> new Word("YES", Colour.RED);
      case PARTLY -> new Word("PARTLY", Colour.YELLOW);
      case NO -> new Word("NO", Colour.GREEN);
      case UNKNOWN -> unknown();
    };
  }

  private static Word unknown() {
    return new Word("UNKNOWN", Colour.YELLOW);
  }

  /** Columns that it takes. */
  public int width() {
    return TerminalText.width(text);
  }

  public String painted(boolean inColour) {
    return inColour ? colour.paint(text) : text;
  }
}
