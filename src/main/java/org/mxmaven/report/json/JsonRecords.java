package org.mxmaven.report.json;

import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.address.AddressText;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcAssessment.Found;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfUse;
import org.mxmaven.dmarc.DmarcRecord.Tag;
import org.mxmaven.dns.Names;
import org.mxmaven.report.Discarded;
import org.mxmaven.txt.TxtText;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.Verdicts;

/** The MX, SPF and DMARC objects of a JSON line. */
final class JsonRecords {
  /** The verdicts that stand in these objects. */
  public static final Set<Verdict<?>> VERDICTS = Set.of(MX, SPF, DMARC);

  private final JsonFields json;

  public JsonRecords(JsonFields json) {
    this.json = json;
  }

  public void write(Verdicts verdicts, Assessment assessment) throws IOException {
    writeMx(verdicts, assessment.mx());
    json.open("spf");
    writeSpf(verdicts, assessment.spf());
    write(Discarded.spf(assessment));
    json.close();
    json.open("dmarc");
    write(verdicts, DMARC);
    writeDmarc(assessment.dmarc());
    write(Discarded.dmarc(assessment));
    json.close();
  }

  private void write(Verdicts verdicts, Verdict<?> verdict) throws IOException {
    json.text(verdict.labels().jsonField(), verdicts.wording(verdict).name());
  }

  private void write(List<Discarded> all) throws IOException {
    json.openArray("discarded");
    for (Discarded discarded : all) {
      json.open();
      json.text("name", discarded.name());
      json.text("text", discarded.text().text());
      json.close();
    }
    json.closeArray();
  }

  private void writeMx(Verdicts verdicts, MxAssessment mx) throws IOException {
    json.open("mx");
    write(verdicts, MX);
    json.bool("null_mx", mx.nullMx());
    json.openArray("hosts");
    for (MxHost host : mx.hosts()) {
      json.open();
      json.number("preference", host.exchange().preference());
      json.text("exchanger", Names.text(host.exchange().exchanger()));
      switch (host.resolution()) {
        case RESOLVES -> json.bool("resolves", true);
        case DOES_NOT_RESOLVE -> json.bool("resolves", false);
        case UNKNOWN, NOT_ASKED -> json.nothing("resolves");
      }
      json.texts("addresses", host.addresses().stream().map(AddressText::of).toList());
      json.close();
    }
    json.closeArray();
    json.close();
  }

  private void writeSpf(Verdicts verdicts, SpfAssessment spf) throws IOException {
    SpfPolicy policy = verdicts.get(SPF).policy();
    write(verdicts, SPF);
    switch (verdicts.get(SPF).inVain() ? SpfUse.UNUSABLE : spf.use()) {
      case USABLE -> json.bool("usable", true);
      case UNUSABLE -> json.bool("usable", false);
      case UNKNOWN -> json.nothing("usable");
    }
    Optional<TxtText> record = theOnly(spf.records());
    json.textOrNull("record", record.map(TxtText::text));
    if (spf.records().size() > 1) {
      json.texts("records", spf.records().stream().map(TxtText::text).toList());
    }
    List<byte[]> strings = record.map(TxtText::strings).orElse(List.of());
    json.texts("strings", strings.stream().map(TxtText::decode).toList());
    if (spf.records().isEmpty()) {
      json.nothing("length_ok");
    } else {
      json.bool("length_ok", spf.lengthOk());
    }
    writeLookups(policy, spf);
    json.texts("errors", spf.errors());
    new JsonSpf(json).write(policy, spf);
  }

  /** Without a tree nothing was counted, and no look-ups are a fact only if there is no record. */
  private void writeLookups(SpfPolicy policy, SpfAssessment spf) throws IOException {
    if (spf.tree().isPresent() || policy == SpfPolicy.NOT_SET) {
      json.number("dns_lookups", spf.lookups());
      json.number("void_lookups", spf.voidLookups());
      json.bool("lookups_complete", spf.tree().map(SpfTree::isComplete).orElse(true));
    } else {
      json.nothing("dns_lookups");
      json.nothing("void_lookups");
      json.bool("lookups_complete", false);
    }
  }

  private void writeDmarc(DmarcAssessment dmarc) throws IOException {
    Optional<Applied> applied = dmarc.applied();
    json.textOrNull("record", applied.map(a -> a.found().text().text()));
    if (applied.isEmpty() && !dmarc.own().isEmpty()) {
      json.texts("records", dmarc.own().stream().map(own -> own.text().text()).toList());
    }
    json.textOrNull("location", applied.map(a -> Names.text(a.location())));
    json.bool("inherited", applied.map(Applied::inherited).orElse(false));
    json.textOrNull("tag", applied.map(Applied::tag));
    json.text("effective_policy", dmarc.rule().effective().name());
    json.text("subdomain_policy", dmarc.subdomain().effective().name());
    json.text("nonexistent_subdomain_policy", dmarc.nonexistent().effective().name());
    json.open("tags");
    for (Map.Entry<String, String> tag : tags(applied.map(Applied::found)).entrySet()) {
      json.foreign(tag.getKey(), tag.getValue());
    }
    json.close();
  }

  /** The tags that count: the first of each name. */
  private static Map<String, String> tags(Optional<Found> found) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Tag tag : found.map(f -> f.record().tags()).orElse(List.of())) {
      tags.putIfAbsent(TxtText.decode(tag.name()), TxtText.decode(tag.value()));
    }
    return tags;
  }

  private static Optional<TxtText> theOnly(List<TxtText> records) {
    return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
  }
}
