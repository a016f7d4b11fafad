package org.mxmaven.report.html;

import java.util.List;
import org.mxmaven.assess.Spoofable;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Severity;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Word;

/** What the words of the HTML report mean, for readers who have nothing but the page. */
final class HtmlLegend {
  private record Meaning(Word word, String text) {}

  private static final List<Meaning> SPF =
      List.of(
          new Meaning(Word.of(SpfPolicy.HARD_FAIL), "Refuse it (-all): the strictest."),
          new Meaning(Word.of(SpfPolicy.SOFT_FAIL), "Mark it as suspicious (~all)."),
          new Meaning(
              Word.of(SpfPolicy.NEUTRAL), "Nothing (?all, or no all): the record protects nobody."),
          new Meaning(Word.of(SpfPolicy.PASS), "Accept it (+all): everybody may send."),
          new Meaning(
              Word.of(SpfPolicy.HARD_FAIL).inVain(),
              "With a ! behind it any of these is in vain: receivers answer permerror to every"
                  + " sender."),
          new Meaning(Word.of(SpfPolicy.NOT_SET), "There is no SPF record."),
          new Meaning(
              Word.of(SpfPolicy.PERMERROR), "Receivers cannot use the record: no policy applies."),
          new Meaning(
              Word.of(SpfPolicy.UNKNOWN),
              "A look-up failed, or the policy depends on the sender."));

  private static final List<Meaning> DMARC =
      List.of(
          new Meaning(Word.of(DmarcPolicy.REJECT), "Refuse it: the strictest."),
          new Meaning(Word.of(DmarcPolicy.QUARANTINE), "Treat it as suspicious."),
          new Meaning(Word.of(DmarcPolicy.NONE), "Deliver it like any other mail."),
          new Meaning(Word.of(DmarcPolicy.NOT_SET), "There is no record, here or at a parent."),
          new Meaning(Word.of(DmarcPolicy.INVALID), "What is there is no usable record."),
          new Meaning(Word.of(DmarcPolicy.UNKNOWN), "A look-up failed."));

  private static final List<Meaning> SPOOFABLE =
      List.of(
          new Meaning(Word.of(Spoofable.YES), "Nothing asks receivers to act on it."),
          new Meaning(
              Word.of(Spoofable.PARTLY),
              "Receivers are asked to mistrust it, or to refuse a part."),
          new Meaning(Word.of(Spoofable.NO), "Receivers are asked to refuse it."),
          new Meaning(Word.of(Spoofable.UNKNOWN), "A look-up failed that it depends on."));

  private static final List<Meaning> OTHERS =
      List.of(
          new Meaning(Word.of(TxtLength.OK), "TXT length: every string is within 255 bytes."),
          new Meaning(
              Word.of(TxtLength.NO_SPF),
              "TXT length: the SPF record is over the limit, or breaks off at it."),
          new Meaning(
              Word.of(TxtLength.NO_DMARC),
              "TXT length: the DMARC record is over the limit, or breaks off at it."),
          new Meaning(
              Word.of(MxVerdict.OK), "MX: every mail host has an address, or none is meant."),
          new Meaning(Word.of(MxVerdict.NO), "MX: some mail host has no address."),
          new Meaning(Word.of(MxVerdict.NOT_APPLICABLE), "There is no such record."));

  private static final List<Meaning> SEVERITIES =
      List.of(
          severity(Severity.CRITICAL, "Somebody can send or receive as the domain now."),
          severity(Severity.HIGH, "Mail is lost, or protection is off."),
          severity(Severity.MEDIUM, "Protection is weak, or will break."),
          severity(Severity.LOW, "Worth mending."),
          severity(Severity.INFO, "Worth knowing."));

  private HtmlLegend() {}

  public static void write(Html html) {
    html.open("section", "aria-labelledby", "words");
    html.element("h2", "What the words mean", "id", "words");
    html.open("div", "class", "legend");
    write(html, "SPF policy: what receivers are asked to do with mail from other servers", SPF);
    write(html, "DMARC policy: what they are asked to do with mail that proves forged", DMARC);
    write(html, "Can be spoofed: whether forged mail is likely to reach its readers", SPOOFABLE);
    write(html, "Severity of a finding", SEVERITIES);
    write(html, "The other columns", OTHERS);
    html.close();
    html.paragraph(
        "A domain counts as one with a problem if a verdict is bad or a finding is medium or"
            + " worse.",
        "class",
        "note");
    html.closeLine();
  }

  private static void write(Html html, String title, List<Meaning> meanings) {
    html.open("div").element("h3", title).open("dl");
    for (Meaning meaning : meanings) {
      html.open("dt").word(meaning.word()).close().element("dd", meaning.text());
    }
    html.close().close();
  }

  private static Meaning severity(Severity severity, String text) {
    return new Meaning(new Word(severity.text(), Colour.of(severity)), text);
  }
}
