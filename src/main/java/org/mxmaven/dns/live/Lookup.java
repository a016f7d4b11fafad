package org.mxmaven.dns.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.AliasChain;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Answer.Failure;
import org.mxmaven.dns.Answer.Failure.Kind;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.WireParseException;

/**
 * One question on its way: tries, servers in turn, and the CNAMEs that need a question of their
 * own. Its steps all run on the thread of the resolver that drives it.
 */
final class Lookup {
  private final Question question;
  private final LiveSettings settings;
  private final Wire wire;
  private final CompletableFuture<Answer> result = new CompletableFuture<>();
  private final Set<InetSocketAddress> hopeless = new HashSet<>();
  private AliasChain chain;
  private int nextServer;
  private int tries;
  private boolean tcp;
  private @Nullable Failure worst;

  /**
   * A look-up that has not been sent yet.
   *
   * @param firstServer index of the server that the first try goes to
   */
  Lookup(Question question, LiveSettings settings, Wire wire, int firstServer) {
    this.question = question;
    this.settings = settings;
    this.wire = wire;
    this.nextServer = firstServer;
    this.chain = AliasChain.from(question.name());
  }

  /** What whoever asked waits for. */
  CompletableFuture<Answer> result() {
    return result;
  }

  /** How often the present name was tried. */
  int tries() {
    return tries;
  }

  /**
   * Asks a server once: over TCP again if the reply was cut, without EDNS again if the server does
   * not know it.
   *
   * @return its reading; an exception became one too. Completed on any thread.
   */
  CompletableFuture<Reading> tryOnce() {
    InetSocketAddress server = nextServer();
    Wire.Way way = new Wire.Way(true, tcp);
    tries++;
    return CompletableFuture.completedFuture(way)
        .thenCompose(first -> send(server, first))
        .thenApply(reply -> Replies.read(reply, chain, question.type(), ServerAddress.text(server)))
        .exceptionally(Lookup::broken);
  }

  /**
   * Takes in what a try gave.
   *
   * @return the answer if the look-up is over; else another try is due
   */
  Optional<Answer> take(Reading reading) {
    if (reading instanceof Reading.Settled settled) {
      return Optional.of(settled.answer());
    }
    if (reading instanceof Reading.Onwards onwards) {
      chain = onwards.chain();
      tries = 0;
      tcp = false;
      hopeless.clear();
      worst = null;
      return Optional.empty();
    }
    if (reading instanceof Reading.Useless useless) {
      return note(useless);
    }
    return Optional.of(chain.endless(tries));
  }

  private Optional<Answer> note(Reading.Useless useless) {
    InetSocketAddress server = settings.servers().get(nextServer);
    Failure failure = new Failure(useless.kind(), detail(server, useless.clause()), tries);
    // What a server said tells more than that another one said nothing.
    if (worst == null || isSilence(worst) || !isSilence(failure)) {
      worst = failure;
    }
    tcp = useless.kind() == Kind.MALFORMED && !tcp;
    if (isFinal(useless.kind())) {
      hopeless.add(server);
    }
    boolean over = tries > settings.retries() || hopeless.containsAll(settings.servers());
    nextServer = (nextServer + 1) % settings.servers().size();
    return over ? Optional.of(new Failure(worst.kind(), worst.detail(), tries)) : Optional.empty();
  }

  private CompletableFuture<Message> send(InetSocketAddress server, Wire.Way way) {
    Question now = new Question(chain.end(), question.type());
    return wire.send(now, server, way)
        .thenCompose(
            reply -> {
              if (way.edns() && rejectsEdns(reply)) {
                return send(server, new Wire.Way(false, way.tcp()));
              }
              if (!way.tcp() && reply.getHeader().getFlag(Flags.TC)) {
                return send(server, new Wire.Way(way.edns(), true));
              }
              return CompletableFuture.completedFuture(reply);
            });
  }

  private InetSocketAddress nextServer() {
    List<InetSocketAddress> servers = settings.servers();
    while (hopeless.contains(servers.get(nextServer))) {
      nextServer = (nextServer + 1) % servers.size();
    }
    return servers.get(nextServer);
  }

  private String detail(InetSocketAddress server, String clause) {
    String text = ServerAddress.text(server) + " " + clause;
    return chain.aliases().isEmpty()
        ? text
        : text + " when asked for " + Names.text(chain.end()) + ", which the name is an alias of";
  }

  private static Reading broken(Throwable thrown) {
    Throwable error =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (error instanceof TimeoutException || error instanceof java.net.SocketTimeoutException) {
      return new Reading.Useless(Kind.TIMEOUT, "did not reply in time");
    }
    if (error instanceof WireParseException) {
      return new Reading.Useless(Kind.MALFORMED, "sent " + error.getMessage());
    }
    String reason = error instanceof IOException ? error.getMessage() : error.toString();
    return new Reading.Useless(
        Kind.NETWORK, "could not be reached" + (reason == null ? "" : " (" + reason + ")"));
  }

  /** RFC 6891 §7; some servers say NOTIMP. */
  private static boolean rejectsEdns(Message reply) {
    return reply.getRcode() == Rcode.FORMERR || reply.getRcode() == Rcode.NOTIMP;
  }

  /** Whether the same server would say the same again. */
  private static boolean isFinal(Kind kind) {
    return switch (kind) {
      case REFUSED, NOTIMP, FORMERR, REFERRAL, ERROR_CODE -> true;
      default -> false;
    };
  }

  private static boolean isSilence(Failure failure) {
    return failure.kind() == Kind.TIMEOUT || failure.kind() == Kind.NETWORK;
  }
}
