package org.mxmaven.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import org.mxmaven.assess.Status;
import org.mxmaven.check.Judged;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.OversizedTxtRecord;
import org.mxmaven.dns.Question;
import org.mxmaven.report.TerminalText;
import org.mxmaven.scan.DomainList.BadLine;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/** Tells on standard error what happens while it does; nothing of it belongs to the report. */
final class Narrator {
  private static final int LONGEST_QUOTE = 80;

  private final PrintWriter err;
  private final TerminalText text;

  Narrator(PrintWriter err, Charset charset) {
    this.err = err;
    this.text = new TerminalText(charset);
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
    if (!status.equals(Status.DONE)) {
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

  private synchronized void say(String hostile) {
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
