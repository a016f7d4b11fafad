package org.mxmaven.report.json;

import java.io.IOException;
import java.util.Optional;
import org.mxmaven.check.Finding;
import org.mxmaven.history.State;
import org.mxmaven.history.StoredRecord;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.Verdicts;
import org.mxmaven.verdict.Wording;

/** The fields of what is stored over time, as objects of JSON. */
final class HistoryFields {
  private final JsonFields json;

  public HistoryFields(JsonFields json) {
    this.json = json;
  }

  public void write(State state) throws IOException {
    Optional<Boolean> exists = state.exists();
    if (exists.isPresent()) {
      json.bool("exists", exists.get());
    } else {
      json.nothing("exists");
    }
    Verdicts verdicts = state.verdicts();
    for (Verdict<?> verdict : verdicts.list()) {
      Wording<?> wording = verdicts.wording(verdict);
      json.text(verdict.labels().field(), wording.name());
      if (verdict.mark().isPresent()) {
        json.bool(verdict.mark().get().field(), wording.marked());
      }
    }
  }

  public void write(StoredRecord record) throws IOException {
    json.text("type", record.kind());
    json.text("record", record.text());
  }

  public void write(Finding finding) throws IOException {
    new FindingFields(json).write(finding);
  }
}
