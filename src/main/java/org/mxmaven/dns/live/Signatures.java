package org.mxmaven.dns.live;

/** What is asked about signatures along with a question (RFC 4035 §4). */
public enum Signatures {
  /** Nothing: the message is as if there were none. */
  IGNORED,
  /** They are to come along; what a server says of them is not believed. */
  SHOWN,
  /** They are to come along, and what the server says of them is believed (RFC 4035 §4.9.3). */
  JUDGED
}
