package org.mxmaven.assess.dkim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.spf.SpfReader;
import org.mxmaven.dkim.selector.Provider;
import org.mxmaven.dkim.selector.Providers;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.spf.MacroString;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.TargetName;
import org.mxmaven.spf.Term;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Finds the providers that take or send a domain's mail, by its MX and SPF records. */
final class MailProviders {
  /** Records of the domain's own that are followed; nobody has more. */
  private static final int MOST_RECORDS = 10;

  private final Name domain;
  private final Inquiry inquiry;
  private final SpfReader spf;
  private final Set<Provider> providers = new LinkedHashSet<>();
  private final Set<Name> followed = new LinkedHashSet<>();
  private boolean open;

  private MailProviders(Name domain, Inquiry inquiry, SpfReader spf) {
    this.domain = domain;
    this.inquiry = inquiry;
    this.spf = spf;
  }

  /** The providers, those of MX first; empty while a question is open. */
  static Optional<Set<Provider>> of(Name domain, Inquiry inquiry, SpfReader spf) {
    return new MailProviders(domain, inquiry, spf).find();
  }

  private Optional<Set<Provider>> find() {
    Optional<Answer> mx = inquiry.ask(Question.mx(domain));
    if (mx.isPresent() && mx.get() instanceof Answer.Records found) {
      for (Record record : found.records()) {
        Providers.byMx(((MXRecord) record).getTarget()).ifPresent(providers::add);
      }
    }
    follow(domain);
    return open || mx.isEmpty() ? Optional.empty() : Optional.of(providers);
  }

  private void follow(Name holder) {
    if (followed.size() == MOST_RECORDS || !followed.add(holder)) {
      return;
    }
    Optional<Answer> texts = inquiry.ask(Question.txt(holder));
    open |= texts.isEmpty();
    for (SpfReader.Spf found : texts.map(spf::records).orElse(List.of())) {
      found.record().terms().forEach(this::take);
    }
  }

  private void take(Term term) {
    if (term instanceof Term.Redirect redirect) {
      take(redirect.domain());
    } else if (term instanceof Term.Directive directive
        && directive.mechanism() instanceof Mechanism.Include include) {
      take(include.domain());
    }
  }

  /** A provider's own record is not followed: that would name those whom it uses itself. */
  private void take(MacroString target) {
    Optional<Name> name = TargetName.of(target.text());
    if (name.isEmpty()) {
      return;
    }
    Optional<Provider> provider = Providers.byInclude(name.get());
    if (provider.isPresent()) {
      providers.add(provider.get());
    } else if (!target.hasMacros() && name.get().subdomain(domain)) {
      follow(name.get());
    }
  }
}
