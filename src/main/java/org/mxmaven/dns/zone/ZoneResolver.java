package org.mxmaven.dns.zone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.AliasChain;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.xbill.DNS.Record;

/** Answers from master files: whole zones, fragments of zones, or a root with many domains. */
public final class ZoneResolver implements Resolver {
  private final ZoneData zones;
  private final ZoneTree tree;
  private final Instant read;

  private ZoneResolver(ZoneData zones, Instant read) {
    this.zones = zones;
    this.tree = new ZoneTree(zones);
    this.read = read;
  }

  /**
   * A resolver that knows what the files say together.
   *
   * @param clock dates the reading, and with it all answers
   * @throws ZoneFileException if one cannot be read or has an error; the message is for the user
   */
  public static ZoneResolver load(List<Path> files, Clock clock) {
    return load(files, clock, ZoneLimits.USUAL, Room.ofThisMachine());
  }

  static ZoneResolver load(List<Path> files, Clock clock, ZoneLimits limits, Room room) {
    Instant read = clock.instant();
    ZoneData zones = new ZoneData(room);
    files.forEach(file -> ZoneReader.read(file, zones, limits));
    return new ZoneResolver(zones, read);
  }

  /** Looks for the DKIM keys that the files hold. */
  public ZoneKeys keys() {
    return ZoneKeys.of(zones, tree);
  }

  /** How far the files lead: an answer, or {@link Kind#OUTSIDE_ZONES} at the end of the chain. */
  record Walk(AliasChain chain, Answer answer) {}

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    return CompletableFuture.completedFuture(walk(question).answer());
  }

  @Override
  public Optional<Answer> atHand(Question question) {
    return Optional.of(walk(question).answer());
  }

  Walk walk(Question question) {
    AliasChain chain = AliasChain.from(question.name());
    while (true) {
      ZoneWord step = tree.find(chain.end(), question.type());
      if (!(step instanceof ZoneWord.Alias alias)) {
        return new Walk(chain, answer(step, chain));
      }
      Optional<AliasChain> longer = chain.to(alias.target(), alias.ttl());
      if (longer.isEmpty()) {
        return new Walk(chain, chain.endless(0, read));
      }
      chain = longer.get();
    }
  }

  private Answer answer(ZoneWord step, AliasChain chain) {
    if (step instanceof ZoneWord.Found found) {
      long ttl = found.records().stream().mapToLong(Record::getTTL).min().orElse(0);
      return new Answer.Records(found.records(), chain.aliases(), source(found.file(), ttl, chain));
    }
    if (step instanceof ZoneWord.Absent absent) {
      AnswerSource source = source(absent.file(), absent.ttl(), chain);
      return absent.exists()
          ? new Answer.NoData(chain.aliases(), source)
          : new Answer.NxDomain(chain.aliases(), absent.zone(), source);
    }
    if (step instanceof ZoneWord.Outside outside) {
      String via =
          chain.aliases().isEmpty() ? "" : ", which " + Names.text(chain.start()) + " leads to";
      return new Failure(
          Kind.OUTSIDE_ZONES,
          outside.reason() + via + "; add --nameserver to look it up live",
          0,
          read);
    }
    String reason = step instanceof ZoneWord.TooLong tooLong ? tooLong.reason() : step.toString();
    return new Failure(Kind.ERROR_CODE, reason, 0, read);
  }

  private AnswerSource source(String file, long ttl, AliasChain chain) {
    return new AnswerSource(file, read, Math.min(ttl, chain.ttl()), Dnssec.NOT_ASKED);
  }
}
