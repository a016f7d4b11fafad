package org.mxmaven.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mxmaven.assess.Status;
import org.mxmaven.check.Judged;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.OversizedTxtRecord;
import org.mxmaven.dns.Question;
import org.mxmaven.report.TerminalText;
import org.mxmaven.report.Totals;
import org.mxmaven.scan.BadLine;
import org.mxmaven.store.DatabaseAddress;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/** Tells on standard error what happens while it does; nothing of it belongs to the report. */
final class Narrator implements AutoCloseable {
  private static final int LONGEST_QUOTE = 80;

  private final PrintWriter err;
  private final TerminalText text;
  private final boolean quiet;
  private final boolean namesDomains;
  private Optional<Progress> progress;

  private Narrator(PrintWriter err, Charset charset, boolean quiet, Optional<Progress> progress) {
    this.err = err;
    this.text = new TerminalText(charset);
    this.quiet = quiet;
    this.namesDomains = !quiet && progress.isEmpty();
    this.progress = progress;
  }

  /** Shows progress for a list on a terminal; otherwise names domains as they come. */
  static Narrator of(Surroundings surroundings, Options options, Input input) {
    boolean plain = options.quiet || options.verbose || options.mode.list.isEmpty();
    int width = plain ? 0 : surroundings.errorWidth().getAsInt();
    Optional<Progress> progress =
        width > 0
            ? Optional.of(new Progress(surroundings.err(), width, input.count()))
            : Optional.empty();
    return new Narrator(surroundings.err(), surroundings.charset(), options.quiet, progress);
  }

  /** A line of the list that is no domain. */
  void badLine(String list, BadLine line) {
    String quote = line.text();
    if (quote.length() > LONGEST_QUOTE) {
      quote = quote.substring(0, LONGEST_QUOTE) + "...";
    }
    say("%s, line %d: \"%s\" is no domain: %s".formatted(list, line.line(), quote, line.reason()));
  }

  /** One look-up and its answer. Called by several threads. */
  void answered(Question question, Answer answer) {
    say("Looked up %s: %s".formatted(question, outcome(answer)));
  }

  /** A domain that does not exist, or of which something could not be looked up. */
  void judged(Judged judged) {
    Status status = judged.summary().status();
    if (namesDomains && !status.equals(Status.DONE)) {
      say(
          "NS lookup error: %s for %s"
              .formatted(status.text(), Names.text(judged.summary().domain())));
    }
  }

  /** The first questions all went without a reply. */
  void silence(Answer.Failure failure) {
    say(
        "No name server answers (%s); check the network, or give one with --nameserver."
            .formatted(failure.detail()));
  }

  /** The counts so far. */
  void progress(Totals totals) {
    progress.ifPresent(shown -> shown.at(totals.domains(), totals.problems()));
  }

  /** The counts in the end, of a report that has no place for them. */
  void scanned(Totals totals) {
    if (!quiet) {
      say(totals.text());
    }
  }

  /** The user ended the scan of a list early. */
  void interrupted(Input input, DatabaseAddress database) {
    if (input.key().isPresent()) {
      say(
          "Interrupted; what was finished is in %s, and -m %s --resume goes on from there."
              .formatted(database, input.name()));
    }
  }

  /** Takes the progress away, if it is shown. */
  @Override
  public synchronized void close() {
    progress.ifPresent(Progress::close);
    progress = Optional.empty();
  }

  private synchronized void say(String hostile) {
    progress.ifPresent(Progress::makeRoom);
    err.println(text.of(hostile));
  }

  private static String outcome(Answer answer) {
    if (answer instanceof Answer.Failure failure) {
      return "%s, %s".formatted(failure.kind().text(), failure.detail());
    }
    if (answer instanceof Answer.Records records) {
      return records.records().stream().map(Narrator::rdata).collect(Collectors.joining(" | "));
    }
    return answer instanceof Answer.NxDomain ? "no such name" : "no records of that type";
  }

  private static String rdata(Record record) {
    return record instanceof TXTRecord || record instanceof OversizedTxtRecord
        ? TxtText.of(record).presentation()
        : record.rdataToString();
  }
}
