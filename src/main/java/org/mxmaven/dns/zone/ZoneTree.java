package org.mxmaven.dns.zone;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.zone.ZoneData.Mark;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The names of several master files together, searched as RFC 1034 §4.3.2 and RFC 4592 say. */
final class ZoneTree {
  private final ZoneData zones;

  ZoneTree(ZoneData zones) {
    this.zones = zones;
  }

  /** Looks for one name, without following aliases. */
  ZoneWord find(Name name, int type) {
    int[] path = zones.names().path(name);
    int node = path[path.length - 1];
    // What is signed of a zone below stands at its parent (RFC 4035 §3.1.4.1).
    boolean above =
        type == Type.DS
            && path.length > 1
            && !(node != NameTree.NONE && zones.records().has(node, type));
    int[] way = above ? Arrays.copyOf(path, path.length - 1) : path;
    int top = deepest(way, at -> zones.coveredBy(at) != null);
    MasterFile zone = top < 0 ? null : zones.coveredBy(way[top]);
    if (zone == null) {
      return new ZoneWord.Outside("no given zone file covers " + Names.text(name));
    }
    boolean exists =
        node != NameTree.NONE
            && (zones.is(node, Mark.EXISTS) || (above && zones.is(node, Mark.CUT)));
    ZoneWord.Absent absent =
        new ZoneWord.Absent(exists, zone.apex(), zone.name(), zone.negativeTtl());
    int cut = cutAbove(way);
    if (cut >= 0) {
      ZoneWord found = at(node, name, type, absent);
      String delegated = Names.text(suffix(name, cut));
      return found == absent
          ? new ZoneWord.Outside(zone.name() + " delegates " + delegated + " to other name servers")
          : found;
    }
    Optional<ZoneWord> renamed = throughDname(name, path, top);
    if (renamed.isPresent()) {
      return renamed.get();
    }
    return exists ? at(node, name, type, absent) : atWildcard(path, name, type, absent);
  }

  /**
   * Whether texts below a name are only where the files have them: a whole zone covers it, and no
   * delegation, alias of names or wildcard gives it others.
   */
  boolean holdsAllBelow(Name name) {
    int[] path = zones.names().path(name);
    int top = deepest(path, at -> zones.coveredBy(at) != null);
    MasterFile zone = top < 0 ? null : zones.coveredBy(path[top]);
    if (zone == null || zone.apex().isEmpty() || cutAbove(path) >= 0) {
      return false;
    }
    for (int depth = top; depth < path.length; depth++) {
      if (path[depth] != NameTree.NONE && zones.records().has(path[depth], Type.DNAME)) {
        return false;
      }
    }
    int closest = deepest(path, at -> zones.is(at, Mark.EXISTS));
    int wildcard = closest < 0 ? NameTree.NONE : zones.names().wildcard(path[closest]);
    return wildcard == NameTree.NONE
        || !(zones.records().has(wildcard, Type.TXT) || zones.records().has(wildcard, Type.CNAME));
  }

  private ZoneWord atWildcard(int[] path, Name name, int type, ZoneWord.Absent absent) {
    int closest = deepest(path, at -> zones.is(at, Mark.EXISTS));
    int wildcard = closest < 0 ? NameTree.NONE : zones.names().wildcard(path[closest]);
    if (wildcard == NameTree.NONE || !zones.is(wildcard, Mark.EXISTS)) {
      return absent;
    }
    return at(
        wildcard,
        name,
        type,
        new ZoneWord.Absent(true, absent.zone(), absent.file(), absent.ttl()));
  }

  private ZoneWord at(int owner, Name asked, int type, ZoneWord otherwise) {
    int first = owner == NameTree.NONE ? -1 : zones.records().first(owner, type);
    if (first >= 0) {
      Set<Record> found = zones.records().find(owner, type, asked);
      return new ZoneWord.Found(List.copyOf(found), zones.fileOf(first).name());
    }
    return alias(owner, Type.CNAME, asked)
        .<ZoneWord>map(
            cname -> new ZoneWord.Alias(((CNAMERecord) cname).getTarget(), cname.getTTL()))
        .orElse(otherwise);
  }

  /** The first record of a type that leads to another name. */
  private Optional<Record> alias(int owner, int type, Name name) {
    return owner == NameTree.NONE
        ? Optional.empty()
        : zones.records().find(owner, type, name).stream().findFirst();
  }

  /** RFC 6672 §3.2: a DNAME renames all that is below its owner. */
  private Optional<ZoneWord> throughDname(Name name, int[] path, int top) {
    for (int depth = top; depth < path.length - 1; depth++) {
      Optional<Record> dname = alias(path[depth], Type.DNAME, suffix(name, depth));
      if (dname.isPresent()) {
        return Optional.of(renamed(name, (DNAMERecord) dname.get()));
      }
    }
    return Optional.empty();
  }

  private static ZoneWord renamed(Name name, DNAMERecord dname) {
    try {
      return new ZoneWord.Alias(name.fromDNAME(dname), dname.getTTL());
    } catch (NameTooLongException e) {
      return new ZoneWord.TooLong(
          "the DNAME of " + Names.text(dname.getName()) + " makes the name too long");
    }
  }

  /**
   * The depth of the delegation that the name is at or under, unless data nearer to it shows
   * otherwise; negative for none.
   */
  private int cutAbove(int[] path) {
    for (int depth = path.length - 1; depth >= 0; depth--) {
      int at = path[depth];
      if (at != NameTree.NONE) {
        if (zones.is(at, Mark.OWN) || zones.coveredBy(at) != null) {
          return -1;
        }
        if (zones.is(at, Mark.CUT)) {
          return depth;
        }
      }
    }
    return -1;
  }

  /** The depth of the nearest name that passes; negative for none. */
  private static int deepest(int[] path, IntPredicate test) {
    for (int depth = path.length - 1; depth >= 0; depth--) {
      if (path[depth] != NameTree.NONE && test.test(path[depth])) {
        return depth;
      }
    }
    return -1;
  }

  /** The name of so many labels at the end of that one. */
  private static Name suffix(Name name, int labels) {
    return new Name(name, Names.labels(name) - labels);
  }
}
