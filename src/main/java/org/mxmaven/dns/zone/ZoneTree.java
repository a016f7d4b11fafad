package org.mxmaven.dns.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** The names of several master files together, searched as RFC 1034 §4.3.2 and RFC 4592 say. */
final class ZoneTree {
  /** What a delegating file may hold at the delegated names: the delegation and its glue. */
  private static final Set<Integer> NOT_OWN =
      Set.of(Type.NS, Type.DS, Type.A, Type.AAAA, Type.RRSIG, Type.NSEC);

  private final Map<Name, Node> nodes = new HashMap<>();
  private final Map<Name, MasterFile> tops = new HashMap<>();
  private final Set<Name> cuts = new HashSet<>();
  private final Set<Name> existing = new HashSet<>();

  private record Node(String file, Map<Integer, Set<Record>> sets) {}

  /**
   * The tree of some files.
   *
   * @throws ZoneFileException if two of them are the same zone
   */
  ZoneTree(List<MasterFile> files) {
    for (MasterFile file : files) {
      file.tops().forEach(top -> addTop(top, file));
      file.records().forEach(record -> add(record, file));
      cuts.addAll(file.cuts());
    }
    cuts.removeAll(tops.keySet());
    existing.addAll(tops.keySet());
    for (Name name : nodes.keySet()) {
      for (Name at = name; existing.add(at); at = new Name(at, 1)) {}
    }
  }

  private void addTop(Name top, MasterFile file) {
    MasterFile known = tops.putIfAbsent(top, file);
    if (known != null && file.soa().isPresent()) {
      if (known.soa().isPresent()) {
        throw new ZoneFileException(
            file.name(), "is the zone " + Names.text(top) + ", and so is " + known.name());
      }
      tops.put(top, file);
    }
  }

  private void add(Record record, MasterFile file) {
    nodes
        .computeIfAbsent(record.getName(), name -> new Node(file.name(), new HashMap<>()))
        .sets()
        .computeIfAbsent(record.getType(), type -> new LinkedHashSet<>())
        .add(record);
  }

  /** Looks for one name, without following aliases. */
  Step find(Name name, int type) {
    Name top = ancestor(name, tops.keySet());
    MasterFile zone = top == null ? null : tops.get(top);
    if (top == null || zone == null) {
      return new Step.Outside("no given zone file covers " + Names.text(name));
    }
    Step.Absent absent =
        new Step.Absent(
            existing.contains(name),
            zone.soa().map(Record::getName),
            zone.name(),
            negativeTtl(zone));
    Optional<Name> cut = cutAbove(name);
    if (cut.isPresent()) {
      Step found = at(name, name, type, absent);
      return found == absent
          ? new Step.Outside(
              zone.name() + " delegates " + Names.text(cut.get()) + " to other name servers")
          : found;
    }
    Optional<Step> renamed = throughDname(name, top);
    if (renamed.isPresent()) {
      return renamed.get();
    }
    if (absent.exists()) {
      return at(name, name, type, absent);
    }
    return atWildcard(name, type, absent);
  }

  private Step atWildcard(Name name, int type, Step.Absent absent) {
    Name closest = ancestor(name, existing);
    if (closest == null) {
      return absent;
    }
    Name wildcard = name.wild(name.labels() - closest.labels());
    if (!existing.contains(wildcard)) {
      return absent;
    }
    return at(
        wildcard, name, type, new Step.Absent(true, absent.zone(), absent.file(), absent.ttl()));
  }

  private Step at(Name owner, Name asked, int type, Step otherwise) {
    Node node = nodes.get(owner);
    if (node == null) {
      return otherwise;
    }
    Set<Record> records = node.sets().get(type);
    if (records != null) {
      List<Record> found = new ArrayList<>();
      records.forEach(r -> found.add(owner.equals(asked) ? r : r.withName(asked)));
      return new Step.Found(found, node.file());
    }
    for (Record record : node.sets().getOrDefault(Type.CNAME, Set.of())) {
      return new Step.Alias(((CNAMERecord) record).getTarget(), record.getTTL());
    }
    return otherwise;
  }

  /** RFC 6672 §3.2: a DNAME renames all that is below its owner. */
  private Optional<Step> throughDname(Name name, Name top) {
    for (int cut = name.labels() - top.labels(); cut >= 1; cut--) {
      Node node = nodes.get(new Name(name, cut));
      if (node != null) {
        for (Record record : node.sets().getOrDefault(Type.DNAME, Set.of())) {
          return Optional.of(renamed(name, (DNAMERecord) record));
        }
      }
    }
    return Optional.empty();
  }

  private static Step renamed(Name name, DNAMERecord dname) {
    try {
      return new Step.Alias(name.fromDNAME(dname), dname.getTTL());
    } catch (NameTooLongException e) {
      return new Step.TooLong(
          "the DNAME of " + Names.text(dname.getName()) + " makes the name too long");
    }
  }

  /** The delegation that the name is at or under, unless data nearer to it shows otherwise. */
  private Optional<Name> cutAbove(Name name) {
    for (int cut = 0; cut < name.labels(); cut++) {
      Name at = new Name(name, cut);
      Node node = nodes.get(at);
      boolean own = node != null && !NOT_OWN.containsAll(node.sets().keySet());
      if (own || tops.containsKey(at)) {
        return Optional.empty();
      }
      if (cuts.contains(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The name itself or the nearest above it that the set holds. */
  private static @Nullable Name ancestor(Name name, Set<Name> set) {
    for (int cut = 0; cut < name.labels(); cut++) {
      Name at = new Name(name, cut);
      if (set.contains(at)) {
        return at;
      }
    }
    return null;
  }

  /** RFC 2308 §5; a fragment states none. */
  private static long negativeTtl(MasterFile zone) {
    return zone.soa()
        .map((SOARecord soa) -> Math.min(soa.getTTL(), soa.getMinimum()))
        .orElse(MasterParser.DEFAULT_TTL);
  }
}
