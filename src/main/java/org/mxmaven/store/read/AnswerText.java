package org.mxmaven.store.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mxmaven.address.AddressText;
import org.mxmaven.dns.AddressRecords;
import org.mxmaven.dns.CaaData;
import org.mxmaven.dns.CnameClash;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.record.TxtLine;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * An answer as a row of {@code Lookup} holds it. Two answers that say the same have the same text,
 * whatever the order of their records, their TTL and their server.
 *
 * @param status RECORDS, NODATA, NXDOMAIN, BOGUS, or the kind of failure
 * @param answer the RRset in presentation form, sorted, one a line; of a failure or a bogus answer
 *     what happened; of NXDOMAIN the zone that says so, null if that is not known
 * @param aliases the names of the CNAME chain in order, one a line; then those at which a CNAME
 *     does not stand alone, after {@link #BESIDE} or {@link #SEVERAL}; null if there are none
 */
public record AnswerText(String status, @Nullable String answer, @Nullable String aliases) {
  private static final String RECORDS = "RECORDS";
  private static final String NODATA = "NODATA";
  private static final String NXDOMAIN = "NXDOMAIN";

  /** Before a name that has other records beside a CNAME; no name begins so, its blanks escaped. */
  private static final String BESIDE = "! ";

  /** Before a name that has several CNAMEs. */
  private static final String SEVERAL = "!! ";

  static {
    CaaData.register();
  }

  public static AnswerText of(Answer answer) {
    if (answer instanceof Answer.Unusable failure) {
      return new AnswerText(failure.word(), failure.detail(), null);
    }
    String aliases = aliases((Answer.Known) answer);
    if (answer instanceof Answer.Records records) {
      return new AnswerText(RECORDS, lines(records.records()), aliases);
    }
    if (answer instanceof Answer.NxDomain missing) {
      return new AnswerText(NXDOMAIN, missing.zone().map(Names::text).orElse(null), aliases);
    }
    return new AnswerText(NODATA, null, aliases);
  }

  /** Whether the other one says the same. What happened is not what a failure or bogus says. */
  public boolean saysTheSameAs(AnswerText other) {
    if (status.equals(NXDOMAIN) && (answer == null || other.answer == null)) {
      // Older versions stored no zone, and not every server names one.
      return other.status.equals(NXDOMAIN) && Objects.equals(aliases, other.aliases);
    }
    boolean says = isKnown() && !status.equals(Answer.Bogus.WORD);
    return says ? equals(other) : status.equals(other.status);
  }

  /** The same as it is written now: older versions wrote all groups of an IPv6 address. */
  public AnswerText inPresentForm() {
    return answer == null || !status.equals(RECORDS)
        ? this
        : new AnswerText(
            status,
            answer
                .lines()
                .map(line -> AddressText.ip6(line).map(AddressText::of).orElse(line))
                .sorted()
                .collect(Collectors.joining("\n")),
            aliases);
  }

  /** Whether that is a word about the zone, and not a failure to get one. */
  public boolean isKnown() {
    return switch (status) {
      case RECORDS, NODATA, NXDOMAIN, Answer.Bogus.WORD -> true;
      default -> false;
    };
  }

  /**
   * The answer to the question again.
   *
   * @throws RuntimeException of some kind if the text is not one that {@link #of} makes of a known
   *     answer
   */
  Answer toAnswer(Question question, AnswerSource source) {
    List<Name> chain = new ArrayList<>(0);
    List<CnameClash> clashes = new ArrayList<>(0);
    if (aliases != null) {
      aliases.lines().forEach(line -> readAlias(line, chain, clashes));
    }
    return switch (status) {
      case RECORDS ->
          new Answer.Records(records(question, chain, source.ttl()), chain, source, clashes);
      case NODATA -> new Answer.NoData(chain, source, clashes);
      case NXDOMAIN ->
          new Answer.NxDomain(chain, Optional.ofNullable(answer).map(Names::of), source, clashes);
      case Answer.Bogus.WORD -> new Answer.Bogus(Objects.requireNonNullElse(answer, ""), source);
      default -> throw new IllegalStateException("no known answer: " + status);
    };
  }

  private List<Record> records(Question question, List<Name> chain, long ttl) {
    if (answer == null) {
      throw new IllegalStateException("no records stored for " + question);
    }
    Name owner = chain.isEmpty() ? question.name() : chain.get(chain.size() - 1);
    return Arrays.stream(answer.split("\n", -1))
        .map(line -> record(owner, question.type(), ttl, line))
        .toList();
  }

  private static Record record(Name owner, int type, long ttl, String line) {
    if (type == Type.TXT) {
      Record record = TxtLine.parse(owner, ttl, line);
      if (!TxtText.of(record).presentation().equals(line)) {
        throw new IllegalStateException("the database holds no TXT: " + line);
      }
      return record;
    }
    try {
      return Record.fromString(owner, type, DClass.IN, ttl, line, Name.root);
    } catch (IOException e) {
      throw new IllegalStateException(
          "the database holds no " + Type.string(type) + ": " + line, e);
    }
  }

  private static String lines(List<Record> records) {
    return records.size() == 1
        ? line(records.get(0))
        : records.stream().map(AnswerText::line).sorted().collect(Collectors.joining("\n"));
  }

  private static String line(Record record) {
    return switch (record.getType()) {
      case Type.TXT -> TxtText.of(record).presentation();
      // Names compare without regard to case (RFC 4343), so their text has only one.
      case Type.MX, Type.CNAME, Type.NS, Type.SOA, Type.PTR ->
          AddressRecords.rdata(record).toLowerCase(Locale.ROOT);
      default -> AddressRecords.rdata(record);
    };
  }

  private static void readAlias(String line, List<Name> chain, List<CnameClash> clashes) {
    if (line.startsWith(BESIDE)) {
      clashes.add(new CnameClash(Names.of(line.substring(BESIDE.length())), false));
    } else if (line.startsWith(SEVERAL)) {
      clashes.add(new CnameClash(Names.of(line.substring(SEVERAL.length())), true));
    } else {
      chain.add(Names.of(line));
    }
  }

  private static @Nullable String aliases(Answer.Known answer) {
    if (answer.aliases().isEmpty() && answer.clashes().isEmpty()) {
      return null;
    }
    return Stream.concat(
            answer.aliases().stream().map(Names::text),
            answer.clashes().stream()
                .map(clash -> (clash.several() ? SEVERAL : BESIDE) + Names.text(clash.name())))
        .collect(Collectors.joining("\n"));
  }
}
