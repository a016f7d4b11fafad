package org.mxmaven.report.sarif;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.dns.Names;
import org.mxmaven.report.json.FindingFields;
import org.mxmaven.report.json.JsonFields;
import org.mxmaven.report.json.JsonPart;
import org.mxmaven.result.Judged;

/** Findings as results of SARIF (§3.27). */
final class SarifResults {
  private final SarifRules rules;
  private final SarifLocation location;
  private final SarifText text = new SarifText();

  public SarifResults(SarifRules rules, SarifLocation location) {
    this.rules = rules;
    this.location = location;
  }

  /** The results of one domain, each to be written once. */
  public Stream<JsonPart> of(Judged judged) {
    String domain = Names.text(judged.summary().domain());
    SarifFingerprints fingerprints = new SarifFingerprints(domain);
    return judged.summary().findings().stream()
        .map(
            finding -> {
              String fingerprint = fingerprints.next(finding);
              Optional<Mend> mend = Mends.of(judged.assessment(), finding);
              return json -> write(judged.line(), domain, finding, mend, fingerprint, json);
            });
  }

  private void write(
      int line,
      String domain,
      Finding finding,
      Optional<Mend> mend,
      String fingerprint,
      JsonFields json)
      throws IOException {
    json.open();
    json.text("ruleId", finding.check());
    OptionalInt index = rules.index(finding.check());
    if (index.isPresent()) {
      json.number("ruleIndex", index.getAsInt());
    }
    json.text("level", SarifRules.level(finding.severity()));
    json.open("message");
    json.text("text", message(domain, finding, mend));
    json.close();
    location.write(line, domain, json);
    json.open("partialFingerprints");
    // The name under which GitHub looks for one.
    json.text("primaryLocationLineHash", fingerprint);
    json.close();
    json.open("properties");
    json.text("severity", finding.severity().text());
    json.text("about", finding.about().text());
    json.text("subject", finding.subject().text());
    json.text("subjectKind", finding.subject().kind());
    new FindingFields(json).arguments(finding.arguments());
    if (mend.isPresent()) {
      json.text("mendedName", Names.text(mend.get().name()));
      json.text("mendedRecord", mend.get().record().presentation());
    }
    json.close();
    json.close();
  }

  private String message(String domain, Finding finding, Optional<Mend> mend) {
    String remedy =
        mend.map(
                m ->
                    "\nThe same record mended, for %s: %s"
                        .formatted(
                            text.of(Names.text(m.name())), text.of(m.record().presentation())))
            .orElse("");
    return text.of(domain) + ": " + text.of(finding.message()) + remedy;
  }
}
