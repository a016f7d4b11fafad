package org.mxmaven.cli.stored;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Batch;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.result.Summary;
import org.mxmaven.store.Store;
import org.xbill.DNS.Name;

/**
 * Judges stored answers again, for the details that the stored verdicts follow from. Domains are
 * judged together, so that a database far away is asked seldom, and the hosts and includes of the
 * providers are read once, since many domains share them.
 */
public final class StoredJudge {
  /** Enough for what is shared; some megabytes. */
  private static final int MOST_ANSWERS = 8_192;

  private final Assessor assessor = new Assessor();
  private final Batch batch = new Batch(this::read);
  private final Cache<Question, Answer> known =
      Caffeine.newBuilder().maximumSize(MOST_ANSWERS).executor(Runnable::run).build();
  private final Store store;
  private final Optional<Instant> at;
  private final Failure missing;
  private @Nullable SeenKeys seen;

  /**
   * A judge of what is stored.
   *
   * @param at as of then; empty for now
   * @param clock tells when now is
   */
  public StoredJudge(Store store, Optional<Instant> at, Clock clock) {
    this.missing = Failure.notStored(at.orElseGet(clock::instant));
    this.store = store;
    this.at = at;
  }

  /** What follows from the stored answers, for each of the domains in their order. */
  public List<Assessment> assessments(List<Summary> domains) {
    return assessments(domains, seen());
  }

  /**
   * The same by what somebody knows of keys.
   *
   * @param known instead of what is stored of them
   */
  public List<Assessment> assessments(List<Summary> domains, SeenKeys known) {
    List<Name> names = domains.stream().map(Summary::domain).toList();
    Map<Name, KeysAsked> keys = store.keysAsked(names, at);
    return batch.decide(
        names.stream()
            .map(
                name ->
                    assessor.of(
                        name, KeysAsked.again(Optional.ofNullable(keys.get(name))).with(known)))
            .toList());
  }

  /** Read if something is judged at all. */
  private SeenKeys seen() {
    if (seen == null) {
      seen = store.seenKeys(at);
    }
    return seen;
  }

  /** The same, worked out for all of them when it is asked for one; perhaps nobody asks. */
  public List<Supplier<Assessment>> later(List<Summary> domains) {
    Together together = new Together(domains);
    return IntStream.range(0, domains.size())
        .<Supplier<Assessment>>mapToObj(i -> () -> together.assessment(i))
        .toList();
  }

  /** Domains that are judged at once, if at all. */
  private final class Together {
    private final List<Summary> domains;
    private List<Assessment> known = List.of();

    Together(List<Summary> domains) {
      this.domains = domains;
    }

    Assessment assessment(int index) {
      if (known.isEmpty()) {
        known = assessments(domains);
      }
      return known.get(index);
    }
  }

  private Evidence read(Set<Asked<?>> asked) {
    Evidence.Builder found =
        Evidence.builder().putAll(known.getAll(Question.among(asked), this::stored));
    Set<HttpsRequest> documents = HttpsRequest.among(asked);
    if (!documents.isEmpty()) {
      store.documents(documents, at).forEach(found::put);
    }
    return found.build().orFailure(asked, missing);
  }

  private Map<Question, Answer> stored(Set<? extends Question> questions) {
    Map<Question, Answer> answers = new HashMap<>();
    answers.putAll(store.answers(Set.copyOf(questions), at));
    Set<Question> unknown = new HashSet<>(questions);
    unknown.removeAll(answers.keySet());
    if (!unknown.isEmpty()) {
      answers.putAll(store.failures(unknown, at));
      unknown.forEach(question -> answers.putIfAbsent(question, missing));
    }
    return answers;
  }
}
