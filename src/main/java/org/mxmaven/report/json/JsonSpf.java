package org.mxmaven.report.json;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.mxmaven.address.AddressSet;
import org.mxmaven.assess.spf.SharedSenders;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.spf.SpfReach;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/** Who may send by an SPF record, and its tree, as fields of a JSON line. */
final class JsonSpf {
  private final JsonFields json;

  public JsonSpf(JsonFields json) {
    this.json = json;
  }

  public void write(SpfPolicy policy, SpfAssessment spf) throws IOException {
    if (spf.tree().isPresent()) {
      SpfTree tree = spf.tree().get();
      writeReach(tree.reach());
      json.texts("senders", SharedSenders.of(tree).keySet());
      json.open("tree");
      writeTree(tree);
      json.close();
      return;
    }
    if (policy == SpfPolicy.UNKNOWN) {
      json.nothing("authorised_ipv4");
      json.nothing("authorised_ipv6_prefixes_64");
      json.bool("authorised_complete", false);
    } else {
      json.number("authorised_ipv4", 0);
      json.number("authorised_ipv6_prefixes_64", 0);
      json.bool("authorised_complete", true);
    }
    json.texts("senders", Set.of());
    json.nothing("tree");
  }

  private void writeTree(SpfTree tree) throws IOException {
    json.text("domain", Names.text(tree.domain()));
    json.text("record", tree.text().text());
    json.number("dns_lookups", tree.lookups());
    json.number("void_lookups", tree.voidLookups());
    writeReach(tree.reach());
    json.openArray("branches");
    for (SpfBranch branch : tree.branches()) {
      writeBranch(branch);
    }
    json.closeArray();
  }

  private void writeBranch(SpfBranch branch) throws IOException {
    json.open();
    json.text("term", TxtText.decode(branch.term().text()));
    json.textOrNull("target", branch.target().map(Names::text));
    json.text("outcome", branch.outcome().name().toLowerCase(Locale.ROOT));
    json.number("dns_lookups", branch.lookups());
    json.number("void_lookups", branch.voidLookups());
    if (branch.tree().isPresent()) {
      json.open("tree");
      writeTree(branch.tree().get());
      json.close();
    } else {
      writeReach(branch.reach());
    }
    json.close();
  }

  private void writeReach(SpfReach reach) throws IOException {
    AddressSet addresses = reach.addresses();
    json.number("authorised_ipv4", addresses.ipv4());
    json.number("authorised_ipv6_prefixes_64", addresses.ipv6Networks());
    json.bool("authorised_complete", reach.complete());
  }
}
