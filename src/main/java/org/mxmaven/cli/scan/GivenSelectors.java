package org.mxmaven.cli.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Name;

/** The DKIM selectors that the user names, as relative names. Not for many threads while filled. */
final class GivenSelectors {
  /** Far more than any domain signs with, and what is asked of its servers by and by. */
  static final int MOST = 1_000;

  private final List<Name> everywhere;
  private final Map<Name, List<Name>> byDomain = new HashMap<>();

  /** Those for every domain. */
  GivenSelectors(List<Name> everywhere) {
    this.everywhere = new ArrayList<>(new LinkedHashSet<>(everywhere));
  }

  /** Adds one for every domain; answers whether there was room for it. */
  boolean add(Name selector) {
    return add(selector, everywhere);
  }

  /** Adds one for a domain; answers whether there was room for it. */
  boolean add(Name domain, Name selector) {
    return add(selector, byDomain.computeIfAbsent(domain, name -> new ArrayList<>(1)));
  }

  /** Whoever takes them from reports has each many times; a set for a domain would take more. */
  private static boolean add(Name selector, List<Name> selectors) {
    return selectors.contains(selector) || (selectors.size() < MOST && selectors.add(selector));
  }

  /** Those for every domain, each once. */
  List<Name> everywhere() {
    return everywhere;
  }

  /** Those for that domain alone, each once. */
  List<Name> of(Name domain) {
    return byDomain.getOrDefault(domain, List.of());
  }
}
