package org.mxmaven.report.text;

import java.io.PrintWriter;
import java.util.List;
import org.mxmaven.address.AddressText;
import org.mxmaven.checkhost.CheckHostArguments;
import org.mxmaven.checkhost.Evaluation;
import org.mxmaven.checkhost.Evaluation.Step;
import org.mxmaven.checkhost.Result;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Page;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.Word;
import org.mxmaven.txt.TxtText;

/** The SPF check of one sender to read: first whether it may send, then why. */
public final class SenderText {
  private static final int MAX_LOOKUPS = 10;
  private static final int MAX_VOID_LOOKUPS = 2;
  private static final int LABEL_WIDTH = 13;

  private final Page page;

  public SenderText(PrintWriter out, Terminal terminal) {
    this.page = new Page(out, terminal);
  }

  /** Prints the outcome of a check. */
  public void print(CheckHostArguments arguments, Evaluation evaluation) {
    page.prose(
        verdict(evaluation.result()),
        sentence(evaluation.result(), AddressText.of(arguments.ip()), arguments.sender().domain()));
    page.blank();
    Word result = result(evaluation.result());
    page.line(label("Result") + result.painted(page.terminal().colour()));
    evaluation.reason().ifPresent(reason -> detail("Reason", reason));
    evaluation.mechanism().ifPresent(term -> detail("Decided by", TxtText.decode(term)));
    detail("In record of", evaluation.domain());
    path(evaluation.path());
    evaluation.explanation().ifPresent(text -> detail("Explanation", text));
    detail(
        "Look-ups",
        "%d of %d, %d of %d void"
            .formatted(
                evaluation.lookups(), MAX_LOOKUPS, evaluation.voidLookups(), MAX_VOID_LOOKUPS));
    page.flush();
  }

  private void path(List<Step> path) {
    String label = "Reached by";
    for (Step step : path) {
      detail(label, "%s in %s".formatted(TxtText.decode(step.term()), step.domain()));
      label = "";
    }
  }

  private void detail(String label, String value) {
    page.data(label(label), " ".repeat(LABEL_WIDTH + 2), value);
  }

  private static String label(String label) {
    return "  " + label + " ".repeat(LABEL_WIDTH - label.length());
  }

  private static Word result(Result result) {
    return new Word(result.text(), verdict(result).colour());
  }

  private static Word verdict(Result result) {
    return switch (result) {
      case PASS -> new Word("Yes.", Colour.GREEN);
      case FAIL -> new Word("No.", Colour.RED);
      case SOFTFAIL -> new Word("Probably not.", Colour.YELLOW);
      case NEUTRAL, NONE -> new Word("Not forbidden.", Colour.YELLOW);
      case TEMPERROR -> new Word("Unknown.", Colour.YELLOW);
      case PERMERROR -> new Word("Undecided.", Colour.RED);
    };
  }

  private static String sentence(Result result, String ip, String domain) {
    String form =
        switch (result) {
          case PASS -> "%2$s says that %1$s may send its mail.";
          case FAIL -> "%2$s says that %1$s may not send its mail.";
          case SOFTFAIL ->
              "%2$s says that %1$s should not be sending its mail, but asks receivers not to"
                  + " refuse mail for that alone.";
          case NEUTRAL -> "%2$s does not say whether %1$s may send its mail.";
          case NONE -> "%2$s has no SPF record that would say whether %1$s may send its mail.";
          case TEMPERROR ->
              "A look-up failed, so nothing can be said of whether %1$s may send as %2$s.";
          case PERMERROR ->
              "Receivers cannot use the SPF record of %2$s as it is, so it says nothing of %1$s.";
        };
    return form.formatted(ip, domain);
  }
}
