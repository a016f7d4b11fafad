package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mxmaven.dns.live.Attempt.Way;
import org.mxmaven.dns.live.carrier.Query;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.xbill.DNS.Message;

/**
 * Plays a look-up: a line for each event, {@code TIME EVENT -> STEP}, in milliseconds. A try has
 * 3,000 of them; a server is late after 500 and suspect after 30, and chance always says 0.
 *
 * <p>Events: {@code begin}, {@code sent}, {@code sent LATENESS}, {@code redirected}, {@code time},
 * {@code give up}, and of a query by its number: {@code 0 settled}, {@code 0 onwards NAME}, {@code
 * 0 doubtful NAME}, {@code 0 endless}, {@code 0 cut}, {@code 0 rejects-edns}, {@code 0 useless
 * KIND}, {@code 0 error KIND} (which leaves a last resort), {@code 0 broken}, {@code 0 odd}.
 *
 * <p>Servers: {@code A} and {@code B} over UDP, with TCP for long replies; {@code T} and {@code U}
 * over TLS.
 */
final class LookupScript {
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long TIMEOUT = 3000;
  private static final long LATENESS = 500;
  private static final long SUSPICION = 30;

  private final String servers;
  private final Lookup<String> lookup;
  private final List<Attempt> attempts = new ArrayList<>();

  private LookupScript(String servers, int retries) {
    this.servers = servers;
    this.lookup = lookup(servers, retries);
  }

  /** A look-up that has not begun. */
  static Lookup<String> lookup(String servers, int retries) {
    return new Lookup<>(new Asked("a"), new InTurn(servers), TIMEOUT * MILLI, retries, bound -> 0);
  }

  /**
   * Plays a script.
   *
   * @param servers a letter for each
   */
  static void play(String servers, int retries, String script) {
    LookupScript player = new LookupScript(servers, retries);
    StringBuilder played = new StringBuilder();
    for (String line : script.strip().lines().toList()) {
      String event = line.substring(0, line.indexOf("->")).strip();
      played.append(event).append(" -> ").append(player.play(event)).append('\n');
    }
    assertThat(played.toString().replaceAll(" +", " "))
        .isEqualTo(script.strip().replaceAll(" +", " ") + "\n");
  }

  private String play(String event) {
    String[] words = event.split(" +", 2);
    long now = Long.parseLong(words[0]) * MILLI;
    String what = words[1];
    if (Character.isDigit(what.charAt(0))) {
      String[] about = what.split(" +", 2);
      return text(report(attempts.get(Integer.parseInt(about[0])), about[1], now));
    }
    return text(
        switch (what) {
          case "begin" -> lookup.begin(now);
          case "sent" -> sent(now, LATENESS);
          case "redirected" -> lookup.redirected(now);
          case "time" -> lookup.timeIsUp(now);
          case "give up" -> lookup.giveUp(now);
          default -> sent(now, Long.parseLong(what.substring("sent ".length())));
        });
  }

  private Step<String> sent(long now, long lateness) {
    return lookup.sent(now, lateness * MILLI, SUSPICION * MILLI);
  }

  private Step<String> report(Attempt attempt, String event, long now) {
    String[] words = event.split(" ", -1);
    return switch (words[0]) {
      case "broken" -> lookup.broken(attempt, "reset", now);
      case "odd" -> {
        lookup.odd(attempt, "a query");
        yield new Step.Stay<>();
      }
      default -> lookup.replied(attempt, reading(words), now);
    };
  }

  private static Reading<String> reading(String... words) {
    return switch (words[0]) {
      case "settled" -> new Reading.Settled<>("the answer");
      case "onwards" -> new Reading.Onwards<>(new Asked(words[1]));
      case "doubtful" -> new Reading.Doubtful<>(new Asked(words[1]));
      case "endless" -> new Reading.Endless<>("a loop");
      case "cut" -> new Reading.Cut<>();
      case "rejects-edns" -> new Reading.RejectsEdns<>();
      case "useless" -> new Reading.Useless<>(Kind.valueOf(words[1]), "said " + words[1]);
      case "error" ->
          new Reading.Useless<>(Kind.valueOf(words[1]), "said " + words[1], "last resort");
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private String text(Step<String> step) {
    if (step instanceof Step.Wait<String> wait) {
      return "wait " + wait.until() / MILLI;
    } else if (step instanceof Step.Ask<String> ask) {
      return "ask " + text(ask.attempt());
    } else if (step instanceof Step.AskAnew<String> ask) {
      return "ask anew " + text(ask.attempt());
    } else if (step instanceof Step.Finish<String> finish) {
      assertThat(finish.sent()).isTrue();
      return finish.result() + "; waited " + finish.waited() / MILLI;
    } else if (step instanceof Step.Fail<String> fail) {
      return "%s: %s (%d); waited %d%s"
          .formatted(
              fail.kind(),
              fail.detail(),
              fail.tries(),
              fail.waited() / MILLI,
              fail.sent() ? "" : ", nothing sent");
    }
    return "stay";
  }

  private String text(Attempt attempt) {
    attempts.add(attempt);
    assertThat(attempt.number()).isEqualTo(attempts.size() - 1);
    return servers.charAt(attempt.server())
        + (attempt.way() == Way.STREAM ? " by TCP" : "")
        + (attempt.edns() ? "" : " without EDNS")
        + (attempt.apart() ? " apart" : "")
        + (attempt.first() ? " first" : "");
  }

  /** A name to be looked up. */
  private record Asked(String name) implements LookupForm<String> {
    @Override
    public boolean usesEdns() {
      return true;
    }

    @Override
    public Query query(boolean edns) {
      throw new UnsupportedOperationException("nothing is sent");
    }

    @Override
    public Reading<String> read(Message reply, String server, Instant at) {
      throw new UnsupportedOperationException("nothing is received");
    }

    @Override
    public String failed(Failure failure) {
      throw new UnsupportedOperationException("a failure has a time");
    }

    @Override
    public String circumstance() {
      return name.equals("a") ? "" : " for " + name;
    }
  }

  /** Servers that take turns. */
  private record InTurn(String letters) implements ServerChoice {
    @Override
    public int count() {
      return letters.length();
    }

    @Override
    public int choose(BitSet hopeless, int last) {
      int next = (last + 1) % letters.length();
      while (hopeless.get(next)) {
        next = (next + 1) % letters.length();
      }
      return next;
    }

    @Override
    public String text(int server) {
      return letters.substring(server, server + 1);
    }

    @Override
    public boolean isLossy(int server) {
      return letters.charAt(server) < 'T';
    }

    @Override
    public boolean hasStream(int server) {
      return isLossy(server);
    }
  }
}
