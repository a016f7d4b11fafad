package org.mxmaven.report.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.mxmaven.check.Finding;
import org.mxmaven.dns.Names;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.FindingChanges;
import org.mxmaven.history.SameFinding;
import org.mxmaven.history.State;
import org.mxmaven.report.ChangeCounts;
import org.mxmaven.report.ChangesReport;

/** What changed, as a line of JSON per domain; {@code docs/changes.schema.json} describes it. */
public final class ChangesJson implements ChangesReport {
  private final JsonLine line;
  private int domains;

  public ChangesJson(PrintWriter out) {
    this.line = new JsonLine(out);
  }

  @Override
  public void add(DomainChange change) {
    domains++;
    line.print(json -> write(change, json));
  }

  @Override
  public int end(Function<ChangeCounts, String> conclusion) {
    line.flush();
    return domains;
  }

  private static void write(DomainChange change, JsonFields json) throws IOException {
    HistoryFields fields = new HistoryFields(json);
    json.open();
    json.text("domain", Names.text(change.domain()));
    json.bool("added", change.added());
    if (change.before().isPresent()) {
      write("before", change.before().get(), json, fields);
    } else {
      json.nothing("before");
    }
    write("after", change.after(), json, fields);
    all("records_appeared", change.appeared(), json, fields::write);
    all("records_went", change.went(), json, fields::write);
    FindingChanges findings = change.findings();
    all("findings_appeared", findings.appeared(), json, fields::write);
    all("findings_went", findings.went(), json, fields::write);
    json.openArray("findings_changed");
    for (SameFinding.Pair pair : findings.changed()) {
      json.open();
      finding("before", pair.before(), json, fields);
      finding("after", pair.after(), json, fields);
      json.close();
    }
    json.closeArray();
    json.close();
  }

  private static void write(String name, State state, JsonFields json, HistoryFields fields)
      throws IOException {
    json.open(name);
    fields.write(state);
    json.close();
  }

  private static void finding(String name, Finding finding, JsonFields json, HistoryFields fields)
      throws IOException {
    json.open(name);
    fields.write(finding);
    json.close();
  }

  private static <T> void all(String name, List<T> all, JsonFields json, FieldWriter<T> fields)
      throws IOException {
    json.openArray(name);
    for (T one : all) {
      json.open();
      fields.write(one);
      json.close();
    }
    json.closeArray();
  }
}
