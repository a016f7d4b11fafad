package org.mxmaven.check.spf;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTakeover;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.check.TakeoverText;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/** The names in SPF records that somebody else can get hold of, as a subject and a message. */
final class SpfTakeoverHits {
  private SpfTakeoverHits() {}

  record Hit(String subject, String message) {}

  static Stream<Hit> of(Assessment assessment, Predicate<Takeover> kind) {
    return assessment.takeovers().spf().stream()
        .filter(found -> kind.test(found.takeover()))
        .map(SpfTakeoverHits::hit);
  }

  private static Hit hit(SpfTakeover found) {
    String target = Names.text(found.target());
    String subject =
        "%s, which \"%s\" in the SPF record of %s leads to,"
            .formatted(target, TxtText.excerpt(found.term().text()), Names.text(found.holder()));
    return new Hit(
        target,
        TakeoverText.of(subject, found.takeover(), "decide which senders that term matches"));
  }
}
