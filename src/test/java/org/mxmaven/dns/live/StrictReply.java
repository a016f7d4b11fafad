package org.mxmaven.dns.live;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the letter of RFC 1035 and RFC 2308 makes of a reply's bytes, by code that shares nothing
 * with the program's.
 */
final class StrictReply {
  private static final int A = 1;
  private static final int NS = 2;
  private static final int CNAME = 5;
  private static final int SOA = 6;
  private static final int MX = 15;
  private static final int TXT = 16;
  private static final int AAAA = 28;
  private static final int OPT = 41;
  private static final int NSEC = 47;
  private static final int IN = 1;
  private static final int NXDOMAIN = 3;

  private final byte[] bytes;
  private final List<List<Rr>> sections = new ArrayList<>();
  private int at = 12;
  private int rcode;

  /** Names are the hexadecimal digits of their labels, in lower case and not compressed. */
  private record Rr(String owner, int type, int rrClass, int from, int to) {}

  /** The bytes are no message. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private StrictReply(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Empty if the bytes are no message throughout. */
  static Optional<StrictReply> of(byte[] bytes) {
    StrictReply reply = new StrictReply(bytes);
    try {
      reply.read();
      return Optional.of(reply);
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  /** RFC 2308 §2.2: no relevant answers, and a SOA in the authority section or no NS there. */
  boolean saysNoData(byte[] name, int type) {
    String end = hex(name);
    boolean ns = sections.get(1).stream().anyMatch(rr -> rr.type() == NS);
    return rcode == 0 && answers(end, type) + answers(end, CNAME) == 0 && (hasSoa(end) || !ns);
  }

  /** RFC 2308 §2.1: the code; RFC 9824 §2: a NSEC of the name, beside a SOA. */
  boolean saysNxDomain(byte[] name) {
    String end = hex(name);
    boolean nsec =
        sections.get(1).stream().anyMatch(r -> r.type() == NSEC && r.owner().equals(end));
    boolean exists = sections.get(0).stream().anyMatch(rr -> rr.owner().equals(end));
    return !exists && (rcode == NXDOMAIN || (rcode == 0 && nsec && hasSoa(end)));
  }

  /** How many different records of the type the name has. */
  long answers(byte[] name, int type) {
    return rcode == 0 ? answers(hex(name), type) : 0;
  }

  private long answers(String owner, int type) {
    return sections.get(0).stream()
        .filter(rr -> rr.owner().equals(owner) && rr.type() == type)
        .map(rr -> rr.rrClass() + " " + rdata(rr))
        .distinct()
        .count();
  }

  private boolean hasSoa(String name) {
    return sections.get(1).stream()
        .anyMatch(r -> r.type() == SOA && r.rrClass() == IN && isAbove(r.owner(), name));
  }

  /** Label by label. */
  private static boolean isAbove(String ancestor, String name) {
    String rest = name;
    while (!rest.equals(ancestor)) {
      if (rest.equals("00")) {
        return false;
      }
      rest = rest.substring(2 * (1 + Integer.parseInt(rest.substring(0, 2), 16)));
    }
    return true;
  }

  private void read() throws Malformed {
    require(bytes.length >= at);
    int questions = u16(4);
    for (int i = 0; i < questions; i++) {
      name();
      skip(4);
    }
    int extended = 0;
    for (int section = 0; section < 3; section++) {
      List<Rr> records = new ArrayList<>();
      int count = u16(6 + 2 * section);
      for (int i = 0; i < count; i++) {
        Rr rr = record();
        if (rr.type() == OPT && section == 2 && extended == 0) {
          // No code of 2048 or more is assigned (RFC 6895 §2.3), and dnsjava takes them for less.
          extended = Math.max(0, bytes[rr.from() - 6]);
        }
        records.add(rr);
      }
      sections.add(records);
    }
    rcode = (extended << 4) | (bytes[3] & 0xf);
    require(at == bytes.length);
  }

  private Rr record() throws Malformed {
    String owner = name();
    skip(10);
    int type = u16(at - 10);
    int end = at + u16(at - 2);
    require(end <= bytes.length);
    Rr rr = new Rr(owner, type, u16(at - 8), at, end);
    checkRdata(type, end);
    at = end;
    return rr;
  }

  private void checkRdata(int type, int end) throws Malformed {
    int from = at;
    switch (type) {
      case A -> require(end - from == 4);
      case AAAA -> require(end - from == 16);
      case NS, CNAME -> name();
      case MX -> {
        skip(2);
        name();
      }
      case SOA -> {
        name();
        name();
        skip(20);
      }
      case TXT -> {
        require(end > from);
        while (at < end) {
          skip(1 + (bytes[at] & 0xff));
        }
      }
      default -> at = end;
    }
    require(type == A || type == AAAA || at == end);
  }

  /** RDATA with its names written out. */
  private String rdata(Rr rr) {
    StrictReply copy = new StrictReply(bytes);
    copy.at = rr.from();
    try {
      return switch (rr.type()) {
        case NS, CNAME -> copy.name();
        case MX -> {
          copy.skip(2);
          yield u16(rr.from()) + copy.name();
        }
        default -> HexFormat.of().formatHex(bytes, rr.from(), rr.to());
      };
    } catch (Malformed e) {
      throw new IllegalStateException("it was read before", e);
    }
  }

  /** RFC 1035 §4.1.4; a pointer leads to a prior place. */
  private String name() throws Malformed {
    StringBuilder labels = new StringBuilder();
    int place = at;
    int behind = -1;
    while (true) {
      require(place < bytes.length);
      int length = bytes[place] & 0xff;
      if (length >= 0xc0) {
        require(place + 1 < bytes.length);
        int target = u16(place) & 0x3fff;
        require(target < place);
        behind = behind < 0 ? place + 2 : behind;
        place = target;
        continue;
      }
      require(length < 0x40 && place + 1 + length <= bytes.length);
      for (int i = place; i <= place + length; i++) {
        int octet = bytes[i] & 0xff;
        boolean upper = i > place && octet >= 'A' && octet <= 'Z';
        labels.append("%02x".formatted(upper ? octet + 32 : octet));
      }
      require(labels.length() <= 2 * 255);
      place += 1 + length;
      if (length == 0) {
        at = behind < 0 ? place : behind;
        return labels.toString();
      }
    }
  }

  private int u16(int place) {
    return (bytes[place] & 0xff) << 8 | (bytes[place + 1] & 0xff);
  }

  private void skip(int count) throws Malformed {
    require(at + count <= bytes.length);
    at += count;
  }

  private static void require(boolean condition) throws Malformed {
    if (!condition) {
      throw new Malformed();
    }
  }

  private static String hex(byte[] name) {
    return HexFormat.of().formatHex(name);
  }
}
