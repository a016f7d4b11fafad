package org.mxmaven.dns.zone;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.testing.Times;

/** Each error of a zone file is told in one sentence, with the line in which it stands. */
class ZoneFileErrorsTest {
  private static final String SOA = "@ SOA ns.example.test. host.example.test. 1 2 3 4 60\n";

  private final Path folder;

  ZoneFileErrorsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Arguments> errors() {
    String origin = "$ORIGIN example.test.\n";
    String longString = "x".repeat(256);
    return Stream.of(
        Arguments.of("relative owner", "\nwww A 192.0.2.1\n", 2, "relative"),
        Arguments.of("relative target", "a.test. MX 10 mx\n", 1, "relative"),
        Arguments.of("relative origin", "$ORIGIN example.test\n", 1, "$ORIGIN is relative"),
        Arguments.of("bad origin", "\n$ORIGIN a..test.\n", 2, "empty label"),
        Arguments.of(
            "missing exchanger", origin + "@ MX 10\n@ A 192.0.2.1\n", 2, "expected a name"),
        Arguments.of("missing data at the end", origin + "@ MX", 2, "expected an integer"),
        Arguments.of("bad preference", origin + "@ MX ten mx\n", 2, "expected an integer"),
        Arguments.of("bad address", origin + "; two\n@ A 192.0.2.300 ; x\n", 3, "192.0.2.300"),
        Arguments.of("unknown type", origin + "@ MXX 10 mx\n", 2, "Invalid type 'MXX'"),
        Arguments.of("no owner", origin + "  A 192.0.2.1\n", 2, "no owner"),
        Arguments.of("surplus data", origin + "@ A 192.0.2.1 x\n", 2, "unexpected tokens"),
        Arguments.of("unknown directive", origin + "$FOO bar\n", 2, "Invalid directive"),
        Arguments.of("include", origin + "\n$INCLUDE other.zone\n", 3, "$INCLUDE"),
        Arguments.of("open quote", origin + "@ TXT \"v=spf1\n@ A 192.0.2.1\n", 2, "quoted string"),
        Arguments.of("open quote at the end", origin + "@ TXT \"v=spf1", 2, "quoted string"),
        Arguments.of(
            "open parenthesis", origin + "@ TXT ( \"a\"\n@ TXT \"b\"\n", 2, "never closed"),
        Arguments.of("lone parenthesis", origin + "@ TXT \"a\" )\n", 2, "never opened"),
        Arguments.of("lone backslash", origin + "@ TXT a\\\n", 2, "backslash"),
        Arguments.of("bad escape", origin + "@ TXT \"\\999\"\n", 2, "invalid string"),
        Arguments.of("CAA without value", origin + "@ CAA 0 issue\n", 2, "expected a string"),
        Arguments.of("CAA with large flags", origin + "@ CAA 300 issue x\n", 2, "8 bit"),
        Arguments.of("TXT without string", origin + "@ TXT\n@ A 192.0.2.1\n", 2, "no string"),
        Arguments.of("class CH", origin + "@ CH TXT \"a\"\n", 2, "class IN"),
        Arguments.of(
            "second SOA", origin + SOA + "a TXT b\nsub" + SOA.substring(1), 4, "a second SOA"),
        Arguments.of("outside", origin + SOA + "www.other.test. A 192.0.2.1\n", 3, "outside"),
        Arguments.of("CNAME and MX", origin + "a CNAME b\na MX 10 b\n", 3, "CNAME and other"),
        Arguments.of("MX and CNAME", origin + "a MX 10 b\na CNAME b\n", 3, "CNAME and other"),
        Arguments.of("two CNAMEs", origin + "a CNAME b\nb A 192.0.2.1\na CNAME c\n", 4, "second"),
        Arguments.of("within parentheses", origin + "@ SOA a b (\n1 2 ; x\n3 x 5 )\n", 4, "TTL"),
        Arguments.of("long string in HINFO", origin + "@ HINFO a " + longString, 2, "too long"),
        Arguments.of(
            "long label", origin + "x".repeat(64) + " A 192.0.2.1\n", 2, "label too long"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("errors")
  void tellsTheLine(String title, String content, int line, String reason) throws IOException {
    Path file = write(title, content);
    assertThatExceptionOfType(ZoneFileException.class)
        .isThrownBy(() -> ZoneResolver.load(List.of(file), Times.CLOCK))
        .withMessageStartingWith("The zone file " + file + " has an error in line " + line + ": ")
        .withMessageContaining(reason)
        .withMessageMatching("[^\\n]*[^.]\\.");
  }

  @Test
  void tellsThatAFileIsMissingOrAFolderOrEmpty() throws IOException {
    Path missing = folder.resolve("missing.zone");
    Path empty = write("empty", "; nothing\n$ORIGIN example.test.\n");
    assertMessage(missing, "The zone file " + missing + " does not exist.");
    assertMessage(folder, "The zone file " + folder + " is a folder; name a file in it.");
    assertMessage(empty, "The zone file " + empty + " holds no records.");
  }

  @Test
  void tellsThatTwoFilesAreTheSameZone() throws IOException {
    Path one = write("one", "$ORIGIN example.test.\n$TTL 60\n" + SOA);
    Path two = write("two", "$ORIGIN example.test.\n$TTL 60\n" + SOA);
    assertThatExceptionOfType(ZoneFileException.class)
        .isThrownBy(() -> ZoneResolver.load(List.of(one, two), Times.CLOCK))
        .withMessage("The zone file " + two + " is the zone example.test, and so is " + one + ".");
  }

  private static void assertMessage(Path file, String message) {
    assertThatExceptionOfType(ZoneFileException.class)
        .isThrownBy(() -> ZoneResolver.load(List.of(file), Times.CLOCK))
        .withMessage(message);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
