package org.mxmaven.cli.scan;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Status;
import org.mxmaven.cli.option.VerbosityOptions;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.dns.AddressRecords;
import org.mxmaven.dns.OversizedTxtRecord;
import org.mxmaven.dns.live.pace.Traffic;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.report.TerminalText;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/** Tells on standard error what happens while it does; nothing of it belongs to the report. */
final class Narrator implements AutoCloseable, ChosenResolver.Told {
  private final PrintWriter err;
  private final TerminalText text;
  private final LongSupplier nanos;
  private final Input input;
  private final boolean quiet;
  private final int width;
  private Supplier<Traffic> traffic = () -> Traffic.NONE;
  private long replies;
  private int unanswered;
  private Optional<ProgressDisplay> progress = Optional.empty();

  /** That no name server answers, until it is told. */
  private final AtomicReference<@Nullable Failure> silence = new AtomicReference<>();

  /** Shows progress for a list on a terminal; otherwise names domains as they come. */
  public Narrator(Surroundings surroundings, VerbosityOptions verbosity, Input input) {
    this.err = surroundings.err();
    this.text = new TerminalText(surroundings.charset());
    this.nanos = surroundings.nanos();
    this.input = input;
    this.quiet = verbosity.quiet;
    boolean plain = quiet || verbosity.verbose || input.key().isEmpty();
    this.width = plain ? 0 : surroundings.errorWidth().getAsInt();
  }

  /**
   * Tells how far the scan is from now on.
   *
   * @param sent what went to and from name servers so far; for any thread
   * @param earlier the counts of what an earlier run has finished
   */
  public void follow(Supplier<Traffic> sent, Totals earlier) {
    traffic = sent;
    if (width > 0) {
      ProgressLine line = new ProgressLine(input.count(), earlier.domains());
      progress = Optional.of(new ProgressDisplay(err, width, line, nanos, sent, earlier));
    }
  }

  /** What is wrong with the list or the name servers. */
  @Override
  public void wrong(String sentence) {
    say(sentence);
  }

  /** One look-up and its answer. Called by several threads. */
  public void answered(Question question, Answer answer) {
    say("Looked up %s: %s".formatted(question, outcome(answer)));
  }

  /**
   * A domain that does not exist, or of which something could not be looked up. While no name
   * server answers at all they are only counted.
   */
  public void judged(Judged judged) {
    Status status = judged.summary().status();
    if (quiet || width > 0 || status.equals(Status.DONE)) {
      return;
    }
    if (status.failure().filter(Failure.Kind::isSilence).isPresent()) {
      long seen = traffic.get().replies();
      boolean silent = seen == replies;
      replies = seen;
      if (silent) {
        unanswered++;
        return;
      }
    }
    countUnanswered();
    say(LookupErrorText.of(judged));
  }

  /**
   * Takes in that the first questions all went without a reply. From the thread that receives
   * replies, which must not wait for a terminal: {@link #tellSilence} does.
   */
  @Override
  public void silence(Failure failure) {
    silence.set(failure);
  }

  /** Tells that, if it is so and was not told. */
  public void tellSilence() {
    Failure failure = silence.getAndSet(null);
    if (failure != null) {
      say(
          "No name server answers (%s); check the network, or give one with --nameserver."
              .formatted(failure.detail()));
    }
  }

  /** Those that were only counted so far. */
  private void countUnanswered() {
    if (unanswered > 0) {
      say(
          (unanswered == 1 ? "1 domain" : unanswered + " domains")
              + " could not be looked up while no name server answered"
              + list().map("; -m %s --resume asks again."::formatted).orElse("."));
      unanswered = 0;
    }
  }

  /** The counts so far. */
  public void progress(Totals totals) {
    progress.ifPresent(shown -> shown.at(totals));
  }

  /** From now on that many DKIM keys are compared. */
  public void comparing(int keys) {
    progress.ifPresent(
        shown -> shown.doing(String.format(Locale.ROOT, "Comparing %,d DKIM keys", keys)));
  }

  /** The counts in the end, of a report that has no place for them. */
  public void scanned(Totals totals) {
    if (!quiet) {
      say(totals.text());
    }
  }

  /** The scan has ended. */
  public void ended(Optional<BrokenOff> early, DatabaseAddress database) {
    if (early.isEmpty()) {
      countUnanswered();
    } else if (list().isPresent()) {
      say(
          "%s; what was finished is in %s, and -m %s --resume goes on from there and asks again what failed."
              .formatted(early.get().clause(), database, list().get()));
    } else if (early.get() != BrokenOff.INTERRUPTED) {
      say(early.get().clause() + ".");
    }
  }

  /** What stands behind {@code -m}, if anything. */
  private Optional<String> list() {
    return input.key().map(key -> key.equals("-") ? key : input.name());
  }

  /** Takes the progress away, if it is shown. */
  @Override
  public synchronized void close() {
    progress.ifPresent(ProgressDisplay::close);
    progress = Optional.empty();
  }

  /** A sentence, whatever is in it. */
  public synchronized void say(String hostile) {
    progress.ifPresent(ProgressDisplay::makeRoom);
    err.println(text.of(hostile));
  }

  private static String outcome(Answer answer) {
    if (answer instanceof Answer.Unusable failure) {
      return "%s, %s".formatted(failure.text(), failure.detail());
    }
    if (answer instanceof Answer.Records records) {
      return records.records().stream().map(Narrator::rdata).collect(Collectors.joining(" | "));
    }
    return answer instanceof Answer.NxDomain ? "no such name" : "no records of that type";
  }

  private static String rdata(Record record) {
    return record instanceof TXTRecord || record instanceof OversizedTxtRecord
        ? TxtText.of(record).presentation()
        : AddressRecords.rdata(record);
  }
}
