package org.mxmaven.report.json;

import java.io.IOException;
import java.io.PrintWriter;
import org.mxmaven.address.AddressText;
import org.mxmaven.checkhost.CheckHostArguments;
import org.mxmaven.checkhost.Evaluation;
import org.mxmaven.checkhost.Evaluation.Step;
import org.mxmaven.txt.TxtText;

/** The SPF check of one sender as one line of JSON in printable ASCII. */
public final class SenderJson {
  private final JsonLine line;

  public SenderJson(PrintWriter out) {
    this.line = new JsonLine(out);
  }

  /** Prints the outcome of a check. */
  public void print(CheckHostArguments arguments, Evaluation evaluation) {
    line.print(json -> write(arguments, evaluation, json));
    line.flush();
  }

  private static void write(CheckHostArguments arguments, Evaluation evaluation, JsonFields json)
      throws IOException {
    json.open();
    json.text("result", evaluation.result().text());
    json.text("ip", AddressText.of(arguments.ip()));
    json.text("sender", arguments.sender().address());
    json.textOrNull("mechanism", evaluation.mechanism().map(TxtText::decode));
    json.text("domain", evaluation.domain());
    json.textOrNull("explanation", evaluation.explanation());
    json.textOrNull("reason", evaluation.reason());
    json.number("lookups", evaluation.lookups());
    json.number("void_lookups", evaluation.voidLookups());
    json.openArray("path");
    for (Step step : evaluation.path()) {
      json.open();
      json.text("domain", step.domain());
      json.text("term", TxtText.decode(step.term()));
      json.close();
    }
    json.closeArray();
    json.close();
  }
}
