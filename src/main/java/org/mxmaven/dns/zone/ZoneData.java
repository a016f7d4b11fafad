package org.mxmaven.dns.zone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names and records of all given master files, and what is known of each name. */
final class ZoneData {
  /** Marks of names. */
  enum Mark {
    /** The name, or one below it, has records. */
    EXISTS(1 << 0),
    /** A file delegates the name to other servers (RFC 1034 §4.2.1). */
    CUT(1 << 1),
    /** The name has what a delegating file would not hold. */
    OWN(1 << 2),
    // The others are of the file that is being read.
    OWNER(1 << 3),
    TOP(1 << 4),
    CUT_HERE(1 << 5),
    CNAME(1 << 6),
    NO_CNAME(1 << 7);

    private static final int OF_ONE_FILE =
        OWNER.bit | TOP.bit | CUT_HERE.bit | CNAME.bit | NO_CNAME.bit;

    private final int bit;

    Mark(int bit) {
      this.bit = bit;
    }
  }

  private static final int NO_FILE = -1;

  private final NameTree names;
  private final CompactRecords records;
  private final Ints marks;
  // The file that says everything at a name and under it, for the few that have one.
  private final Ints files;
  private final List<MasterFile> read = new ArrayList<>();

  ZoneData(Room room) {
    names = new NameTree(room);
    records = new CompactRecords(room);
    marks = new Ints(room);
    files = new Ints(room);
  }

  NameTree names() {
    return names;
  }

  CompactRecords records() {
    return records;
  }

  boolean is(int name, Mark mark) {
    return name < marks.size() && (marks.get(name) & mark.bit) != 0;
  }

  void mark(int name, Mark mark) {
    while (marks.size() <= name) {
      marks.add(0);
      files.add(NO_FILE);
    }
    marks.set(name, marks.get(name) | mark.bit);
  }

  /** Whether the name or one above it has a mark. */
  boolean isAtOrUnder(int name, Mark mark) {
    int at = name;
    while (at != NameTree.NONE && !is(at, mark)) {
      at = names.parent(at);
    }
    return at != NameTree.NONE;
  }

  /** Takes the marks away that are about one file only. */
  void forgetFileMarks(int name) {
    marks.set(name, marks.get(name) & ~Mark.OF_ONE_FILE);
  }

  void add(MasterFile file) {
    read.add(file);
  }

  /** Has the file added last say everything at and under a name. */
  void cover(int name) {
    mark(name, Mark.EXISTS);
    files.set(name, read.size() - 1);
  }

  /** The file that says everything at and under a name, if it is at the top of one. */
  @Nullable MasterFile coveredBy(int name) {
    int file = name < files.size() ? files.get(name) : NO_FILE;
    return file == NO_FILE ? null : read.get(file);
  }

  /** The file that a record is from. */
  MasterFile fileOf(int record) {
    int low = 0;
    int high = read.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (read.get(middle).firstRecord() <= record) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return read.get(low);
  }
}
