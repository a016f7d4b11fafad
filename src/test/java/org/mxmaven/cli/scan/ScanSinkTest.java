package org.mxmaven.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.inquiry.Leads.Policies;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;
import org.mxmaven.store.Store;
import org.mxmaven.testing.World;

/** When what is finished is stored: by a clock that only runs forward. */
class ScanSinkTest {
  private static final Instant WALL = Instant.parse("2026-03-02T00:00:00Z");

  /** Stands still, as one does for whoever set it back by a day. */
  private static final Clock STILL = Clock.fixed(WALL, ZoneOffset.UTC);

  private final List<String> stored = new ArrayList<>();
  private long now;
  private boolean goesOn = true;
  private final ScanSink sink =
      new ScanSink(
          STILL,
          () -> now,
          new Nowhere(),
          store(),
          7,
          CheckSelection.all(),
          Policies.LEFT_OUT,
          SeenKeys.NONE,
          new Deaf());

  @Test
  void storesAfterASecondWhateverTheWallClockSays() {
    boolean unused = sink.test(judged());
    assertThat(stored).isEmpty();
    pass(999, TimeUnit.MILLISECONDS);
    assertThat(stored).isEmpty();
    pass(1, TimeUnit.MILLISECONDS);
    assertThat(stored).containsExactly("save");
  }

  @Test
  void givesASignOfLifeAMinuteAfterTheLastThingStored() {
    boolean unused = sink.test(judged());
    pass(1, TimeUnit.SECONDS);
    pass(59, TimeUnit.SECONDS);
    assertThat(stored).containsExactly("save");
    pass(1, TimeUnit.SECONDS);
    assertThat(stored).containsExactly("save", "keepScan");
  }

  @Test
  void endsWhereTheListenerWantsAnEnd() {
    assertThat(sink.idle()).isTrue();
    goesOn = false;
    assertThat(sink.idle()).isFalse();
    assertThat(sink.test(judged())).isFalse();
  }

  private void pass(long time, TimeUnit unit) {
    now += unit.toNanos(time);
    boolean unused = sink.idle();
  }

  private static Judged judged() {
    var assessment = World.of("a.example. TXT \"v=spf1 -all\"").assess("a.example");
    return Judged.of(1, WALL, assessment, Checks.findings(assessment));
  }

  /** Notes what is written. */
  private Store store() {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              if (method.getReturnType() == Map.class) {
                // Reads what an earlier scan asked: nothing.
                return Map.of();
              }
              stored.add(method.getName());
              return method.getReturnType() == boolean.class ? true : null;
            });
  }

  private final class Deaf implements ScanSink.Listener {
    @Override
    public boolean added(Optional<Judged> judged, Totals totals) {
      return goesOn;
    }

    @Override
    public boolean idle() {
      return goesOn;
    }
  }

  private static final class Nowhere implements Report {
    @Override
    public void add(Judged judged) {}

    @Override
    public void end(Totals totals) {}
  }
}
