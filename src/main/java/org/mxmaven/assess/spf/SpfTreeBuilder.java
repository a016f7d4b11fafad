package org.mxmaven.assess.spf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.assess.spf.SpfHostFinder.Found;
import org.mxmaven.assess.spf.SpfReader.Spf;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.spf.MacroExpansion;
import org.mxmaven.spf.MacroString;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.TargetName;
import org.mxmaven.spf.Term;
import org.xbill.DNS.Name;

/**
 * Follows an SPF record's includes and redirects in the order of evaluation, as far as the answers
 * at hand allow; what is missing is noted in the inquiry.
 */
final class SpfTreeBuilder {
  /**
   * How many look-ups are followed. Receivers stop at ten; a little more is worth knowing for
   * whoever has to mend the record, but a hostile tree must not send us through millions of names,
   * nor grow without end: of each record's terms beyond this, the first stands for the others.
   */
  private static final int MAX_FOLLOWED = 40;

  private final Inquiry inquiry;
  private final SpfHostFinder hosts;
  private final SpfReader reader;
  private final Name sender;
  private final Deque<Name> path = new ArrayDeque<>();
  private int followed;

  /**
   * A builder for one tree.
   *
   * @param sender the domain whose mail is judged, which the macro {@code %{o}} stands for
   */
  public SpfTreeBuilder(Inquiry inquiry, SpfReader reader, Name sender) {
    this.inquiry = inquiry;
    this.hosts = new SpfHostFinder(inquiry);
    this.reader = reader;
    this.sender = sender;
  }

  public SpfTree build(Spf spf) {
    return tree(sender, spf);
  }

  private SpfTree tree(Name domain, Spf spf) {
    List<SpfBranch> branches = new ArrayList<>();
    path.push(domain);
    for (Term term : termsThatCost(spf.record())) {
      if (++followed > MAX_FOLLOWED) {
        branches.add(new SpfBranch(term, Optional.empty(), Outcome.BEYOND_LIMIT, Optional.empty()));
        break;
      }
      branches.add(branch(domain, term));
    }
    path.pop();
    // The domain's own record is its own alone.
    Optional<SpfReachMemo> memo = path.isEmpty() ? Optional.empty() : Optional.of(spf.memo());
    return new SpfTree(domain, spf.text(), spf.record(), branches, memo);
  }

  private static List<Term> termsThatCost(SpfRecord record) {
    List<Term> terms = new ArrayList<>();
    for (Term.Directive directive : record.evaluatedDirectives()) {
      if (directive.mechanism().costsLookup()) {
        terms.add(directive);
      }
    }
    record.effectiveRedirect().ifPresent(terms::add);
    return terms;
  }

  private SpfBranch branch(Name domain, Term term) {
    if (term instanceof Term.Redirect redirect) {
      return record(domain, term, redirect.domain());
    }
    Mechanism mechanism = ((Term.Directive) term).mechanism();
    if (mechanism instanceof Mechanism.Include include) {
      return record(domain, term, include.domain());
    }
    // Beyond the limit nobody evaluates the term, and a hostile record could name hundreds of
    // hosts.
    boolean all = followed <= SpfAssessment.MAX_LOOKUPS;
    if (mechanism instanceof Mechanism.A a) {
      return data(domain, term, a.domain(), name -> hosts.addresses(name, term, all));
    }
    if (mechanism instanceof Mechanism.Mx mx) {
      return data(domain, term, mx.domain(), name -> hosts.mailHosts(name, term, all));
    }
    if (mechanism instanceof Mechanism.Exists exists) {
      Optional<MacroString> name = Optional.of(exists.domain());
      return data(domain, term, name, target -> hosts.existence(target, term));
    }
    return new SpfBranch(term, Optional.empty(), Outcome.DEPENDS_ON_SENDER, Optional.empty());
  }

  /** A term that leads to another SPF record. */
  private SpfBranch record(Name domain, Term term, MacroString spec) {
    Target target = target(domain, Optional.of(spec));
    if (target.obstacle().isPresent()) {
      return leaf(term, target, target.obstacle().get());
    }
    Name name = target.name().orElseThrow();
    if (path.contains(name)) {
      return leaf(term, target, Outcome.LOOP);
    }
    Question question = Question.txt(name);
    Optional<Answer> answer = inquiry.ask(question);
    if (answer.isEmpty()) {
      return leaf(term, target, Outcome.FAILED);
    }
    if (!(answer.get() instanceof Answer.Records)) {
      return leaf(term, target, hosts.absence(question, answer.get(), term));
    }
    List<Spf> records = reader.records(answer.get());
    if (records.size() != 1) {
      return leaf(term, target, records.isEmpty() ? Outcome.NO_RECORD : Outcome.SEVERAL_RECORDS);
    }
    SpfTree tree = tree(name, records.get(0));
    return new SpfBranch(term, target.name(), Outcome.FOUND, Optional.of(tree));
  }

  /** A term that looks data up at a name. */
  private SpfBranch data(
      Name domain, Term term, Optional<MacroString> spec, Function<Name, Found> lookup) {
    Target target = target(domain, spec);
    if (target.obstacle().isPresent()) {
      return leaf(term, target, target.obstacle().get());
    }
    Found found = lookup.apply(target.name().orElseThrow());
    return new SpfBranch(term, target.name(), found.outcome(), Optional.empty(), found.hosts());
  }

  private static SpfBranch leaf(Term term, Target target, Outcome outcome) {
    return new SpfBranch(term, target.name(), outcome, Optional.empty());
  }

  /** The name that a term looks up; without a domain it is the record's own (RFC 7208 §4.8). */
  private Target target(Name domain, Optional<MacroString> spec) {
    if (spec.isEmpty()) {
      return new Target(Optional.of(domain), Optional.empty());
    }
    Optional<String> expanded =
        MacroExpansion.expand(spec.get(), Names.text(domain), Names.text(sender));
    if (expanded.isEmpty()) {
      return Target.none(Outcome.DEPENDS_ON_SENDER);
    }
    Optional<Name> name = TargetName.of(expanded.get());
    return name.isPresent() ? new Target(name, Optional.empty()) : Target.none(Outcome.BAD_NAME);
  }

  /** A name to look up, or what keeps us from it. */
  private record Target(Optional<Name> name, Optional<Outcome> obstacle) {
    static Target none(Outcome obstacle) {
      return new Target(Optional.empty(), Optional.of(obstacle));
    }
  }
}
