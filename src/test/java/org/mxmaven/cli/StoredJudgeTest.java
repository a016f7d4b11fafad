package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.cli.stored.StoredJudge;
import org.mxmaven.evidence.Question;
import org.mxmaven.result.Summary;
import org.mxmaven.store.DomainQuery;
import org.mxmaven.store.Store;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.store.jooq.Stores;
import org.mxmaven.testing.Times;

/** Stored domains are judged together; the store is asked seldom, and never twice the same. */
class StoredJudgeTest {
  private static final int DOMAINS = 300;

  /** The include of the provider has one of its own: two rounds after that of the domains. */
  private static final String PROVIDER =
      """
      $ORIGIN example.
      $TTL 300
      @ SOA ns host 1 3600 600 86400 60
      @ NS ns
      mail.provider A 198.51.101.1
      spf.provider TXT "v=spf1 include:more.provider.example ?all"
      more.provider TXT "v=spf1 ip4:198.51.101.0/28 ?all"
      """;

  private final Path folder;
  private final List<Set<Question>> asked = new ArrayList<>();

  StoredJudgeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void manyDomainsAreJudgedByFewRequests() throws IOException {
    Path database = scan();
    try (Store store =
        Stores.open(DatabaseAddress.of(database), Map.of(), ZoneOffset.UTC, cell -> {})) {
      List<Summary> domains = new ArrayList<>();
      store.forEachDomain(DomainQuery.ALL, domains::addAll);
      assertThat(domains).hasSize(DOMAINS);
      StoredJudge judge = new StoredJudge(watched(store), Optional.empty(), Times.CLOCK);

      List<Assessment> first = judge.assessments(domains.subList(0, 200));
      assertThat(first)
          .extracting(Assessment::domain)
          .isEqualTo(domains.subList(0, 200).stream().map(Summary::domain).toList());
      assertThat(first).allMatch(each -> each.spf().policy() == SpfPolicy.HARD_FAIL);
      assertThat(first).allMatch(each -> each.spf().tree().orElseThrow().lookups() == 2);
      assertThat(asked).as("a request for each round").hasSizeLessThan(10);

      assertThat(judge.assessments(domains.subList(200, DOMAINS))).hasSize(100);
      assertThat(asked).as("what is shared is known by then").hasSizeLessThan(12);
      assertThat(asked.stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }
  }

  private Path scan() throws IOException {
    List<String> names = IntStream.range(0, DOMAINS).mapToObj(i -> "d" + i).toList();
    String records =
        names.stream()
            .map(
                name ->
                    """
                    %1$s MX 10 mail.provider
                    %1$s TXT "v=spf1 include:spf.provider.example -all"
                    _dmarc.%1$s TXT "v=DMARC1; p=reject"
                    """
                        .formatted(name))
            .collect(Collectors.joining());
    Path zone = Files.writeString(folder.resolve("test.zone"), PROVIDER + records);
    Path list =
        Files.writeString(
            folder.resolve("list.txt"),
            names.stream().map(name -> name + ".example\n").collect(Collectors.joining()));
    Path database = folder.resolve("test.db");
    Run run = Run.of("-m", "" + list, "--zone", "" + zone, "-d", "" + database, "--quiet");
    assertThat(run.err()).isEmpty();
    return database;
  }

  /** The same store; notes what it is asked for. */
  private Store watched(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("answers")) {
                asked.add(questions(Objects.requireNonNull(arguments)[0]));
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Set<Question> questions(Object argument) {
    return ((Set<?>) argument).stream().map(Question.class::cast).collect(Collectors.toSet());
  }
}
