package org.mxmaven.dns.zone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.zone.ZoneData.Mark;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Reads one master file into the data of all, and holds it to what must be true of a file. */
final class ZoneReader implements MasterParser.Handler {
  private static final Set<Integer> BESIDE_CNAME = Set.of(Type.CNAME, Type.RRSIG, Type.NSEC);

  /** What a delegating file may hold at the delegated names: the delegation and its glue. */
  private static final Set<Integer> NOT_OWN =
      Set.of(Type.NS, Type.DS, Type.A, Type.AAAA, Type.RRSIG, Type.NSEC);

  private final String file;
  private final ZoneData zones;
  private final int firstRecord;
  private final List<Integer> origins = new ArrayList<>();
  private Optional<Name> apex = Optional.empty();
  private long negativeTtl = MasterParser.DEFAULT_TTL;

  private @Nullable Name lastName;
  private int lastOwner;

  private ZoneReader(String file, ZoneData zones) {
    this.file = file;
    this.zones = zones;
    this.firstRecord = zones.records().size();
  }

  /**
   * Reads a file.
   *
   * @throws ZoneFileException if it cannot be read, has an error or passes a limit, or if it is the
   *     same zone as one before
   */
  static void read(Path path, ZoneData zones, ZoneLimits limits) {
    try (ZoneInput input = ZoneInput.open(path, limits)) {
      read(path.toString(), input, zones, limits);
    }
  }

  static void read(String file, ZoneInput input, ZoneData zones, ZoneLimits limits) {
    ZoneReader reader = new ZoneReader(file, zones);
    try {
      new MasterParser(file, limits, reader).parse(new MasterLexer(file, input, limits));
      reader.finish();
    } catch (Room.Exhausted e) {
      throw new ZoneFileException(file, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void origin(Name name) {
    int origin = zones.names().add(name);
    zones.mark(origin, Mark.OWNER);
    origins.add(origin);
  }

  @Override
  public void add(Name name, long ttl, RecordData rdata, int line) {
    // Most records follow another of the same owner.
    if (!name.equals(lastName)) {
      lastName = name;
      lastOwner = zones.names().add(name);
      zones.mark(lastOwner, Mark.OWNER);
    }
    int owner = lastOwner;
    int before = zones.records().add(owner, ttl, rdata, line);
    if (rdata.type() == Type.SOA) {
      if (apex.isPresent()) {
        throw error(line, "a second SOA; a file holds one zone, so give each its own file");
      }
      apex = Optional.of(name);
      // RFC 2308 §5; a fragment states none.
      negativeTtl = Math.min(ttl, rdata.soaMinimum());
    }
    checkCname(name, owner, rdata, before, line);
  }

  /** RFC 1034 §3.6.2. */
  private void checkCname(Name name, int owner, RecordData rdata, int before, int line) {
    if (rdata.type() == Type.CNAME) {
      if (before >= firstRecord && !isSameName(rdata.bytes(), zones.records().data(before))) {
        throw error(line, Names.text(name) + " has a second CNAME");
      }
      zones.mark(owner, Mark.CNAME);
    } else if (!BESIDE_CNAME.contains(rdata.type())) {
      zones.mark(owner, Mark.NO_CNAME);
    }
    if (zones.is(owner, Mark.CNAME) && zones.is(owner, Mark.NO_CNAME)) {
      throw error(line, Names.text(name) + " has a CNAME and other records");
    }
  }

  private static boolean isSameName(byte[] one, byte[] other) {
    try {
      return new Name(one).equals(new Name(other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finish() {
    if (zones.records().size() == firstRecord) {
      throw new ZoneFileException(file, "holds no records");
    }
    zones.add(new MasterFile(file, apex, negativeTtl, firstRecord));
    if (apex.isPresent()) {
      top(zones.names().add(apex.get()));
    } else {
      origins.forEach(this::topOfFragment);
      forEachRecord(record -> topOfFragment(zones.records().owner(record)));
    }
    forEachRecord(this::place);
    boolean holdsManyDomains = zones.is(NameTree.ROOT, Mark.TOP);
    forEachRecord(record -> publish(record, holdsManyDomains));
    origins.forEach(zones::forgetFileMarks);
    forEachRecord(record -> zones.forgetFileMarks(zones.records().owner(record)));
  }

  private void forEachRecord(IntConsumer action) {
    for (int record = firstRecord; record < zones.records().size(); record++) {
      action.accept(record);
    }
  }

  /** An origin or owner is a top unless it is under another of them. */
  private void topOfFragment(int name) {
    if (!zones.is(name, Mark.TOP) && !zones.isAtOrUnder(zones.names().parent(name), Mark.OWNER)) {
      top(name);
    }
  }

  /** A whole zone has more of a say than a fragment. */
  private void top(int name) {
    zones.mark(name, Mark.TOP);
    MasterFile known = zones.coveredBy(name);
    if (known != null && known.apex().isPresent() && apex.isPresent()) {
      throw new ZoneFileException(
          file, "is the zone " + Names.text(apex.get()) + ", and so is " + known.name());
    }
    if (known == null || apex.isPresent()) {
      zones.cover(name);
    }
  }

  private void place(int record) {
    int owner = zones.records().owner(record);
    if (!zones.isAtOrUnder(owner, Mark.TOP)) {
      throw error(
          zones.records().line(record),
          Names.text(zones.names().name(owner))
              + " is outside the zone "
              + apex.map(Names::text).orElse(""));
    }
    if (zones.records().type(record) == Type.NS && !zones.is(owner, Mark.TOP)) {
      zones.mark(owner, Mark.CUT_HERE);
      zones.mark(owner, Mark.CUT);
    }
  }

  /**
   * At and under a cut the file has no say, save in a root, which may hold the names of many
   * domains beside their NS.
   */
  private void publish(int record, boolean holdsManyDomains) {
    int owner = zones.records().owner(record);
    if (!holdsManyDomains && zones.isAtOrUnder(owner, Mark.CUT_HERE)) {
      zones.records().hide(record);
      return;
    }
    if (!NOT_OWN.contains(zones.records().type(record))) {
      zones.mark(owner, Mark.OWN);
    }
    int at = owner;
    while (!zones.is(at, Mark.EXISTS)) {
      zones.mark(at, Mark.EXISTS);
      at = zones.names().parent(at);
    }
  }

  private ZoneFileException error(int line, String reason) {
    return new ZoneFileException(file, line, reason);
  }
}
