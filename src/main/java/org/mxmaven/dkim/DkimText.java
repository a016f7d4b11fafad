package org.mxmaven.dkim;

import org.xbill.DNS.Name;

/** What a TXT record at a name below {@code _domainkey} turned out to be. */
public sealed interface DkimText permits DkimRecord, DkimText.AliasAsText, DkimText.Unrelated {
  /** The joined strings, one char per byte. */
  String text();

  /**
   * A host name and nothing else: the target of an alias, typed into a TXT record.
   *
   * @param target the absolute name
   */
  record AliasAsText(String text, Name target) implements DkimText {}

  /** Any other text, such as what a wildcard hands out for every name. */
  record Unrelated(String text) implements DkimText {}
}
