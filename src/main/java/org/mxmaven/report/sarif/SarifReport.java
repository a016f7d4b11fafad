package org.mxmaven.report.sarif;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.report.ListOrder;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.report.json.JsonDomain;
import org.mxmaven.report.json.JsonFields;
import org.mxmaven.report.json.JsonStream;
import org.mxmaven.report.json.JsonText;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;

/**
 * SARIF 2.1.0, for platforms that collect what scanners find: the checks as rules, the findings as
 * results, printed in the order of the list. Failed look-ups are notifications of the invocation.
 */
public final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Origin origin;
  private final JsonStream stream;
  private final JsonText text = new JsonText();
  private final ListOrder order;
  private final SarifResults results;
  private final SarifNotifications notifications;

  /** A document whose domains come in their order. */
  public SarifReport(PrintWriter out, Origin origin, Optional<Path> list, CheckSelection checks) {
    this(out, origin, list, checks, ListOrder.NONE);
  }

  /**
   * Begins the document.
   *
   * @param list the file that the lines of the domains refer to, if there is one
   * @param checks the rules; a finding of another check has none
   * @param settled the line before which no domain is still to come
   */
  public SarifReport(
      PrintWriter out,
      Origin origin,
      Optional<Path> list,
      CheckSelection checks,
      IntSupplier settled) {
    this.origin = origin;
    this.stream = new JsonStream(out);
    this.order = new ListOrder(settled, stream::writeLine);
    SarifRules rules = new SarifRules(checks);
    SarifLocation location = new SarifLocation(list);
    this.results = new SarifResults(rules, location);
    this.notifications = new SarifNotifications(location);
    stream.write(json -> open(rules, json));
  }

  @Override
  public void add(Judged judged) {
    notifications.add(judged);
    order.add(judged.line(), results.of(judged).map(text::of));
  }

  /** Adds the results that are new. */
  @Override
  public void amend(Judged before, Judged after) {
    Summary fresh = after.summary().withFindings(after.summary().findingsBeside(before.summary()));
    order.add(after.line(), results.of(after.with(fresh)).map(text::of));
  }

  @Override
  public void flush() {
    order.handOn();
    stream.flush();
  }

  @Override
  public void end(Totals totals) {
    order.end();
    stream.write(json -> close(totals, json));
    stream.end();
  }

  private void open(SarifRules rules, JsonFields json) throws IOException {
    json.open();
    json.text("$schema", SCHEMA);
    json.text("version", "2.1.0");
    json.openArray("runs");
    json.open();
    json.open("tool");
    json.open("driver");
    json.text("name", "MXMaven");
    json.text("version", origin.version());
    rules.write(json);
    json.close();
    json.close();
    json.text("columnKind", "unicodeCodePoints");
    json.openArray("results");
  }

  private void close(Totals totals, JsonFields json) throws IOException {
    json.closeArray();
    json.openArray("invocations");
    json.open();
    json.bool("executionSuccessful", !totals.interrupted());
    json.text("startTimeUtc", JsonDomain.time(origin.at()));
    json.text("endTimeUtc", JsonDomain.time(origin.at().plus(totals.elapsed())));
    notifications.write(json);
    json.close();
    json.closeArray();
    json.close();
    json.closeArray();
    json.close();
  }
}
