package org.mxmaven.dmarc;

/** The {@code psd} tag (RFC 9989 §4.7): whether the domain is a public suffix. */
public enum PublicSuffixFlag {
  YES,
  NO,
  /** Not said, or {@code u}: the tree walk decides. */
  UNKNOWN
}
