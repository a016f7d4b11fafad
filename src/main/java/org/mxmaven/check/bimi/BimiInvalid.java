package org.mxmaven.check.bimi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.bimi.BimiMender;
import org.mxmaven.bimi.BimiRecord;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A BIMI record that receivers cannot use. */
public final class BimiInvalid extends Check {
  public BimiInvalid() {
    super(
        "bimi-invalid",
        Severity.LOW,
        "Invalid BIMI record",
        "Receivers cannot use the text, though it was meant as a BIMI record, and show "
            + "no logo.",
        "Write it as \"v=BIMI1; l=https://...; a=https://...\": the version first and in "
            + "this very spelling, tags parted by semicolons.",
        "draft-brand-indicators-for-message-identification §4.3",
        new Example(
            "shop.example",
            List.of(
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=bimi1; l=https://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\""),
            List.of(
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    BimiAssessment bimi = assessment.bimi();
    Stream<Arguments> faults =
        Stream.concat(
            bimi.records().isEmpty()
                ? bimi.almost().stream().map(RecordFault::almost)
                : Stream.empty(),
            bimi.single().stream().flatMap(found -> faults(found.record())));
    return faults.limit(RecordFault.MAX).map(fault -> finding(BimiFacts.location(bimi), fault));
  }

  private static Stream<Arguments> faults(BimiRecord record) {
    return record.problems().stream().map(RecordFault::part);
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    BimiAssessment bimi = assessment.bimi();
    return bimi.single()
        .flatMap(
            found ->
                BimiMender.of(found.record().text())
                    .map(text -> RecordFault.mend(finding, found.text(), text)))
        .or(() -> RecordFault.almostMend(bimi.almost(), finding, BimiMender::of));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return arguments.has("position")
        ? RecordFault.partSentence("BIMI", arguments)
        : RecordFault.almostSentence("BIMI", arguments);
  }
}
