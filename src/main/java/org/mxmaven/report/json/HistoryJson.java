package org.mxmaven.report.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.mxmaven.dns.Names;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.history.HeldValue;

/** A domain's history as one line of JSON; {@code docs/history.schema.json} describes it. */
public final class HistoryJson {
  private final JsonLine line;

  public HistoryJson(PrintWriter out) {
    this.line = new JsonLine(out);
  }

  public void print(DomainHistory history) {
    line.print(json -> write(history, json));
    line.flush();
  }

  private static void write(DomainHistory history, JsonFields json) throws IOException {
    HistoryFields fields = new HistoryFields(json);
    json.open();
    json.text("domain", Names.text(history.domain()));
    json.text("first_scanned", JsonDomain.time(history.added()));
    json.text("last_scanned", JsonDomain.time(history.updated()));
    json.bool("checked", history.checked());
    write("verdicts", history.states(), json, fields::write);
    write("records", history.records(), json, fields::write);
    write("findings", history.findings(), json, fields::write);
    json.close();
  }

  private static <T> void write(
      String name, List<HeldValue<T>> all, JsonFields json, FieldWriter<T> fields)
      throws IOException {
    json.openArray(name);
    for (HeldValue<T> held : all) {
      json.open();
      json.text("since", JsonDomain.time(held.since()));
      json.textOrNull("until", held.until().map(JsonDomain::time));
      fields.write(held.value());
      json.close();
    }
    json.closeArray();
  }
}
