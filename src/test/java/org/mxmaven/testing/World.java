package org.mxmaven.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.Progress;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Evidence;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.mxmaven.dns.Resolver;
import org.mxmaven.dns.zone.ZoneFileException;
import org.mxmaven.dns.zone.ZoneResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * A whole world of DNS made of a few zone lines with the root as origin. A line {@code !fail NAME
 * TYPE KIND} makes a look-up fail.
 */
public final class World implements Resolver {
  private static final String HEAD =
      "$ORIGIN .\n$TTL 300\n. SOA ns.test. host.test. 1 3600 600 86400 60\n. NS ns.test.\n";

  private final Map<Question, Answer> failures = new HashMap<>();
  private final Resolver zone;
  private final Assessor assessor = new Assessor();

  private World(String text) {
    StringBuilder master = new StringBuilder(HEAD);
    text.lines().forEach(line -> take(line, master));
    zone = load(master.toString());
  }

  /** The world of these lines. */
  public static World of(String... lines) {
    return new World(String.join("\n", lines));
  }

  private void take(String line, StringBuilder master) {
    if (line.startsWith("!fail ")) {
      String[] words = line.split(" ", -1);
      failures.put(
          new Question(Names.of(words[1]), Type.value(words[2])),
          new Answer.Failure(Answer.Failure.Kind.valueOf(words[3]), "as the test wants it", 4));
    } else {
      master.append(line).append('\n');
    }
  }

  private static Resolver load(String text) {
    try {
      Path file = Files.createTempFile("world", ".zone");
      try {
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        return ZoneResolver.load(List.of(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ZoneFileException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    Answer failure = failures.get(question);
    return failure == null ? zone.ask(question) : CompletableFuture.completedFuture(failure);
  }

  /** What the judge makes of a domain, asking until nothing is open. */
  public Assessment assess(String domain) {
    Name name = Names.of(domain);
    Evidence evidence = Evidence.none();
    while (true) {
      Progress progress = assessor.assess(name, evidence);
      if (progress instanceof Progress.Done done) {
        return done.assessment();
      }
      Map<Question, Answer> answers = new LinkedHashMap<>();
      ((Progress.Open) progress).questions().forEach(q -> answers.put(q, ask(q).join()));
      evidence = evidence.with(answers);
    }
  }
}
