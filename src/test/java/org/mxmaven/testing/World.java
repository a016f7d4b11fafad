package org.mxmaven.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.dns.CnameClash;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.zone.ZoneFileException;
import org.mxmaven.dns.zone.ZoneResolver;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Sources;
import org.mxmaven.inquiry.Batch;
import org.mxmaven.inquiry.Case;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSOutput;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * A whole world of DNS made of a few zone lines with the root as origin. A SOA line, for which
 * {@code NAME SOA} is enough, begins a zone of its own, which says what there is at the name and
 * below it, as a registry does for a top-level domain. A line {@code !fail NAME TYPE KIND} makes a
 * look-up fail, {@code !silent NAME KIND} every other one at the name and below it, and {@code
 * !bogus NAME TYPE} makes its answer bogus; {@code !clash NAME beside} and {@code !clash NAME
 * several} make the answers for a name say what no zone file may hold: records beside a CNAME, or
 * several CNAMEs. Lines {@code !leads} say what to ask about besides, as {@link WorldLeads} has it,
 * lines {@code !https} which documents there are, as {@link WorldDocuments} has it, and lines
 * {@code !dnssec} what is known of signatures, as {@link WorldSignatures} has it.
 */
public final class World implements Resolver {
  private static final String HEAD = "$ORIGIN .\n$TTL 300\n";
  private static final String SOA = " SOA ns.test. host.test. 1 3600 600 86400 60\n";
  private static final Pattern CUT = Pattern.compile("(\\S+) SOA\\b.*");

  private static final AnswerSource SOURCE =
      new AnswerSource("as the test wants it", Times.OBTAINED, 300, Dnssec.NOT_ASKED);

  /** These go before what the zone says. */
  private final Map<Question, Answer> answers;

  private final Map<Name, CnameClash> clashes = new HashMap<>();
  private final Map<Name, Answer> silent = new HashMap<>();
  private final WorldSignatures signatures;
  private final Resolver zone;
  private final Leads leads;
  private final WorldDocuments documents;
  private final Assessor assessor;

  private World(Map<Question, Answer> answers, World zone) {
    this.answers = answers;
    this.signatures = new WorldSignatures();
    this.zone = zone;
    this.leads = zone.leads;
    this.documents = zone.documents;
    this.assessor = zone.assessor;
  }

  private World(String text) {
    answers = new HashMap<>();
    signatures = new WorldSignatures();
    assessor = new Assessor();
    Map<Name, StringBuilder> zones = new LinkedHashMap<>();
    begin(Name.root, zones);
    for (String line : text.lines().toList()) {
      Matcher cut = CUT.matcher(line);
      if (cut.matches()) {
        begin(Names.of(cut.group(1)), zones);
      }
    }
    WorldLeads asked = new WorldLeads();
    documents = new WorldDocuments();
    text.lines()
        .filter(line -> !CUT.matcher(line).matches())
        .filter(line -> !asked.take(line) && !documents.take(line) && !signatures.take(line))
        .forEach(line -> take(line, zones));
    ZoneResolver files = load(zones.values());
    zone = files;
    leads = asked.leads(files).with(documents.policies()).withDnssec(signatures.areWanted());
  }

  /** The world of these lines. */
  public static World of(String... lines) {
    return new World(String.join("\n", lines));
  }

  /** This world with other records of a type at a name. */
  public World with(List<Record> records) {
    Record one = records.get(0);
    Answer answer = new Answer.Records(records, List.of(), SOURCE);
    return new World(Map.of(new Question(one.getName(), one.getType()), answer), this);
  }

  /** This world with other TXT records at a name. */
  public World with(Name name, List<TxtText> texts) {
    List<Record> records = new ArrayList<>();
    for (TxtText text : texts) {
      DNSOutput data = new DNSOutput();
      text.strings().forEach(data::writeCountedString);
      records.add(Record.newRecord(name, Type.TXT, DClass.IN, 300, data.toByteArray()));
    }
    Answer answer = new Answer.Records(records, List.of(), SOURCE);
    return new World(Map.of(Question.txt(name), answer), this);
  }

  private static void begin(Name apex, Map<Name, StringBuilder> zones) {
    zones.put(apex, new StringBuilder(HEAD + apex + SOA + apex + " NS ns.test.\n"));
  }

  private void take(String line, Map<Name, StringBuilder> zones) {
    if (line.startsWith("!fail ")) {
      String[] words = line.split(" ", -1);
      answers.put(new Question(Names.of(words[1]), Type.value(words[2])), failure(words[3]));
      return;
    }
    if (line.startsWith("!silent ")) {
      String[] words = line.split(" ", -1);
      silent.put(Names.of(words[1]), failure(words[2]));
      return;
    }
    if (line.startsWith("!bogus ")) {
      String[] words = line.split(" ", -1);
      answers.put(
          new Question(Names.of(words[1]), Type.value(words[2])),
          new Answer.Bogus("as the test wants it", SOURCE));
      return;
    }
    if (line.startsWith("!clash ")) {
      String[] words = line.split(" ", -1);
      Name name = Names.of(words[1]);
      clashes.put(name, new CnameClash(name, words[2].equals("several")));
      return;
    }
    Name apex = Name.root;
    // With the root alone a line may be anything that a master file holds.
    if (zones.size() > 1 && !line.isBlank()) {
      Name owner = Names.of(line.substring(0, line.indexOf(' ')));
      for (Name zone : zones.keySet()) {
        apex = owner.subdomain(zone) && zone.labels() > apex.labels() ? zone : apex;
      }
    }
    StringBuilder zone = zones.getOrDefault(apex, new StringBuilder());
    zone.append(line).append('\n');
  }

  private static Failure failure(String kind) {
    return new Failure(Failure.Kind.valueOf(kind), "as the test wants it", 4, Times.OBTAINED);
  }

  private static ZoneResolver load(Collection<StringBuilder> zones) {
    List<Path> files = new ArrayList<>();
    try {
      try {
        for (StringBuilder zone : zones) {
          Path file = Files.createTempFile("world", ".zone");
          files.add(file);
          Files.writeString(file, zone, StandardCharsets.ISO_8859_1);
        }
        return ZoneResolver.load(files, Times.CLOCK);
      } finally {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ZoneFileException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    Answer answer = answers.get(question);
    for (Map.Entry<Name, Answer> one : silent.entrySet()) {
      answer = answer == null && question.name().subdomain(one.getKey()) ? one.getValue() : answer;
    }
    return answer == null
        ? zone.ask(question)
            .thenApply(found -> signatures.judged(question, clashing(question.name(), found)))
        : CompletableFuture.completedFuture(answer);
  }

  private Answer clashing(Name name, Answer answer) {
    if (!clashes.containsKey(name)) {
      return answer;
    }
    List<CnameClash> clash = List.of(clashes.get(name));
    if (answer instanceof Answer.Records r) {
      return new Answer.Records(r.records(), r.aliases(), r.source(), clash);
    }
    if (answer instanceof Answer.NxDomain none) {
      return new Answer.NxDomain(none.aliases(), none.zone(), none.source(), clash);
    }
    return answer instanceof Answer.NoData none
        ? new Answer.NoData(none.aliases(), none.source(), clash)
        : answer;
  }

  /** What is asked about besides. */
  public Leads leads() {
    return leads;
  }

  /** What the judge makes of a domain, asking until nothing is open. */
  public Assessment assess(String domain) {
    return decide(assessor.of(Names.of(domain), leads));
  }

  /** The result of a case, asking until nothing is open. */
  public <T> T decide(Case<T> one) {
    return new Batch(this::evidence).decide(one);
  }

  /** What comes back for all of that. */
  public Evidence evidence(Set<Asked<?>> asked) {
    Evidence.Builder found = Evidence.builder();
    for (Asked<?> each : asked) {
      if (each instanceof HttpsRequest request) {
        found.put(request, documents.reply(request));
      }
    }
    return found.build().with(Answering.evidence(asked, question -> ask(question).join()));
  }

  /** The sources of a program whose only one is this world. */
  public Sources sources() {
    return Sources.none(Times.CLOCK).with(Question.class, this, Duration.ofMinutes(1));
  }
}
