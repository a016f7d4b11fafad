package org.mxmaven.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.cli.option.VerbosityOptions;
import org.mxmaven.cli.process.Interruption;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.stored.StoredJudge;
import org.mxmaven.dns.Names;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.result.Judged;
import org.mxmaven.store.Store;
import org.mxmaven.store.TestDatabase;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.World;

class KeyComparisonTest {
  /** The same key below two registrable domains; it is that of RFC 8463, appendix A.2. */
  private static final World WORLD =
      World.of(
          "example SOA",
          "one.example MX 0 .",
          "two.example MX 0 .",
          "s1._domainkey.one.example TXT"
              + " \"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"",
          "s1._domainkey.two.example TXT"
              + " \"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"");

  private final StringWriter err = new StringWriter();
  private final List<Amendment> amended = new ArrayList<>();
  private final TestDatabase database;
  private int refused;

  KeyComparisonTest(@TempDir Path folder) {
    database = new TestDatabase(folder.resolve("x.db"));
  }

  private static Judged judged(String domain) {
    Assessment assessment = WORLD.decide(new Assessor().of(Names.of(domain), Leads.NONE));
    return Judged.of(1, Times.OBTAINED, assessment, Checks.findings(assessment));
  }

  @Test
  void whatFollowsIsStoredAndHandedOver() throws InterruptedException {
    compare(0);
    assertThat(amended).hasSize(2);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whereAnotherProgramIsFasterNowAndThenItIsTriedAgain() throws InterruptedException {
    compare(9);
    assertThat(amended).hasSize(2);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void thatItCannotBeStoredIsTold() throws InterruptedException {
    compare(10);
    assertThat(amended).isEmpty();
    assertThat(err.toString().lines())
        .containsExactly(
            "What the DKIM keys of 2 domains tell of each other is left out, since another program"
                + " keeps storing answers; a new scan tells it.");
  }

  /** Compares the keys of a scan, in which the store refuses so often. */
  private void compare(int refusals) throws InterruptedException {
    database.scan(judged("one.example"), judged("two.example"));
    try (Store real = database.open()) {
      Store store =
          (Store)
              Proxy.newProxyInstance(
                  Store.class.getClassLoader(),
                  new Class<?>[] {Store.class},
                  (proxy, method, arguments) ->
                      method.getName().equals("amend") && refused++ < refusals
                          ? false
                          : method.invoke(real, arguments));
      new KeyComparison(
              store,
              1,
              SeenKeys.NONE,
              () -> new StoredJudge(store, Optional.empty(), Times.CLOCK),
              narrator(),
              new KeyComparison.Scope() {
                @Override
                public boolean goesOn() {
                  return true;
                }

                @Override
                public void amend(Amendment amendment) {
                  amended.add(amendment);
                }
              })
          .run();
    }
  }

  private Narrator narrator() {
    return new Narrator(
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintWriter(err),
            StandardCharsets.UTF_8,
            Map.of(),
            Times.CLOCK,
            () -> 0,
            () -> {
              throw new IllegalStateException("not to be asked");
            },
            () -> 0,
            new Interruption()),
        new VerbosityOptions(),
        Input.single("one.example"));
  }
}
