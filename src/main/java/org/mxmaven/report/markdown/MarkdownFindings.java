package org.mxmaven.report.markdown;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mxmaven.check.Check;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;
import org.mxmaven.report.FindingGroup;
import org.mxmaven.report.FindingGroup.Concern;
import org.mxmaven.report.Rfc;
import org.mxmaven.report.TotalsText;

/** What was found in many domains as Markdown: by check, worst first. */
final class MarkdownFindings {
  private final PrintWriter out;
  private final MarkdownText text;

  /** Findings for that writer. */
  public MarkdownFindings(PrintWriter out, MarkdownText text) {
    this.out = out;
    this.text = text;
  }

  public void print(List<FindingGroup> groups) {
    if (groups.isEmpty()) {
      return;
    }
    line("");
    line("## Findings");
    for (FindingGroup group : groups) {
      Optional<Check> check = Checks.byId(group.check());
      line("");
      line(
          "### %s: %s%s"
              .formatted(
                  group.severity().text().toUpperCase(Locale.ROOT),
                  check.map(found -> text.sentences(found.title()) + " ").orElse(""),
                  text.code(group.check())));
      line("");
      check.ifPresent(this::printAdvice);
      line("In %s:".formatted(TotalsText.domains(group.domains())));
      line("");
      group.concerns().forEach(concern -> print(concern, group));
      if (group.more() > 0) {
        line(
            "- … and %s; `--format csv --csv-rows findings` has all of them"
                .formatted(TotalsText.count(group.more(), "more finding", "more findings")));
      }
    }
  }

  private void printAdvice(Check check) {
    line("**What it means:** " + text.sentences(check.why()));
    line("");
    line("**How to fix it:** " + text.sentences(check.fix()));
    line("");
    String reference = text.sentences(check.reference());
    line(
        "**Reference:** "
            + Rfc.uri(check.reference())
                .map(uri -> "[" + reference + "](" + uri + ")")
                .orElse(reference));
    line("");
  }

  private void print(Concern concern, FindingGroup group) {
    String mark =
        concern.finding().severity() == group.severity()
            ? ""
            : " (" + concern.finding().severity().text() + ")";
    line(
        "- %s: %s%s"
            .formatted(
                text.code(Names.text(concern.domain())), text.sentences(concern.message()), mark));
    concern
        .mend()
        .ifPresent(
            mend ->
                line(
                    "  - mended, for %s: %s"
                        .formatted(
                            text.code(Names.text(mend.name())),
                            text.code(mend.record().presentation()))));
  }

  private void line(String safe) {
    out.print(safe);
    out.print('\n');
  }
}
