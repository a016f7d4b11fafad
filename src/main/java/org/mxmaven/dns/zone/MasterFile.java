package org.mxmaven.dns.zone;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * One master file that was read and found sound.
 *
 * @param name the file as the user named it
 * @param tops the names at and under which the file says everything
 * @param soa of the zone, if the file is a whole one
 * @param cuts where the file delegates to other servers (RFC 1034 §4.2.1)
 * @param records nothing at or under a cut, save in a root, which may hold the names of many
 *     domains beside their NS
 */
record MasterFile(
    String name, Set<Name> tops, Optional<SOARecord> soa, Set<Name> cuts, List<Record> records) {

  private static final Set<Integer> BESIDE_CNAME = Set.of(Type.CNAME, Type.RRSIG, Type.NSEC);

  /**
   * Reads a file.
   *
   * @throws ZoneFileException if it cannot be read or has an error
   */
  static MasterFile read(Path path) {
    String file = path.toString();
    MasterText text = MasterLexer.lex(file, bytes(path));
    List<MasterParser.Located> located = MasterParser.parse(file, text);
    if (located.isEmpty()) {
      throw new ZoneFileException(file, "holds no records");
    }
    Optional<SOARecord> soa = soa(file, located);
    Set<Name> tops = soa.isPresent() ? Set.of(soa.get().getName()) : tops(text.origins(), located);
    checkInside(file, located, tops);
    checkCnames(file, located);
    List<Record> records = located.stream().map(MasterParser.Located::record).toList();
    Set<Name> cuts = cuts(records, tops);
    if (!tops.contains(Name.root)) {
      records = records.stream().filter(record -> !isUnder(record.getName(), cuts)).toList();
    }
    return new MasterFile(file, tops, soa, cuts, records);
  }

  private static byte[] bytes(Path path) {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw new ZoneFileException(file, "is a folder; name a file in it");
    }
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new ZoneFileException(file, "does not exist");
    } catch (AccessDeniedException e) {
      throw new ZoneFileException(file, "may not be read; check its permissions");
    } catch (IOException e) {
      throw new ZoneFileException(file, "cannot be read (" + e.getMessage() + ")");
    }
  }

  private static Optional<SOARecord> soa(String file, List<MasterParser.Located> located) {
    Optional<SOARecord> found = Optional.empty();
    for (MasterParser.Located each : located) {
      if (each.record() instanceof SOARecord soa) {
        if (found.isPresent()) {
          throw new ZoneFileException(
              file, each.line(), "a second SOA; a file holds one zone, so give each its own file");
        }
        found = Optional.of(soa);
      }
    }
    return found;
  }

  /** The origins and owners of a fragment, without those under another of them. */
  private static Set<Name> tops(Set<Name> origins, List<MasterParser.Located> located) {
    Set<Name> all = new LinkedHashSet<>(origins);
    located.forEach(each -> all.add(each.record().getName()));
    Set<Name> tops = new LinkedHashSet<>();
    for (Name name : all) {
      if (name.equals(Name.root) || !isUnder(new Name(name, 1), all)) {
        tops.add(name);
      }
    }
    return tops;
  }

  private static void checkInside(String file, List<MasterParser.Located> located, Set<Name> tops) {
    for (MasterParser.Located each : located) {
      if (!isUnder(each.record().getName(), tops)) {
        throw new ZoneFileException(
            file,
            each.line(),
            Names.text(each.record().getName())
                + " is outside the zone "
                + Names.text(tops.iterator().next()));
      }
    }
  }

  /** RFC 1034 §3.6.2. */
  private static void checkCnames(String file, List<MasterParser.Located> located) {
    Map<Name, Record> cnames = new HashMap<>();
    Set<Name> others = new HashSet<>();
    for (MasterParser.Located each : located) {
      Record record = each.record();
      Name owner = record.getName();
      if (record.getType() == Type.CNAME) {
        Record known = cnames.putIfAbsent(owner, record);
        if (known != null && !known.equals(record)) {
          throw new ZoneFileException(file, each.line(), Names.text(owner) + " has a second CNAME");
        }
      } else if (!BESIDE_CNAME.contains(record.getType())) {
        others.add(owner);
      }
      if (cnames.containsKey(owner) && others.contains(owner)) {
        throw new ZoneFileException(
            file, each.line(), Names.text(owner) + " has a CNAME and other records");
      }
    }
  }

  private static Set<Name> cuts(List<Record> records, Set<Name> tops) {
    Set<Name> cuts = new HashSet<>();
    for (Record record : records) {
      if (record.getType() == Type.NS && !tops.contains(record.getName())) {
        cuts.add(record.getName());
      }
    }
    return cuts;
  }

  /** Whether the name or one above it is in the set. */
  private static boolean isUnder(Name name, Set<Name> set) {
    for (int cut = 0; cut < name.labels(); cut++) {
      if (set.contains(new Name(name, cut))) {
        return true;
      }
    }
    return false;
  }
}
