package org.mxmaven.check.spf;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTakeover;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Subject;
import org.mxmaven.check.TakeoverText;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/** The names in SPF records that somebody else can get hold of, and how that is told. */
final class SpfTakeoverFacts {
  private SpfTakeoverFacts() {}

  static Stream<SpfTakeover> of(Assessment assessment, Predicate<Takeover> kind) {
    return assessment.spf().takeovers().stream().filter(found -> kind.test(found.takeover()));
  }

  static Arguments arguments(SpfTakeover found) {
    Arguments term =
        Arguments.none()
            .identifying("term", TxtText.excerpt(found.term().text()))
            .identifying("holder", Names.text(found.holder()));
    return TakeoverText.arguments(term, found.takeover());
  }

  static String sentence(Subject target, Arguments arguments) {
    String start =
        "%s, which \"%s\" in the SPF record of %s leads to,"
            .formatted(target.text(), arguments.text("term"), arguments.text("holder"));
    return TakeoverText.sentence(start, arguments, "decide which senders that term matches");
  }
}
