package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.Names;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Replies to {@code a.test}, written byte by byte; 0xc00c points to that name. */
class ReplyBytesTest {
  private static final int HEADER_BYTES = 12;

  @ParameterizedTest
  @CsvSource({
    "A, c0000201",
    "AAAA, 20010db8000000000000000000000001",
    // RFC 1035 §3.3.9: a preference and a name.
    "MX, 000a016dc00c",
    "CNAME, 0162c00c",
    "NS, c00c",
    // RFC 1035 §3.3.14: one or more strings, which may be empty (§3.3).
    "TXT, 00",
    "TXT, 0161",
    "SOA, c00cc00c0000000100000002000000030000000400000005",
    "CAA, 0005697373756561",
    // Malformed (RFC 8659 §4.1), which is a fault of the zone and not of the message.
    "CAA, ''",
    "CAA, 00",
    "CAA, 000569",
  })
  void aRightRdataIsRead(String type, String rdata) throws IOException {
    Message reply = ReplyBytes.read(reply(type, rdata));
    assertThat(reply.getSection(Section.ANSWER)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "A, ''",
    "A, c00002",
    "A, c000020101",
    "AAAA, ''",
    "AAAA, c0000201",
    "AAAA, 20010db800000000000000000000000100",
    "MX, ''",
    "MX, 00",
    "MX, 000a",
    "MX, 000a016d",
    "MX, 000ac00c00",
    "CNAME, ''",
    "CNAME, 0162",
    "CNAME, c00cc00c",
    "NS, ''",
    "NS, 03",
    // No string; a string that is longer than its record, and one after which something is left.
    "TXT, ''",
    "TXT, 0261",
    "TXT, 016105",
    "SOA, ''",
    "SOA, c00cc00c00000001",
    "SOA, c00cc00c000000010000000200000003000000040000000500",
    // RFC 1035 §4.1.4: a pointer leads to an earlier place; 0x40 and 0x80 begin no label.
    "CNAME, c0ff",
    "CNAME, c024",
    "CNAME, 4161",
    "CNAME, 8161",
  })
  void aWrongOneSpoilsTheReply(String type, String rdata) throws IOException {
    assertUnreadable(reply(type, rdata));
  }

  @Test
  void oneTextWithoutStringSpoilsTheWholeSet() throws IOException {
    Message reply = ReplyBytes.read(reply("TXT", "0b763d73706631202d616c6c"));
    reply.addRecord(Record.fromWire(emptyText(), Section.ANSWER), Section.ANSWER);
    assertUnreadable(reply.toWire());
  }

  @Test
  void bytesThatAreLeftOverSpoilTheReply() throws IOException {
    byte[] whole = reply("A", "c0000201");
    assertUnreadable(Arrays.copyOf(whole, whole.length + 1));
    // As if it were an empty reply, and its record were not there.
    byte[] hidden = whole.clone();
    hidden[7] = 0;
    assertUnreadable(hidden);
  }

  @Test
  void whatIsMarkedAsCutNeedNotBeWhole() throws IOException {
    byte[] whole = reply("A", "c0000201");
    whole[2] |= 2;
    Message cut = ReplyBytes.read(Arrays.copyOf(whole, whole.length - 1));
    assertThat(cut.getHeader().getFlag(Flags.TC)).isTrue();
  }

  private static byte[] emptyText() {
    return HexFormat.of().parseHex("0161047465737400" + "0010" + "0001" + "0000012c" + "0000");
  }

  private static byte[] reply(String type, String rdata) throws IOException {
    Message question = new Message();
    question.getHeader().setFlag(Flags.QR);
    question.getHeader().setFlag(Flags.AA);
    question.addRecord(
        Record.newRecord(Names.of("a.test"), Type.value(type), DClass.IN), Section.QUESTION);
    byte[] bytes = HexFormat.of().parseHex(rdata);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(question.toWire());
    // Name, type, class IN, a TTL of 300 seconds, and the length of what follows.
    String head = "c00c%04x00010000012c%04x".formatted(Type.value(type), bytes.length);
    out.write(HexFormat.of().parseHex(head));
    out.write(bytes);
    byte[] reply = out.toByteArray();
    reply[7] = 1;
    assertThat(reply).hasSizeGreaterThan(HEADER_BYTES);
    return reply;
  }

  private static void assertUnreadable(byte[] reply) {
    assertThatIOException().isThrownBy(() -> ReplyBytes.read(reply));
  }
}
