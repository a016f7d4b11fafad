package org.mxmaven.report.json;

import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;
import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import java.io.IOException;
import java.util.Optional;
import org.mxmaven.check.Finding;
import org.mxmaven.history.State;
import org.mxmaven.history.StoredRecord;
import org.mxmaven.report.Word;

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
    json.text("spf_policy", state.verdicts().get(SPF).policy().name());
    json.bool("spf_in_vain", state.verdicts().get(SPF).inVain());
    json.text("dmarc_policy", state.verdicts().get(DMARC).name());
    json.text("txt_length_ok", Word.of(state.verdicts().get(TXT_LENGTH)).text());
    json.text("mx_ok", Word.of(state.verdicts().get(MX)).text());
  }

  public void write(StoredRecord record) throws IOException {
    json.text("type", record.kind().name());
    json.text("record", record.text());
  }

  public void write(Finding finding) throws IOException {
    json.text("check", finding.check());
    json.text("severity", finding.severity().text());
    json.text("subject", finding.subject().text());
    json.text("message", finding.message());
  }
}
