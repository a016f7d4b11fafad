package org.mxmaven.dns.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.mxmaven.dns.CnameClash;
import org.mxmaven.evidence.AliasChain;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Timed;
import org.xbill.DNS.Name;

/** Answers from master files, and asks another resolver for what they do not cover. */
public final class ZoneFirstResolver implements Resolver {
  private final ZoneResolver zones;
  private final Resolver others;

  /**
   * @param others asked for names outside the zones, aliases that lead there included; closed with
   *     this
   */
  public ZoneFirstResolver(ZoneResolver zones, Resolver others) {
    this.zones = zones;
    this.others = others;
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    return askTimed(question).thenApply(Timed::answer);
  }

  @Override
  public CompletableFuture<Timed<Answer>> askTimed(Question question) {
    ZoneResolver.Walk walk = zones.walk(question);
    return leadsOutside(walk)
        ? others
            .askTimed(onwards(walk, question))
            .thenApply(timed -> new Timed<>(joined(walk.chain(), timed.answer()), timed.waited()))
        : CompletableFuture.completedFuture(Timed.atOnce(walk.answer()));
  }

  @Override
  public Optional<Answer> atHand(Question question) {
    ZoneResolver.Walk walk = zones.walk(question);
    return leadsOutside(walk)
        ? others.atHand(onwards(walk, question)).map(answer -> joined(walk.chain(), answer))
        : Optional.of(walk.answer());
  }

  @Override
  public void close() {
    others.close();
  }

  private static boolean leadsOutside(ZoneResolver.Walk walk) {
    return walk.answer() instanceof Failure failure && failure.kind() == Kind.OUTSIDE_ZONES;
  }

  private static Question onwards(ZoneResolver.Walk walk, Question question) {
    return new Question(walk.chain().end(), question.type());
  }

  private static Answer joined(AliasChain chain, Answer answer) {
    if (!(answer instanceof Answer.Known known) || chain.aliases().isEmpty()) {
      return answer;
    }
    List<CnameClash> clashes = known.clashes();
    List<Name> aliases = new ArrayList<>(chain.aliases());
    aliases.addAll(known.aliases());
    AnswerSource source = known.source().atMost(chain.ttl());
    if (known instanceof Answer.Records found) {
      return new Answer.Records(found.records(), aliases, source, clashes);
    }
    return known instanceof Answer.NxDomain missing
        ? new Answer.NxDomain(aliases, missing.zone(), source, clashes)
        : new Answer.NoData(aliases, source, clashes);
  }
}
