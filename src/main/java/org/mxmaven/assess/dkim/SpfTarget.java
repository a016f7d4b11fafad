package org.mxmaven.assess.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dkim.selector.Provider;
import org.mxmaven.dkim.selector.Providers;
import org.mxmaven.evidence.Answer;
import org.mxmaven.spf.MacroString;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.SpfParser;
import org.mxmaven.spf.TargetName;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * A name that an SPF record includes or hands over to, as it is written.
 *
 * @param provider whose customers have it in their records
 * @param isFixed whether it is the same for all mail, since it has no macros
 */
record SpfTarget(Name name, Optional<Provider> provider, boolean isFixed) {
  /** Those of all SPF records of an answer, in order. */
  static List<SpfTarget> of(Answer.Records answer) {
    List<SpfTarget> targets = new ArrayList<>();
    for (Record record : answer.records()) {
      byte[] text = TxtText.of(record).joined();
      if (SpfParser.isSpf(text)) {
        SpfParser.parse(text).terms().forEach(term -> add(term, targets));
      }
    }
    return List.copyOf(targets);
  }

  private static void add(Term term, List<SpfTarget> targets) {
    if (term instanceof Term.Redirect redirect) {
      add(redirect.domain(), targets);
    } else if (term instanceof Term.Directive directive
        && directive.mechanism() instanceof Mechanism.Include include) {
      add(include.domain(), targets);
    }
  }

  private static void add(MacroString written, List<SpfTarget> targets) {
    TargetName.of(written.text())
        .map(name -> new SpfTarget(name, Providers.byInclude(name), !written.hasMacros()))
        .ifPresent(targets::add);
  }
}
