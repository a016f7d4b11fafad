package org.mxmaven.report.json;

import static org.mxmaven.verdict.DkimKeysVerdict.DKIM;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.dkim.selector.Provider;
import org.mxmaven.dns.Names;
import org.mxmaven.report.detail.KeyClauses;
import org.mxmaven.result.Judged;

/** The DKIM object of a JSON line. */
final class JsonKeys {
  private final JsonFields json;

  public JsonKeys(JsonFields json) {
    this.json = json;
  }

  public void write(Judged judged) throws IOException {
    DkimAssessment dkim = judged.assessment().dkim();
    json.open("dkim");
    json.text(DKIM.labels().jsonField(), judged.wording(DKIM).name());
    json.number("asked", dkim.asked().size());
    json.bool("wildcard", dkim.wildcard().isPresent());
    json.openArray("keys");
    for (DkimSelector selector : dkim.selectors()) {
      if (selector.entries().isEmpty()) {
        writeNone(selector);
      }
      for (DkimEntry entry : selector.entries()) {
        write(selector, entry);
      }
    }
    json.closeArray();
    json.close();
  }

  private void write(DkimSelector selector, DkimEntry entry) throws IOException {
    Optional<DkimKey> key = entry.key();
    json.open();
    json.text("selector", Names.text(selector.selector()));
    json.textOrNull("type", key.map(DkimKey::typeText));
    if (key.isPresent()) {
      json.number("bits", key.get().bits());
    } else {
      json.nothing("bits");
    }
    json.bool("testing", entry.record().filter(DkimRecord::isTesting).isPresent());
    json.bool("revoked", entry.isRevoked());
    writeAlias(selector);
    json.text("record", entry.text().text());
    json.texts("problems", KeyClauses.all(entry));
    json.close();
  }

  /** What leads to nothing has fields all the same. */
  private void writeNone(DkimSelector selector) throws IOException {
    json.open();
    json.text("selector", Names.text(selector.selector()));
    json.nothing("type");
    json.nothing("bits");
    json.bool("testing", false);
    json.bool("revoked", false);
    writeAlias(selector);
    json.nothing("record");
    json.texts("problems", List.of(KeyClauses.NOTHING_THERE));
    json.close();
  }

  private void writeAlias(DkimSelector selector) throws IOException {
    json.textOrNull("alias", selector.alias().map(Names::text));
    json.textOrNull("provider", selector.provider().map(Provider::name));
  }
}
