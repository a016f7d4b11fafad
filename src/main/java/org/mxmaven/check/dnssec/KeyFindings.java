package org.mxmaven.check.dnssec;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dnssec.SigningAlgorithm;
import org.mxmaven.dnssec.SigningAlgorithm.Standing;
import org.mxmaven.dnssec.ZoneKey;

/** Finds what is worth telling of a zone's keys. */
final class KeyFindings {
  private KeyFindings() {}

  /** The algorithms of the keys that sign, of which that is thought; each once. */
  static Stream<SigningAlgorithm> algorithms(Assessment assessment, Standing standing) {
    return assessment.dnssec().keys().stream()
        .filter(ZoneKey::signing)
        .map(ZoneKey::algorithm)
        .filter(algorithm -> algorithm.standing() == standing)
        .distinct();
  }
}
