package org.mxmaven.scan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.sts.PolicyAssessor;
import org.mxmaven.check.About;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Obtained;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Batch;
import org.mxmaven.inquiry.Case;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Leads.Policies;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Outcome;
import org.mxmaven.result.Outcomes;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Judges domains by the newest known answers: those of a scan and, where a look-up failed or was
 * left out, what it gave last. A failure is never an absence, and what a scan makes of the answers
 * that are left is no change in the domain either. What several domains need to know is read
 * together.
 */
public final class NewestAnswers {
  private final Assessor assessor = new Assessor();
  private final Function<Set<Question>, Map<Question, Answer>> stored;
  private final Function<Collection<Name>, Map<Name, KeysAsked>> keysAsked;
  private final Function<Set<HttpsRequest>, Map<HttpsRequest, HttpsReply>> documents;
  private final Policies policies;
  private final SeenKeys seen;

  /**
   * A judge.
   *
   * @param stored gives the newest known answers that are stored, without the questions that
   *     nothing is known of
   * @param keysAsked gives what was asked about keys in earlier scans, without the domains that
   *     nothing of the kind was asked about
   * @param documents gives what the hosts of policies served when they were asked last
   * @param policies whether the scan asks them
   * @param seen what is known of keys beyond their domains
   */
  public NewestAnswers(
      Function<Set<Question>, Map<Question, Answer>> stored,
      Function<Collection<Name>, Map<Name, KeysAsked>> keysAsked,
      Function<Set<HttpsRequest>, Map<HttpsRequest, HttpsReply>> documents,
      Policies policies,
      SeenKeys seen) {
    this.stored = stored;
    this.keysAsked = keysAsked;
    this.documents = documents;
    this.policies = policies == Policies.FETCHED ? policies : Policies.HELD;
    this.seen = seen;
  }

  /** What follows for domains that a scan has judged, in their order. */
  public Outcomes of(List<Judged> domains) {
    KeysAgain keys = new KeysAgain(keysAsked.apply(names(domains)));
    Set<HttpsRequest> forgotten = forgotten(domains);
    Set<Name> signed = askedForSignaturesBefore(domains);
    List<Judged> again =
        domains.stream()
            .filter(
                judged ->
                    hasFailure(judged)
                        || keys.areForgottenBy(judged.assessment())
                        || (!forgotten.isEmpty()
                            && PolicyAssessor.request(judged.assessment().domain())
                                .filter(forgotten::contains)
                                .isPresent())
                        || signed.contains(judged.assessment().domain()))
            .toList();
    if (again.isEmpty()) {
      return Outcomes.of(domains);
    }
    Reader reader = new Reader(domains);
    List<Assessment> assessments =
        new Batch(reader::read)
            .decide(
                again.stream()
                    .map(
                        judged ->
                            byOwnAnswers(
                                judged,
                                keys.of(judged.assessment(), hasFailure(judged))
                                    .with(seen)
                                    .with(policies)
                                    .withDnssec(
                                        judged.assessment().dnssec().isAsked()
                                            || signed.contains(judged.assessment().domain()))))
                    .toList());
    IdentityHashMap<Judged, Judged> newest = new IdentityHashMap<>();
    for (int i = 0; i < again.size(); i++) {
      newest.put(again.get(i), newest(again.get(i), assessments.get(i)));
    }
    return new Outcomes(
        domains.stream()
            .map(domain -> new Outcome(domain, newest.getOrDefault(domain, domain)))
            .toList(),
        reader.read);
  }

  /** The policies that are known, where the scan asks for none. */
  private Set<HttpsRequest> forgotten(List<Judged> domains) {
    if (policies == Policies.FETCHED) {
      return Set.of();
    }
    Set<HttpsRequest> requests = new HashSet<>();
    for (Judged judged : domains) {
      PolicyAssessor.request(judged.assessment().domain()).ifPresent(requests::add);
    }
    return documents.apply(requests).keySet();
  }

  /** The domains of which an earlier scan has asked how they are signed, and this one has not. */
  private Set<Name> askedForSignaturesBefore(List<Judged> domains) {
    Set<Question> unasked =
        domains.stream()
            .map(Judged::assessment)
            .filter(assessment -> !assessment.dnssec().isAsked())
            .map(assessment -> new Question(assessment.domain(), Type.DNSKEY))
            .collect(Collectors.toSet());
    return unasked.isEmpty()
        ? Set.of()
        : stored.apply(unasked).keySet().stream().map(Question::name).collect(Collectors.toSet());
  }

  private static List<Name> names(List<Judged> domains) {
    return domains.stream().map(judged -> judged.assessment().domain()).toList();
  }

  private static boolean hasFailure(Judged judged) {
    for (Obtained obtained : judged.assessment().evidence().obtained()) {
      if (obtained instanceof Failure) {
        return true;
      }
    }
    return false;
  }

  /** The domain as a case of which all is at hand that the scan itself has found out. */
  private Case<Assessment> byOwnAnswers(Judged judged, Leads leads) {
    OwnAnswers own = new OwnAnswers(judged.assessment());
    Case<Assessment> domain = assessor.of(judged.assessment().domain(), leads);
    return (evidence, atHand) -> domain.on(evidence, own.or(atHand));
  }

  /** Of the failures the findings tell as the scan had them. */
  private static Judged newest(Judged seen, Assessment newest) {
    List<Finding> findings =
        Stream.concat(
                Checks.findings(newest).stream().filter(finding -> finding.about() != About.SCAN),
                seen.summary().findings().stream().filter(finding -> finding.about() == About.SCAN))
            .toList();
    return Judged.of(seen.line(), seen.summary().updated(), newest, findings);
  }

  /** Reads what some domains leave open: from what the scan found out of any, or what is stored. */
  private final class Reader {
    private final Map<Question, Answer> scanned = new HashMap<>();
    private final Map<Question, Optional<Answer>> read = new HashMap<>();
    private final Failure missing;

    Reader(List<Judged> domains) {
      this.missing = Failure.notStored(domains.get(0).summary().updated());
      for (Judged domain : domains) {
        // The last answer counts, else the last failure.
        domain
            .assessment()
            .evidence()
            .answers()
            .forEach(
                (question, answer) -> {
                  if (!(answer instanceof Failure) || isOpen(question)) {
                    scanned.put(question, answer);
                  }
                });
      }
    }

    /** Whether no domain of these has an answer to it. */
    private boolean isOpen(Question question) {
      @Nullable Answer answer = scanned.get(question);
      return answer == null || answer instanceof Failure;
    }

    Evidence read(Set<Asked<?>> asked) {
      Set<Question> unknown =
          Question.among(asked).stream().filter(this::isOpen).collect(Collectors.toSet());
      Map<Question, Answer> answers = unknown.isEmpty() ? Map.of() : stored.apply(unknown);
      unknown.forEach(question -> read.put(question, Optional.ofNullable(answers.get(question))));
      Evidence.Builder found = Evidence.builder().putAll(answers);
      for (Question question : Question.among(asked)) {
        Optional.ofNullable(scanned.get(question)).ifPresent(own -> found.put(question, own));
      }
      Set<HttpsRequest> open = HttpsRequest.among(asked);
      if (!open.isEmpty()) {
        documents.apply(open).forEach(found::put);
      }
      return found.build().orFailure(asked, missing);
    }
  }
}
