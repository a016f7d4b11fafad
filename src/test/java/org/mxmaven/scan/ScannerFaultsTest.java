package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mxmaven.scan.TestScans.scan;
import static org.mxmaven.scan.TestScans.scanner;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.World;

/** What goes wrong with one domain, which is no reason to give up the others, and with the list. */
@Timeout(60)
class ScannerFaultsTest {
  /** Records of another type than asked for break the judge, as a hostile resolver might. */
  @Test
  void aDomainOnWhichTheJudgeBreaksOffIsUnknownAndEndsNothing() throws InterruptedException {
    World world = World.of("a.example. A 192.0.2.1");
    Resolver lying =
        question ->
            Names.text(question.name()).equals("bad.example")
                ? world.ask(Question.a(Names.of("a.example")))
                : world.ask(question);
    List<Judged> judged = scan(lying, 2, "bad.example", "a.example");
    assertThat(judged).hasSize(2);
    Judged bad =
        judged.stream()
            .filter(j -> Names.text(j.summary().domain()).equals("bad.example"))
            .findFirst()
            .orElseThrow();
    assertThat(bad.summary().status().failure()).contains(Failure.Kind.MALFORMED);
    assertThat(bad.summary().verdicts().get(SPF).policy()).isEqualTo(SpfPolicy.UNKNOWN);
    // Else the store would take the records that were not judged for records that went.
    assertThat(bad.assessment().evidence().answers()).isEmpty();
  }

  /** A resolver must not do that; but if it does, the scan must not wait for ever. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aResolverThatBreaksOffEndsNothing(boolean later) throws InterruptedException {
    World world = World.of("a.example. TXT \"v=spf1 -all\"");
    Resolver broken =
        question -> {
          if (!Names.text(question.name()).endsWith("bad.example")) {
            return world.ask(question);
          }
          if (later) {
            return CompletableFuture.failedFuture(new IllegalStateException("broken"));
          }
          throw new IllegalStateException("broken");
        };
    assertThat(scan(broken, 1, "bad.example", "a.example"))
        .extracting(j -> j.summary().verdicts().get(SPF).policy())
        .containsExactly(SpfPolicy.UNKNOWN, SpfPolicy.HARD_FAIL);
  }

  @Test
  void aListThatBreaksOffEndsTheScan() {
    List<Judged> judged = new ArrayList<>();
    World world = World.of("a.example. A 192.0.2.1");
    Iterator<ListedDomain> broken =
        new Iterator<>() {
          private int given;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public ListedDomain next() {
            if (given++ > 0) {
              throw new UncheckedIOException(new IOException("gone"));
            }
            return new ListedDomain(1, Names.of("a.example"));
          }
        };
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> scanner(world, 1).scan(broken, judged::add));
    assertThat(judged).hasSize(1);
  }
}
