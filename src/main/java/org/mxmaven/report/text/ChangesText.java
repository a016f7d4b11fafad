package org.mxmaven.report.text;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.FindingChanges;
import org.mxmaven.history.SameFinding;
import org.mxmaven.history.State;
import org.mxmaven.history.StoredRecord;
import org.mxmaven.report.ChangeCounts;
import org.mxmaven.report.ChangesReport;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Page;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.Word;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.Verdicts;

/**
 * What changed, as text: a few lines for each domain, {@code +} before what is new and {@code -}
 * before what is gone, then the counts.
 */
public final class ChangesText implements ChangesReport {
  private static final String INDENT = "  ";

  private static final int GAP = 2;

  /** As many as the report on a scan names. */
  private static final int MOST_OF_A_CHECK = FindingsText.MOST_NAMES;

  private final Page page;
  private int domains;
  private int added;
  private int appeared;
  private int went;

  /**
   * A report that begins now.
   *
   * @param heading what the changes are between; foreign text
   * @param unseen why some changes may not be seen
   */
  public ChangesText(PrintWriter out, Terminal terminal, String heading, Optional<String> unseen) {
    this.page = new Page(out, terminal);
    page.data("", heading);
    unseen.ifPresent(reason -> page.data("", reason));
  }

  @Override
  public void add(DomainChange change) {
    domains++;
    added += change.added() ? 1 : 0;
    appeared += change.findings().appeared().size();
    went += change.findings().went().size();
    page.blank();
    page.data("", page.domain(change.domain()) + mark(change));
    change
        .before()
        .ifPresentOrElse(before -> print(before, change.after()), () -> print(change.after()));
    change.appeared().forEach(record -> print("+ ", record));
    change.went().forEach(record -> print("- ", record));
    print(change.findings());
  }

  private static String mark(DomainChange change) {
    if (change.added()) {
      return "  (new)";
    }
    return change.before().isPresent() ? "" : "  (what it was before is no longer stored)";
  }

  /** Verdicts that differ, one below the other. */
  private void print(State before, State after) {
    Verdicts old = before.verdicts();
    Verdicts now = after.verdicts();
    int width =
        GAP
            + now.list().stream()
                .mapToInt(verdict -> verdict.labels().header().length())
                .max()
                .orElse(0);
    print("exists", exists(before.exists()), exists(after.exists()), width);
    for (Verdict<?> verdict : now.list()) {
      Word was = Word.of(old.wording(verdict));
      print(verdict.labels().header(), was, Word.of(now.wording(verdict)), width);
    }
  }

  /** All verdicts, where there is nothing to compare them with. */
  private void print(State now) {
    new VerdictLine(page).print(INDENT, now.verdicts(), "");
  }

  private void print(String label, Word before, Word after, int width) {
    if (!before.equals(after)) {
      page.line(
          INDENT
              + label
              + " ".repeat(Math.max(1, width - label.length()))
              + before.text()
              + " -> "
              + after.painted(page.terminal().colour()));
    }
  }

  private static Word exists(Optional<Boolean> known) {
    return known
        .map(is -> is ? Word.plain("yes") : new Word("NO", Colour.RED))
        .orElse(Word.plain("unknown"));
  }

  private void print(String sign, StoredRecord record) {
    page.data(INDENT + sign, INDENT + INDENT, record.kind() + " " + record.text());
  }

  private void print(FindingChanges findings) {
    print("+ ", findings.appeared());
    print("- ", findings.went());
    findings.changed().forEach(this::print);
  }

  /** A long record can have thousands of one kind, under which the others would not be seen. */
  private void print(String sign, List<Finding> findings) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (counts.merge(finding.check(), 1, Integer::sum) <= MOST_OF_A_CHECK) {
        print(sign, finding, "");
      }
    }
    counts.forEach(
        (check, count) -> {
          if (count > MOST_OF_A_CHECK) {
            page.data(
                INDENT + sign,
                INDENT + INDENT,
                "%d more of %s; --format jsonl has all of them"
                    .formatted(count - MOST_OF_A_CHECK, check));
          }
        });
  }

  private void print(SameFinding.Pair pair) {
    Finding after = pair.after();
    Severity former = pair.before().severity();
    String was = former == after.severity() ? "" : " (was " + former.text() + ")";
    print("~ ", after, was);
  }

  private void print(String sign, Finding finding, String end) {
    String severity = finding.severity().text().toUpperCase(Locale.ROOT);
    Colour colour = sign.startsWith("-") ? Colour.NONE : Colour.of(finding.severity());
    page.prose(
        INDENT,
        new Word(sign + severity, colour),
        finding.check() + ": " + finding.message() + end);
  }

  @Override
  public int end(Function<ChangeCounts, String> conclusion) {
    page.blank();
    page.data("", conclusion.apply(new ChangeCounts(domains, added, appeared, went)));
    page.flush();
    return domains;
  }
}
