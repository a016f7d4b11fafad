package org.mxmaven.dns.zone;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** What the zone files say of one name and type. */
sealed interface ZoneWord {

  /** Records, at least one. */
  record Found(List<Record> records, String file) implements ZoneWord {}

  /** The name is another one's alias. */
  record Alias(Name target, long ttl) implements ZoneWord {}

  /**
   * There are none.
   *
   * @param exists whether the name has others, or names below it
   * @param zone the zone that says so; empty if it is a fragment without SOA
   */
  record Absent(boolean exists, Optional<Name> zone, String file, long ttl) implements ZoneWord {}

  /** No file has a say; the reason is a clause. */
  record Outside(String reason) implements ZoneWord {}

  /** A DNAME leads to what cannot be a name; the reason is a clause. */
  record TooLong(String reason) implements ZoneWord {}
}
