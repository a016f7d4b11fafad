package org.mxmaven.report.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.mxmaven.check.Severity;
import org.mxmaven.report.ListOrder;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.VerdictList;

/**
 * One document of JSON: where it comes from, the domains as {@link JsonLines} has them, and the
 * counts; {@code docs/json.schema.json} describes it. Domains are printed in the order of the list.
 */
public final class JsonDocument implements Report {
  /** Named by the schema, and counted up when a field changes its meaning or goes. */
  private static final String SCHEMA = "urn:mxmaven:schema:json:1";

  private final JsonStream stream;
  private final VerdictList verdicts;
  private final JsonText text = new JsonText();
  private final ListOrder order;

  /** A document whose domains come in their order. */
  public JsonDocument(PrintWriter out, Origin origin) {
    this(out, origin, VerdictList.ALL, ListOrder.NONE);
  }

  /**
   * Begins the document.
   *
   * @param verdicts all there are
   * @param settled the line before which no domain is still to come
   */
  public JsonDocument(PrintWriter out, Origin origin, VerdictList verdicts, IntSupplier settled) {
    this.verdicts = verdicts;
    this.stream = new JsonStream(out);
    this.order = new ListOrder(settled, stream::writeLine);
    stream.write(json -> open(origin, json));
  }

  @Override
  public void add(Judged judged) {
    order.add(
        judged.line(), Stream.of(text.of(json -> new JsonDomain(json, verdicts).write(judged))));
  }

  @Override
  public void flush() {
    order.handOn();
    stream.flush();
  }

  @Override
  public void end(Totals totals) {
    order.end();
    stream.write(
        json -> {
          json.closeArray();
          write(totals, json);
          json.close();
        });
    stream.end();
  }

  private static void open(Origin origin, JsonFields json) throws IOException {
    json.open();
    json.text("schema", SCHEMA);
    json.text("version", origin.version());
    json.text("created_at", JsonDomain.time(origin.at()));
    json.textOrNull("as_of", origin.asOf().map(JsonDomain::time));
    json.text("database", origin.database());
    if (origin.scan().isPresent()) {
      json.open("scan");
      json.number("id", origin.scan().getAsLong());
      json.close();
    } else {
      json.nothing("scan");
    }
    json.openArray("domains");
  }

  private static void write(Totals totals, JsonFields json) throws IOException {
    json.open("totals");
    json.number("domains", totals.domains());
    json.number("scanned", totals.scanned());
    json.number("not_existing", totals.notExisting());
    json.number("failed", totals.failed());
    json.number("problems", totals.problems());
    json.textOrNull("worst", totals.worst().map(Severity::text));
    json.number("bad_lines", totals.badLines());
    json.number("queries", totals.queries());
    json.number("milliseconds", totals.elapsed().toMillis());
    json.bool("interrupted", totals.interrupted());
    json.close();
  }
}
