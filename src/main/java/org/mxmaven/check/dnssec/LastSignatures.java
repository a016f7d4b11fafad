package org.mxmaven.check.dnssec;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mxmaven.dnssec.Signature;
import org.xbill.DNS.Type;

/** The signatures that count: of each RRset that mail depends on the one that ends last. */
final class LastSignatures {
  private static final List<Integer> COUNTED = List.of(Type.SOA, Type.MX, Type.TXT, Type.DNSKEY);

  private LastSignatures() {}

  /** One for each type covered, in the order of their numbers. */
  static Collection<Signature> of(List<Signature> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    Map<Integer, Signature> last = new TreeMap<>();
    for (Signature signature : all) {
      if (COUNTED.contains(signature.covered())) {
        last.merge(signature.covered(), signature, (a, b) -> a.until().isBefore(b.until()) ? b : a);
      }
    }
    return last.values();
  }
}
