package org.mxmaven.checkhost;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.OversizedTxtRecord;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Case;
import org.mxmaven.inquiry.Standing;
import org.mxmaven.testing.Times;
import org.mxmaven.txt.FuzzInputs;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Holds the evaluator to what must be true in every world: it ends, soon, and tells why. */
class CheckHostFuzzTest {
  private static final int COUNT = 112_000;

  /**
   * The most rounds: for each of ten terms its own look-up and one more for mail hosts, two for the
   * macro p, then the explanation's.
   */
  private static final int MOST_ROUNDS = 30;

  /** The most questions: ten terms of eleven each, the client's names, record and explanation. */
  private static final int MOST_QUESTIONS = 10 * 11 + 11 + 2;

  private static final AnswerSource SOURCE =
      new AnswerSource("test", Times.OBTAINED, 60, Dnssec.NOT_ASKED);
  private static final List<String> NAMES = List.of("a.example", "b.example", "c.example");
  private static final List<String> CHARACTERS =
      List.of("vspf1aimxdrelc:=/.-+~?%{}_, 0123456789\t\"".split(""));
  private static final List<String> TERMS =
      List.of(
          " ",
          " ",
          " a",
          " mx",
          " ptr",
          " -",
          " include:a.example",
          " include:b.example",
          " redirect=c.example",
          " exp=b.example",
          " exists:",
          " include:%{l}.example",
          "%{p}",
          "%{ir}.%{v}.",
          "%{S2r-+}",
          "%{h}",
          "%{d}",
          ":b.example",
          "//64",
          "/24",
          " ~all",
          " ip4:192.0.2.1",
          " ip6:::/1");

  @Test
  void holdsForRawBytes() {
    FuzzInputs.rawBytes(COUNT, CheckHostFuzzTest::check);
  }

  @Test
  void holdsForTheAlphabetOfRecords() {
    FuzzInputs.pieces(COUNT, "v=spf1 ", CHARACTERS, CheckHostFuzzTest::check);
  }

  @Test
  void holdsForTheTermsOfRecords() {
    FuzzInputs.pieces(COUNT, "v=spf1", TERMS, CheckHostFuzzTest::check);
  }

  /** The bytes are the record of every name, the local part and the HELO name. */
  private static void check(byte[] text) {
    SplittableRandom random = new SplittableRandom(text.length + (text.length > 9 ? text[9] : 0));
    String words = new String(text, StandardCharsets.ISO_8859_1);
    CheckHostArguments arguments =
        new CheckHostArguments(
            InetAddress.getLoopbackAddress(),
            new Sender(words, NAMES.get(random.nextInt(NAMES.size()))),
            words,
            Instant.EPOCH);
    Evidence evidence = Evidence.none();
    int rounds = 0;
    Case<Evaluation> one = CheckHost.of(arguments);
    Standing<Evaluation> standing = one.on(evidence, AtHand.NOTHING);
    while (standing instanceof Standing.Open<Evaluation> open) {
      require(++rounds <= MOST_ROUNDS, "it takes few rounds");
      Map<Question, Answer> answers = new LinkedHashMap<>();
      for (Question question : Question.among(open.asked())) {
        require(evidence.answer(question).isEmpty(), "nothing is asked again");
        answers.put(question, answer(question, text, random));
      }
      evidence = evidence.with(Evidence.of(answers));
      standing = one.on(evidence, AtHand.NOTHING);
    }
    require(evidence.answers().size() <= MOST_QUESTIONS, "it takes few questions");
    check(((Standing.Done<Evaluation>) standing).result());
  }

  private static void check(Evaluation evaluation) {
    boolean error =
        evaluation.result() == Result.TEMPERROR || evaluation.result() == Result.PERMERROR;
    boolean permanent = evaluation.result() == Result.PERMERROR;
    require(evaluation.lookups() <= (permanent ? 11 : 10), "look-ups are limited");
    require(evaluation.voidLookups() <= (permanent ? 3 : 2), "void look-ups are limited");
    require(evaluation.path().size() <= evaluation.lookups(), "each step costs a look-up");
    require(
        evaluation.reason().isPresent() == (error || evaluation.result() == Result.NONE),
        "an error has a reason");
    require(
        evaluation.explanation().isEmpty() || evaluation.result() == Result.FAIL,
        "only a fail is explained");
    require(
        evaluation.explanation().stream().allMatch(t -> t.chars().allMatch(c -> c > 31 && c < 127)),
        "an explanation is ASCII");
  }

  private static Answer answer(Question question, byte[] text, SplittableRandom random) {
    int choice = random.nextInt(10);
    if (choice == 0) {
      return new Answer.NxDomain(List.of(), SOURCE);
    }
    if (choice == 1 && random.nextBoolean()) {
      return new Failure(Failure.Kind.TIMEOUT, "as the test wants it", 1, Times.OBTAINED);
    }
    List<Record> records = new ArrayList<>();
    for (int left = 1 + (choice > 6 ? random.nextInt(12) : 0); left > 0; left--) {
      records.add(record(question, text, random));
    }
    return new Answer.Records(
        question.type() == Type.TXT ? records.subList(0, 1) : records, List.of(), SOURCE);
  }

  private static Record record(Question question, byte[] text, SplittableRandom random) {
    Name name = question.name();
    Name target = Names.of(random.nextInt(20) + "." + NAMES.get(random.nextInt(NAMES.size())));
    byte[] address = new byte[question.type() == Type.A ? 4 : 16];
    random.nextBytes(address);
    try {
      return switch (question.type()) {
        case Type.A -> new ARecord(name, DClass.IN, 60, InetAddress.getByAddress(address));
        case Type.AAAA -> new AAAARecord(name, DClass.IN, 60, address);
        case Type.MX -> new MXRecord(name, DClass.IN, 60, random.nextInt(3), target);
        case Type.PTR -> new PTRRecord(name, DClass.IN, 60, target);
        default -> new OversizedTxtRecord(name, DClass.IN, 60, List.of(text));
      };
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
