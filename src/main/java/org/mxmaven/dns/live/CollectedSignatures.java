package org.mxmaven.dns.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Timed;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Answers the question for the signatures at a name with those that came along with its other
 * answers; to ask for RRSIG itself gives what a server happens to have (RFC 4035 §3.1.1). So they
 * are evidence like any other, are stored as it is, and cost no question where the others were
 * asked already.
 */
public final class CollectedSignatures implements Resolver {
  private static final List<Integer> COVERED = List.of(Type.SOA, Type.DNSKEY, Type.MX, Type.TXT);

  private final Resolver source;

  /**
   * @param source remembers its answers
   */
  public CollectedSignatures(Resolver source) {
    this.source = source;
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    return askTimed(question).thenApply(Timed::answer);
  }

  @Override
  public CompletableFuture<Timed<Answer>> askTimed(Question question) {
    if (question.type() != Type.RRSIG) {
      return source.askTimed(question);
    }
    CompletableFuture<List<Timed<Answer>>> all =
        CompletableFuture.completedFuture(new ArrayList<>());
    for (int type : COVERED) {
      all =
          all.thenCombine(
              source.askTimed(new Question(question.name(), type)),
              (former, next) -> {
                former.add(next);
                return former;
              });
    }
    return all.thenApply(
        answers ->
            new Timed<>(
                collected(answers.stream().map(Timed::answer).toList()),
                answers.stream().mapToLong(Timed::waited).max().orElse(0)));
  }

  @Override
  public Optional<Answer> atHand(Question question) {
    if (question.type() != Type.RRSIG) {
      return source.atHand(question);
    }
    List<Answer> answers = new ArrayList<>(COVERED.size());
    for (int type : COVERED) {
      Optional<Answer> answer = source.atHand(new Question(question.name(), type));
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      answers.add(answer.get());
    }
    return Optional.of(collected(answers));
  }

  @Override
  public void close() {
    source.close();
  }

  /** Where one of them failed, not all of the signatures are known. */
  private static Answer collected(List<Answer> answers) {
    List<Record> signatures = new ArrayList<>();
    AnswerSource from = null;
    for (Answer answer : answers) {
      if (answer instanceof Failure) {
        return answer;
      }
      if (answer instanceof Answer.Known known) {
        from = from == null || from.obtained().isBefore(known.obtained()) ? known.source() : from;
      }
      if (answer instanceof Answer.Records found && found.aliases().isEmpty()) {
        signatures.addAll(found.signatures());
      }
    }
    if (from == null) {
      return answers.get(0);
    }
    AnswerSource source =
        new AnswerSource(from.server(), from.obtained(), from.ttl(), Dnssec.NOT_ASKED);
    return signatures.isEmpty()
        ? new Answer.NoData(List.of(), source)
        : new Answer.Records(signatures, List.of(), source);
  }
}
