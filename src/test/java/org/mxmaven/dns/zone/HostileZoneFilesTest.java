package org.mxmaven.dns.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mxmaven.evidence.ResolverContractTest.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Type;

/** A zone file made by an enemy, or broken by a disk, ends in one sentence, and soon. */
@Timeout(60)
class HostileZoneFilesTest {
  private static final String ORIGIN = "$ORIGIN example.test.\n";

  private final Path folder;

  HostileZoneFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Arguments> errors() {
    String include = "$INCLUDE is not followed; give that file with a --zone of its own";
    String generate = "expected $GENERATE START-STOP[/STEP] OWNER [TTL] [CLASS] TYPE DATA";
    return Stream.of(
        Arguments.of("$INCLUDE other.zone", 2, include),
        Arguments.of("$include other.zone", 2, include),
        Arguments.of("\"$INCLUDE\" other.zone", 2, include),
        Arguments.of("\"$Include\" \"other.zone\"", 2, include),
        Arguments.of("( $INCLUDE other.zone )", 2, include),
        Arguments.of("(\n\n\"$INCLUDE\"\nother.zone )", 4, include),
        Arguments.of("$INCLUDE", 2, include),
        Arguments.of("$INCLUDE a b c", 2, include),
        Arguments.of("\\$INCLUDE other.zone", 2, "Invalid type 'other.zone'"),
        Arguments.of("\\036INCLUDE other.zone", 2, "Invalid type 'other.zone'"),
        Arguments.of("\"\\$INCLUDE\" other.zone", 2, "Invalid type 'other.zone'"),
        Arguments.of(" $INCLUDE other.zone", 2, "no owner"),
        Arguments.of("a A 192.0.2.1\n  $INCLUDE other.zone", 3, "Invalid type '$INCLUDE'"),
        Arguments.of("a A 192.0.2.1\n(\n) \"$INCLUDE\" other.zone", 4, include),
        Arguments.of("a A ( 192.0.2.1\n) $INCLUDE other.zone", 3, "unexpected tokens"),
        Arguments.of("$GENERATE 1-2 $$INCLUDE other.zone", 2, "Invalid type 'other.zone'"),
        Arguments.of("$ORIGIN x $INCLUDE other.zone", 2, "expected one word after $ORIGIN"),
        Arguments.of("$TTL", 2, "expected one word after $TTL"),
        Arguments.of("$TTL x", 2, "expected a TTL value after $TTL"),
        Arguments.of("$TTL 99999999999999999999", 2, "expected a TTL value after $TTL"),
        Arguments.of("$ A 192.0.2.1", 2, "Invalid directive: $"),
        Arguments.of("$GENERATE", 2, generate),
        Arguments.of("$GENERATE 1- x", 2, generate),
        Arguments.of("$GENERATE - x A 192.0.2.1", 2, generate),
        Arguments.of("$GENERATE 2-1 x A 192.0.2.1", 2, generate),
        Arguments.of("$GENERATE 1-2/0 x A 192.0.2.1", 2, generate),
        Arguments.of("$GENERATE 1-99999999999 x A 192.0.2.1", 2, generate),
        Arguments.of("$GENERATE 1-2 x", 2, "the record has no type"),
        Arguments.of("$GENERATE 1-2 x A", 2, "expected one word of data"),
        Arguments.of("$GENERATE 1-2 x A 192.0.2.1 192.0.2.2", 2, "expected one word of data"),
        Arguments.of("$GENERATE 1-2 x TXT y$", 2, "$GENERATE does not support TXT records"),
        Arguments.of("$GENERATE 1-2 x A 192.0.2.${", 2, "$GENERATE knows $ and ${OFFSET,"),
        Arguments.of("$GENERATE 1-2 x${0,999999999,d} A 192.0.2.1", 2, "$GENERATE knows $"),
        Arguments.of("$GENERATE 1-2 x${99999999999} A 192.0.2.1", 2, "$GENERATE knows $"),
        Arguments.of("$GENERATE 1-2 \"\" A 192.0.2.1", 2, "$GENERATE knows $"),
        Arguments.of("$GENERATE 1-2 " + "x$".repeat(999) + " A 192.0.2.1", 2, "$GENERATE knows"),
        Arguments.of("$GENERATE 1-2 x$ A 192.0.2.a$", 2, "192.0.2.a1"),
        Arguments.of("\n$GENERATE 1-300 x$ A 192.0.2.$", 3, "192.0.2.256"),
        Arguments.of(
            "$GENERATE 0-2147483647 h$ A 192.0.2.1",
            2,
            "$GENERATE makes 2,147,483,648 records, and may make 65,536"),
        Arguments.of(
            "$GENERATE 1-65536 h$ A 192.0.2.1\n".repeat(16),
            17,
            "the $GENERATE lines up to here make over 1,000,000 records"),
        Arguments.of("\"\" A 192.0.2.1", 2, "empty name"),
        Arguments.of("a A 192.0.2.1 \"\"", 2, "unexpected tokens"),
        Arguments.of("a A \"\"", 2, "expected an address"),
        Arguments.of("a \"\" \"\"", 2, "Invalid type ''"),
        Arguments.of("a", 2, "the record has no type"),
        Arguments.of("a 60 IN 70 A 192.0.2.1", 2, "Invalid type '70'"),
        Arguments.of("a MXX\u001b[31m\u00ff 1", 2, "Invalid type 'MXX\\027[31m\\255'"),
        Arguments.of("a " + "x".repeat(9_999), 2, "x".repeat(200)),
        Arguments.of("a TYPE65536 \\# 0", 2, "Invalid type 'TYPE65536'"),
        Arguments.of("a TYPE65280 \\# 4 c00002", 2, "invalid unknown RR encoding"),
        Arguments.of("a TYPE65280 \\# 70000 00", 2, "16 bit unsigned integer"),
        Arguments.of("a TYPE65280 x", 2, "invalid unknown RR encoding"),
        Arguments.of("a OPT x", 2, "no text format"),
        Arguments.of("a TXT \\# 0", 2, "the TXT record has no string"),
        Arguments.of("a A \\# 0", 2, "end of input"),
        Arguments.of("a TXT a\\256", 2, "invalid string"),
        Arguments.of("a TXT a\\25", 2, "invalid string"),
        Arguments.of("a\\256 A 192.0.2.1", 2, "bad escape"),
        Arguments.of("a..b A 192.0.2.1", 2, "empty label"),
        Arguments.of("x".repeat(63).concat(".").repeat(4) + " A 192.0.2.1", 2, "too long"),
        Arguments.of("a CNAME " + "x".repeat(63).concat(".").repeat(4), 2, "Name too long"),
        Arguments.of(
            "a TXT " + "x".repeat(65_535),
            2,
            "the TXT record has over 65,535 bytes, more than a record can hold"),
        Arguments.of(
            "a TXT" + (" " + "x".repeat(254)).repeat(258),
            2,
            "the TXT record has over 65,535 bytes, more than a record can hold"),
        Arguments.of(
            "a DNSKEY 257 3 8 " + "A".repeat(100_000),
            2,
            "the DNSKEY record has over 65,535 bytes, more than a record can hold"),
        Arguments.of("a TXT \"" + "x".repeat(300_000) + "\"", 2, "the line is over 300,000 bytes"),
        Arguments.of("\n; " + "\0".repeat(300_000), 3, "the line is over 300,000 bytes"),
        Arguments.of("(".repeat(300_001), 2, "the line is over 300,000 bytes"),
        Arguments.of("(".repeat(299_999), 2, "the parenthesis is never closed"),
        Arguments.of(
            "a TXT (\n" + ("x".repeat(999) + "\n").repeat(300) + ")",
            302,
            "the record is over 300,000 bytes long"),
        Arguments.of("a\0b\0 \0", 2, "Invalid type '\\000'"),
        Arguments.of("\0\1\2\u00ff\u00fe\u00fd", 2, "the record has no type"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void tellsFileLineAndReason(String content, int line, String reason) throws IOException {
    String other = write("other.zone", "secret.example.test. A 192.0.2.66\n").toString();
    Path file = write("hostile.zone", ORIGIN + content.replace("other.zone", other) + "\n");
    assertThatExceptionOfType(ZoneFileException.class)
        .isThrownBy(() -> ZoneResolver.load(List.of(file), Times.CLOCK))
        .withMessageStartingWith("The zone file " + file + " has an error in line " + line + ": ")
        .withMessageContaining(reason.replace("other.zone", other))
        .withMessageMatching("[^\\p{Cntrl}]{20,600}[^.]\\.")
        .withNoCause();
  }

  static Stream<Arguments> odd() {
    return Stream.of(
        // Only the owner of a record, whatever it looks like.
        Arguments.of("\"\\$INCLUDE\" A 192.0.2.1", "\\$INCLUDE.example.test", Type.A),
        Arguments.of("$GENERATE 1-1 $$INCLUDE A 192.0.2.$", "\\$INCLUDE.example.test", Type.A),
        Arguments.of("$GENERATE 8-12/2 h${2,3,x} A 192.0.2.$", "h00e.example.test", Type.A),
        Arguments.of("$generate 1-65536 h$ A 192.0.2.1", "h65536.example.test", Type.A),
        Arguments.of("a 4294967295 A 192.0.2.1", "a.example.test", Type.A),
        Arguments.of("@ 60 SOA a b 1 2 3 4 4294967295", "example.test", Type.SOA),
        Arguments.of("@ SOA a b 1 2 3 4 4294967295", "example.test", Type.SOA),
        Arguments.of("a TYPE65280 \\# 4 c0000201", "a.example.test", 65280),
        Arguments.of("a TYPE1 \\# 4 c0000201", "a.example.test", Type.A),
        Arguments.of("a TYPE65535 \\# 0", "a.example.test", 65535),
        Arguments.of("a\\000b A 192.0.2.1", "a\\000b.example.test", Type.A),
        Arguments.of("\u00e9 A 192.0.2.1", "\\233.example.test", Type.A),
        Arguments.of("a TXT " + "x".repeat(65_534), "a.example.test", Type.TXT),
        Arguments.of("(".repeat(9_999) + "a A 192.0.2.1" + ")".repeat(9_999), "a.example.test", 1),
        Arguments.of(
            "(\n".repeat(9_999) + "a A 192.0.2.1" + ")".repeat(9_999), "a.example.test", 1),
        Arguments.of("a A 192.0.2.1\r\r\n; \ra2 A 192.0.2.1", "a2.example.test", Type.A),
        Arguments.of("a A 192.0.2.1\n".repeat(9_999), "a.example.test", Type.A),
        Arguments.of("a.".repeat(120) + " A 192.0.2.1", "a.".repeat(120), Type.A));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void readsWhatIsOnlyOdd(String content, String name, int type) throws IOException {
    Answer answer = answer(load(ORIGIN + content), name, type);
    assertThat(answer).isInstanceOf(Records.class);
    assertThat(((Records) answer).records()).hasSize(1);
  }

  @Test
  void aLargeFileIsRefusedUnread() throws IOException {
    Path file = folder.resolve("large.zone");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }
    assertRefused(file, "is larger than 1,000 MB; leave out what the scan does not need.");
  }

  @Test
  void aStreamIsReadUpToTheLimit() throws IOException {
    Path file = write("a.zone", "; comment\n".repeat(101));
    ZoneLimits limits = new ZoneLimits(1_000_000, 300, 9, 9);
    String lines = "$ORIGIN example.test.\n" + "; nothing\n".repeat(100_000);
    ZoneInput input =
        new ZoneInput(
            "pipe", new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII)), limits);
    assertThatExceptionOfType(ZoneFileException.class)
        .isThrownBy(() -> ZoneReader.read("pipe", input, new ZoneData(new Room(1_000_000)), limits))
        .withMessage(
            "The zone file pipe is larger than 1 MB; leave out what the scan does not need.");
    assertRefused(file, "holds no records.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/full"})
  void aDeviceWithoutEnd(String device) {
    Path file = Path.of(device);
    assumeTrue(Files.isReadable(file));
    assertRefused(file, "has an error in line 1: the line is over 300,000 bytes long.");
  }

  @Test
  void anEmptyDevice() {
    Path file = Path.of("/dev/null");
    assumeTrue(Files.isReadable(file));
    assertRefused(file, "holds no records.");
  }

  /** As the shell makes one of {@code --zone <(dig axfr ...)}. */
  @Test
  void aPipeIsReadOnce() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assumeTrue(isMade(pipe));
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> writeTo(pipe, ORIGIN + "a A 192.0.2.1\n"));
    ZoneResolver zone = ZoneResolver.load(List.of(pipe), Times.CLOCK);
    writer.join();
    assertThat(answer(zone, "a.example.test", Type.A)).isInstanceOf(Records.class);
  }

  @Test
  void moreThanMemoryHolds() throws IOException {
    Path small = write("small.zone", "a.test. A 192.0.2.1\n");
    Path file = write("many.zone", ORIGIN + "$GENERATE 1-60000 host-number-$ A 192.0.2.1\n");
    assertThatExceptionOfType(ZoneFileException.class)
        .isThrownBy(
            () ->
                ZoneResolver.load(
                    List.of(small, file), Times.CLOCK, ZoneLimits.USUAL, new Room(2_000_000)))
        .withMessage(
            "The zone file "
                + file
                + " holds more than the 2 MB of memory that all zone files together may take; leave"
                + " out what the scan does not need, or give Java more, as with"
                + " MXMAVEN_JAVA_OPTS=-Xmx4g.");
  }

  @Test
  void theSameFileTwice() throws IOException {
    Path zone = write("zone", ORIGIN + "@ SOA a b 1 2 3 4 5\n");
    Path fragment = write("fragment", ORIGIN + "a A 192.0.2.1\nb CNAME a\n");
    assertThatExceptionOfType(ZoneFileException.class)
        .isThrownBy(() -> ZoneResolver.load(List.of(zone, zone), Times.CLOCK))
        .withMessage("The zone file %1$s is the zone example.test, and so is %1$s.", zone);
    ZoneResolver twice = ZoneResolver.load(List.of(fragment, fragment), Times.CLOCK);
    assertThat(((Records) answer(twice, "b.example.test", Type.A)).records()).hasSize(1);
  }

  private static void assertRefused(Path file, String clause) {
    assertThatExceptionOfType(ZoneFileException.class)
        .isThrownBy(() -> ZoneResolver.load(List.of(file), Times.CLOCK))
        .withMessage("The zone file " + file + " " + clause);
  }

  private static boolean isMade(Path pipe) throws IOException, InterruptedException {
    return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
  }

  private static void writeTo(Path pipe, String content) {
    try {
      Files.writeString(pipe, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ZoneResolver load(String content) throws IOException {
    return ZoneResolver.load(List.of(write("odd.zone", content)), Times.CLOCK);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
  }
}
