package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mxmaven.check.catalogue.CheckFailed;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.World;
import org.mxmaven.testing.WorldCase;
import org.mxmaven.txt.TxtText;

/** A mend keeps what was meant, or is not offered: of every case, and of records made by chance. */
class MendPropertyTest {
  /** Of each kind; {@code -Dmends.records=N} tries more, {@code -Dmends.seed=N} others. */
  private static final int RECORDS = Integer.getInteger("mends.records", 50_000);

  private static final long SEED = Long.getLong("mends.seed", 4711);

  private static final World WORLD =
      World.of(
          """
          a.example. MX 10 h.example.
          a.example. A 192.31.196.3
          b.a.example. A 192.31.196.4
          h.example. A 192.31.196.9
          i.example. TXT "v=spf1 ip4:192.31.196.1 -all"
          j.example. TXT "v=spf1 ip4:192.31.196.2 include:i.example -all"
          e.example. TXT "no"
          s.a.example. TXT "v=spf1 a:h.example -all"
          *._report._dmarc.reports.example. TXT "v=DMARC1"
          """);

  @Test
  void holdsForEveryCase() {
    int mends = 0;
    for (Check check : Checks.all()) {
      List<WorldCase> cases =
          check instanceof CheckFailed
              ? List.of()
              : CheckCase.of(check.id()).stream().map(CheckCase::world).toList();
      for (WorldCase one : cases) {
        mends += new PublishedMend(World.of(one.zone()), one.head().get(0)).checkAll();
      }
    }
    assertThat(mends).isGreaterThan(20);
  }

  @Test
  void holdsForTheExamples() throws IOException {
    int mends = 0;
    for (Check check : Checks.all()) {
      if (check.example().isPresent()) {
        Example example = check.example().get();
        World world = World.of(example.before().toArray(String[]::new));
        mends += new PublishedMend(world, example.domain()).checkAll();
      }
    }
    Path folder = Path.of("src", "example");
    World zone = World.of(Files.readString(folder.resolve("example.zone")));
    for (String line : Files.readAllLines(folder.resolve("expected.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        mends += new PublishedMend(zone, line.split(" ", 2)[0]).checkAll();
      }
    }
    assertThat(mends).isGreaterThan(10);
  }

  @Test
  void holdsForDmarcRecordsMadeByChance() {
    fuzz(
        RandomRecords::dmarc,
        (record) -> WORLD.with(Names.of("_dmarc.a.example"), List.of(record)));
  }

  @Test
  void holdsForSpfRecordsMadeByChance() {
    fuzz(RandomRecords::spf, (record) -> WORLD.with(Names.of("a.example"), List.of(record)));
  }

  private static void fuzz(
      Function<SplittableRandom, String> records, Function<TxtText, World> worlds) {
    int mends = 0;
    for (int i = 0; i < RECORDS; i++) {
      SplittableRandom random = new SplittableRandom(SEED + i);
      String record = records.apply(random);
      TxtText text = TxtText.of(List.of(record.getBytes(StandardCharsets.UTF_8))).resplit();
      String domain = random.nextInt(8) == 0 ? "b.a.example" : "a.example";
      try {
        mends += new PublishedMend(worlds.apply(text), domain).checkAll();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("-Dmends.seed=" + (SEED + i) + ": " + text.presentation(), e);
      }
    }
    assertThat(mends).as("seed %d", SEED).isGreaterThan(RECORDS / 20);
  }
}
