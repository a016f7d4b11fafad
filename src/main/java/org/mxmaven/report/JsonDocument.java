package org.mxmaven.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.check.Check;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Severity;

/**
 * One document of JSON: where it comes from, the domains as {@link JsonLines} has them, and the
 * counts; {@code docs/json.schema.json} describes it. Domains are printed as they are finished.
 */
public final class JsonDocument implements Report {
  /** Named by the schema, and counted up when a field changes its meaning or goes. */
  private static final String SCHEMA = "urn:mxmaven:schema:json:1";

  private final JsonStream stream;
  private final Function<String, Optional<Check>> checks;

  /**
   * Begins the document.
   *
   * @param checks the check of an id, if there is one
   */
  public JsonDocument(PrintWriter out, Origin origin, Function<String, Optional<Check>> checks) {
    this.stream = new JsonStream(out);
    this.checks = checks;
    stream.write(json -> open(origin, json));
  }

  @Override
  public void add(Judged judged) {
    stream.writeLine(json -> new JsonDomain(json, checks).write(judged));
  }

  @Override
  public void flush() {
    stream.flush();
  }

  @Override
  public void end(Totals totals) {
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
