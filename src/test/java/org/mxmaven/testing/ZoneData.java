package org.mxmaven.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The zones that the test server is authoritative for. Each SOA makes a zone; a CNAME is followed
 * within its own zone only, as servers without recursion do.
 */
final class ZoneData {
  private final List<Record> records;

  private ZoneData(List<Record> records) {
    this.records = records;
  }

  static ZoneData parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    List<Record> records = new ArrayList<>();
    try (Master master = new Master(new ByteArrayInputStream(bytes), Name.root, 300)) {
      Record record = master.nextRecord();
      while (record != null) {
        records.add(record);
        record = master.nextRecord();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ZoneData(List.copyOf(records));
  }

  /** Puts into the reply what the zones say to its question. */
  void answer(Message reply) {
    Name name = reply.getQuestion().getName();
    int type = reply.getQuestion().getType();
    Optional<SOARecord> zone = zone(name);
    if (zone.isEmpty()) {
      reply.getHeader().setRcode(Rcode.REFUSED);
      return;
    }
    reply.getHeader().setFlag(Flags.AA);
    List<Record> found = records(name, type);
    while (found.isEmpty()) {
      List<Record> alias = records(name, Type.CNAME);
      if (alias.isEmpty()) {
        reply.addRecord(zone.get(), Section.AUTHORITY);
        reply.getHeader().setRcode(exists(source(name)) ? Rcode.NOERROR : Rcode.NXDOMAIN);
        return;
      }
      name = ((CNAMERecord) alias.get(0)).getTarget();
      boolean seen = reply.findRecord(alias.get(0), Section.ANSWER);
      reply.addRecord(alias.get(0), Section.ANSWER);
      if (seen || !zone(name).equals(zone)) {
        return;
      }
      found = records(name, type);
    }
    found.forEach(record -> reply.addRecord(record, Section.ANSWER));
  }

  /** The RRSIG records of the zones that cover a type at a name. */
  List<Record> signatures(Name name, int covered) {
    return records(name, Type.RRSIG).stream()
        .filter(signature -> signature.getRRsetType() == covered)
        .toList();
  }

  private Optional<SOARecord> zone(Name name) {
    return records.stream()
        .filter(SOARecord.class::isInstance)
        .map(SOARecord.class::cast)
        .filter(soa -> name.subdomain(soa.getName()))
        .max((a, b) -> Integer.compare(a.getName().labels(), b.getName().labels()));
  }

  private List<Record> records(Name name, int type) {
    Name source = source(name);
    return records.stream()
        .filter(r -> r.getName().equals(source) && r.getType() == type)
        .map(r -> r.withName(name))
        .toList();
  }

  /** The name itself, or the wildcard that stands for it (RFC 4592 §3.3). */
  private Name source(Name name) {
    if (exists(name)) {
      return name;
    }
    for (int cut = 1; cut < name.labels(); cut++) {
      if (exists(new Name(name, cut))) {
        return name.wild(cut);
      }
    }
    return name;
  }

  private boolean exists(Name name) {
    return records.stream().anyMatch(record -> record.getName().subdomain(name));
  }
}
