package org.mxmaven.testing;

/** A way in which the test server treats a question wrongly. */
public enum Fault {
  /** No reply. */
  SILENCE,
  /** A right reply, but late; see {@link DnsServer#LATE}. */
  LATE,
  SERVFAIL,
  REFUSED,
  /** FORMERR to a query with EDNS, only. */
  FORMERR_TO_EDNS,
  /** A header without question that says FORMERR, to a query with EDNS, only. */
  BARE_FORMERR_TO_EDNS,
  /** NOTIMP to a query with EDNS, only. */
  NOTIMP_TO_EDNS,
  NOTIMP,
  /** Over UDP, an empty reply with the TC bit. */
  TRUNCATE,
  /** Like {@link #TRUNCATE}, and over TCP half a reply, and then the end of the connection. */
  TCP_CLOSED_MIDWAY,
  /** Like {@link #TRUNCATE}, and over TCP half a reply, and then nothing. */
  TCP_STALLED,
  /** Like {@link #TRUNCATE}, and over TCP a right reply, each byte in a packet of its own. */
  TCP_BYTEWISE,
  /** Like {@link #TRUNCATE}, and over TCP a length, and then nothing. */
  TCP_LENGTH_ONLY,
  /** Like {@link #TRUNCATE}, and over TCP the largest messages of a wrong id, without end. */
  TCP_FLOOD,
  /** Like {@link #TRUNCATE}, and over TCP messages of no bytes at all, without end. */
  TCP_NOTHINGS,
  /** Over UDP, right replies but for their id, without end. */
  UDP_FLOOD,
  /** Over HTTPS, a body that comes byte by byte, without end. */
  HTTP_DRIP,
  /** The same, of a status that is not OK. */
  HTTP_DRIP_404,
  /** Over HTTPS, a body that comes fast, without end. */
  HTTP_FLOOD,
  WRONG_ID,
  WRONG_QUESTION,
  /** The query sent back as it came. */
  ECHO,
  GARBAGE,
  /** Over UDP, the first half of the right reply, without the TC bit. */
  CUT,
  TWICE,
  /** Over UDP, a REFUSED from another port of the same host, and then the right reply. */
  FORGED,
  /** A reply of another id, one to another question, a query, and then the right reply. */
  CONFUSED,
  /** NS records of another zone, and nothing else. */
  REFERRAL,
  /** NOERROR without any record, neither authoritative nor recursive. */
  EMPTY
}
