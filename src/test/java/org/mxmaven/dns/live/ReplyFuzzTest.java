package org.mxmaven.dns.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.live.carrier.Query;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.Times;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Right replies, spoilt at random: nothing is thrown, an absence is read only where the letter of
 * the RFCs allows one, and no record of an RRset gets lost.
 */
class ReplyFuzzTest {
  /** {@code -Dfuzz.replies} makes them more. */
  private static final int COUNT = Integer.getInteger("fuzz.replies", 100_000);

  private static final Name ASKED = Names.of("a.test");
  private static final int[] TYPES = {Type.A, Type.AAAA, Type.MX, Type.TXT, Type.NS, Type.CNAME};
  private static final String SOA = "test. 300 SOA ns.test. host.test. 1 2 3 4 60";
  private static final String ROOT = ". 300 SOA a.root. host.root. 1 2 3 4 60";
  private static final String NS = "test. 300 NS ns.test.\ntest. 300 NS ns.other.";
  private static final List<String> ANSWERS =
      List.of(
          "",
          "a.test. 300 A 192.0.2.1\na.test. 300 A 192.0.2.2",
          "a.test. 300 AAAA 2001:db8::1",
          "a.test. 300 MX 10 mx.a.test.\na.test. 300 MX 20 mx.other.",
          "a.test. 300 TXT \"v=spf1 mx\" \" -all\"\na.test. 300 TXT \"\"\na.test. 300 TXT x",
          "a.test. 300 NS ns.test.",
          "a.test. 300 CNAME b.test.\nb.test. 300 A 192.0.2.1\nb.test. 300 TXT \"v=spf1 -all\"",
          "a.test. 300 CNAME b.test.\nb.test. 300 CNAME c.other.",
          "test. 300 DNAME new.\na.test. 300 CNAME a.new.\na.new. 300 A 192.0.2.1");
  private static final List<String> AUTHORITIES =
      List.of(
          "",
          SOA,
          SOA + "\n" + NS,
          ROOT,
          NS,
          ". 300 NS a.root.",
          SOA + "\na.test. 300 NSEC \\000.a.test. RRSIG NSEC TYPE128");
  private static final List<String> ADDITIONAL =
      List.of("", "ns.test. 300 A 192.0.2.53\nns.test. 300 AAAA 2001:db8::53");

  @Test
  void whatIsReadIsWhatTheLetterAllows() throws IOException {
    List<Message> right = rightReplies();
    int absences = 0;
    for (long seed = 0; seed < COUNT; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Message message = right.get(random.nextInt(right.size()));
      byte[] bytes = spoilt(message.toWire(), random);
      int type = message.getQuestion().getType();
      try {
        absences += check(bytes, type) ? 1 : 0;
      } catch (Throwable e) {
        throw new AssertionError(
            "seed %d, %s: %s".formatted(seed, Type.string(type), HexFormat.of().formatHex(bytes)),
            e);
      }
    }
    // Else the mutations leave nothing to be read wrongly.
    assertThat(absences).isGreaterThan(COUNT / 100);
  }

  /** Whether it says that there is nothing. */
  private static boolean check(byte[] bytes, int type) {
    Query query = new Query(new Question(ASKED, type), true);
    if (query.objection(bytes).isPresent()) {
      return false;
    }
    Message message;
    try {
      message = ReplyBytes.read(bytes);
    } catch (IOException e) {
      return false;
    }
    if (message.getHeader().getFlag(Flags.TC)) {
      return false;
    }
    Reading<Answer> reading =
        Replies.read(
            message,
            new AnswerForm(new Question(ASKED, type), Signatures.IGNORED),
            "server",
            Times.OBTAINED);
    if (!(reading instanceof Reading.Settled<Answer> settled)
        || !(settled.result() instanceof Answer.Known known)) {
      return false;
    }
    Optional<StrictReply> strict = StrictReply.of(bytes);
    assertThat(strict).as("a message throughout: %s", settled).isPresent();
    List<Name> aliases = known.aliases();
    byte[] end = (aliases.isEmpty() ? ASKED : aliases.get(aliases.size() - 1)).toWireCanonical();
    if (known instanceof Answer.Records records) {
      assertThat((long) records.records().size())
          .as("all records")
          .isEqualTo(strict.get().answers(end, type));
      return false;
    }
    boolean allowed =
        known instanceof Answer.NoData
            ? strict.get().saysNoData(end, type)
            : strict.get().saysNxDomain(end);
    assertThat(allowed).as("%s", settled).isTrue();
    return true;
  }

  private static byte[] spoilt(byte[] right, SplittableRandom random) {
    byte[] bytes = right.clone();
    for (int i = random.nextInt(4); i > 0; i--) {
      bytes = spoiltOnce(bytes, random);
    }
    // An answer, whatever else became of it.
    bytes[2] |= (byte) 0x80;
    return bytes;
  }

  private static byte[] spoiltOnce(byte[] from, SplittableRandom random) {
    byte[] bytes = from.clone();
    int at = 2 + random.nextInt(bytes.length - 2);
    switch (random.nextInt(8)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> bytes[at] = 0;
      // One of the counts, by one more or less.
      case 3 -> bytes[5 + 2 * random.nextInt(4)] += (byte) (random.nextBoolean() ? 1 : -1);
      case 4 -> bytes[3] = (byte) random.nextInt(16);
      case 5 -> bytes = Arrays.copyOf(bytes, Math.max(12, bytes.length - random.nextInt(20)));
      case 6 -> bytes = with(bytes, at, random.nextInt(1, 5), random);
      default -> {
        // Two bytes of another place: a pointer, a type, a length.
        int other = random.nextInt(2, bytes.length - 1);
        System.arraycopy(from, other, bytes, Math.min(at, bytes.length - 2), 2);
      }
    }
    return bytes;
  }

  private static byte[] with(byte[] bytes, int at, int more, SplittableRandom random) {
    byte[] longer = new byte[bytes.length + more];
    System.arraycopy(bytes, 0, longer, 0, at);
    for (int i = at; i < at + more; i++) {
      longer[i] = (byte) (random.nextBoolean() ? 0 : random.nextInt(256));
    }
    System.arraycopy(bytes, at, longer, at + more, bytes.length - at);
    return longer;
  }

  private static List<Message> rightReplies() throws IOException {
    List<Message> replies = new ArrayList<>();
    for (int type : TYPES) {
      for (String answer : ANSWERS) {
        for (String authority : AUTHORITIES) {
          for (String additional : ADDITIONAL) {
            replies.add(reply(type, Rcode.NOERROR, answer, authority, additional));
            replies.add(reply(type, Rcode.NXDOMAIN, answer, authority, additional));
          }
        }
      }
    }
    return replies;
  }

  private static Message reply(
      int type, int rcode, String answer, String authority, String additional) throws IOException {
    Message reply = Message.newQuery(Record.newRecord(ASKED, type, DClass.IN));
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setFlag(authority.isEmpty() ? Flags.RA : Flags.AA);
    reply.getHeader().setRcode(rcode);
    add(reply, answer, Section.ANSWER);
    add(reply, authority, Section.AUTHORITY);
    add(reply, additional, Section.ADDITIONAL);
    reply.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
    return reply;
  }

  private static void add(Message reply, String text, int section) throws IOException {
    try (Master master = new Master(new ByteArrayInputStream(text.getBytes(US_ASCII)))) {
      for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        reply.addRecord(record, section);
      }
    }
  }
}
