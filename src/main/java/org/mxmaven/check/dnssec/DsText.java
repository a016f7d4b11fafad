package org.mxmaven.check.dnssec;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.dnssec.DelegationSigner;

/** DS records in sentences. */
final class DsText {
  private DsText() {}

  /** Their key tags in order, each once. */
  static List<String> tags(Stream<DelegationSigner> signers) {
    return signers
        .map(DelegationSigner::tag)
        .sorted()
        .distinct()
        .map(tag -> Integer.toString(tag))
        .toList();
  }
}
