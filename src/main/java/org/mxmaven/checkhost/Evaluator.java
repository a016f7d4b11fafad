package org.mxmaven.checkhost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.checkhost.Evaluation.Step;
import org.mxmaven.evidence.Question;
import org.mxmaven.spf.MacroString;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.SpfParser;
import org.mxmaven.spf.SpfProblem;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** One evaluation: walks the records in the order of a receiver (RFC 7208 §4). */
final class Evaluator {
  private final LookUps lookUps;
  private final Macros macros;
  private final HostMatcher hosts;
  private final List<Step> path = new ArrayList<>();
  private String domain;
  private Optional<String> term = Optional.empty();

  Evaluator(String domain, LookUps lookUps, Macros macros, HostMatcher hosts) {
    this.domain = domain;
    this.lookUps = lookUps;
    this.macros = macros;
    this.hosts = hosts;
  }

  /** The includes and redirects that led to where the evaluation is. */
  List<Step> path() {
    return path;
  }

  /** The domain whose record the evaluation is at. */
  String domain() {
    return domain;
  }

  /** The term that the evaluation is at. */
  Optional<String> term() {
    return term;
  }

  Decision evaluate() throws Unanswered, Failed {
    return checkHost(domain, Optional.empty());
  }

  /**
   * {@code check_host()} for one domain.
   *
   * @param step the include or redirect that leads there
   */
  private Decision checkHost(String name, Optional<Step> step) throws Unanswered, Failed {
    Optional<Name> owner = Domains.multiLabel(name);
    if (owner.isEmpty()) {
      return Decision.none(
          name, "\"%s\" is no domain name of several labels (RFC 7208 §4.3).".formatted(name));
    }
    Question question = Question.txt(owner.get());
    List<Record> texts =
        step.isPresent() ? lookUps.recordsOfTerm(question) : lookUps.records(question);
    List<byte[]> records =
        texts.stream().map(text -> TxtText.of(text).joined()).filter(SpfParser::isSpf).toList();
    if (records.isEmpty()) {
      return Decision.none(name, "%s has no SPF record (RFC 7208 §4.5).".formatted(name));
    }
    step.ifPresent(path::add);
    domain = name;
    term = Optional.empty();
    if (records.size() > 1) {
      throw Failed.forGood(
          "%s has %d SPF records where there may be one (RFC 7208 §4.5)."
              .formatted(name, records.size()));
    }
    return evaluate(name, valid(name, SpfParser.parse(records.get(0))));
  }

  /** The syntax comes first: an error anywhere and nothing is evaluated (§4.6). */
  private SpfRecord valid(String name, SpfRecord record) throws Failed {
    if (record.problems().isEmpty()) {
      return record;
    }
    SpfProblem first = record.problems().get(0);
    term = Optional.of(first.term());
    throw Failed.forGood(
        "The SPF record of %s has a syntax error at character %d, in \"%s\": %s (RFC 7208 §%s)."
            .formatted(
                name,
                first.position() + 1,
                TxtText.excerpt(first.term()),
                first.message(),
                first.reference()));
  }

  private Decision evaluate(String name, SpfRecord record) throws Unanswered, Failed {
    for (Term.Directive directive : record.evaluatedDirectives()) {
      at(name, directive.text());
      if (directive.mechanism().costsLookup()) {
        lookUps.countTerm();
      }
      Result result = result(directive.qualifier());
      if (directive.mechanism() instanceof Mechanism.Include include) {
        Optional<Decision> inner = include(name, directive.text(), include.domain());
        if (inner.isPresent()) {
          return decision(result, inner.get().term(), inner.get().domain(), record, name);
        }
      } else if (hosts.matches(directive.mechanism(), name)) {
        return decision(result, Optional.of(directive.text()), name, record, name);
      }
    }
    Optional<Term.Redirect> redirect = record.effectiveRedirect();
    return redirect.isPresent()
        ? redirect(name, redirect.get())
        : decision(Result.NEUTRAL, Optional.empty(), name, record, name);
  }

  private static Decision decision(
      Result result, Optional<String> term, String domain, SpfRecord record, String owner) {
    Optional<MacroString> explanation = record.explanation().map(Term.Explanation::domain);
    return new Decision(result, term, domain, explanation, owner, Optional.empty());
  }

  /** What decided within the included record, if it passes (§5.2). */
  private Optional<Decision> include(String name, String text, MacroString spec)
      throws Unanswered, Failed {
    int depth = path.size();
    Decision inner = follow(name, text, spec);
    if (inner.result() == Result.PASS) {
      return Optional.of(inner);
    }
    path.subList(depth, path.size()).clear();
    refuseNone(name, text, inner, "5.2");
    return Optional.empty();
  }

  private Decision redirect(String name, Term.Redirect redirect) throws Unanswered, Failed {
    at(name, redirect.text());
    lookUps.countTerm();
    Decision decision = follow(name, redirect.text(), redirect.domain());
    refuseNone(name, redirect.text(), decision, "6.1");
    return decision;
  }

  private Decision follow(String name, String text, MacroString spec) throws Unanswered, Failed {
    Optional<String> target = macros.domain(spec, name);
    return target.isPresent()
        ? checkHost(target.get(), Optional.of(new Step(name, text)))
        : Decision.none(name, "What it is to expand to is no domain name.");
  }

  private void refuseNone(String name, String text, Decision decision, String section)
      throws Failed {
    if (decision.result() == Result.NONE) {
      at(name, text);
      throw Failed.forGood(
          "\"%s\" leads to no SPF record (RFC 7208 §%s). %s"
              .formatted(TxtText.excerpt(text), section, decision.reason().orElse("")));
    }
  }

  private void at(String name, String text) {
    domain = name;
    term = Optional.of(text);
  }

  private static Result result(Qualifier qualifier) {
    return switch (qualifier) {
      case PASS -> Result.PASS;
      case FAIL -> Result.FAIL;
      case SOFT_FAIL -> Result.SOFTFAIL;
      case NEUTRAL -> Result.NEUTRAL;
    };
  }
}
