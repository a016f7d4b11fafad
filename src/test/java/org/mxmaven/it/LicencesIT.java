package org.mxmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The built jar holds the licence of everything that is in it. */
class LicencesIT {
  private static final String FOLDER = "META-INF/licenses/";
  private static final String INDEX = FOLDER + "INDEX.txt";

  private final JarFile jar;

  LicencesIT() throws IOException {
    jar = new JarFile(System.getProperty("mxmaven.jar", "target/mxmaven.jar"));
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void theProgramsOwnComesFirst() throws IOException {
    assertThat(text("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
    assertThat(names().filter(name -> name.matches("(?i)META-INF/[^/]*(licen|notice)[^/]*")))
        .containsExactly("META-INF/LICENSE");
  }

  /** A library that is added needs its place in the index, or its licence would be missing. */
  @Test
  void everythingInTheJarIsListed() throws IOException {
    List<String> places = index("in");
    assertThat(
            names()
                .filter(name -> !name.endsWith("/"))
                .map(name -> name.replaceFirst("^META-INF/versions/[0-9]+/", ""))
                .filter(name -> !name.matches("(META-INF|OSGI-INF|org/mxmaven)/.*")))
        .allMatch(name -> places.stream().anyMatch(name::startsWith));
    assertThat(places).allMatch(place -> names().anyMatch(name -> name.startsWith(place)));
  }

  @Test
  void everyFileThatIsListedIsThereAndTheOtherWayRound() throws IOException {
    List<String> files = index("files").stream().distinct().map(FOLDER::concat).toList();
    assertThat(names().filter(name -> name.matches(FOLDER + "[^/]+")).filter(n -> !n.equals(INDEX)))
        .containsExactlyInAnyOrderElementsOf(files);
    for (String file : files) {
      assertThat(text(file)).hasSizeGreaterThan(500);
    }
  }

  /** Apache License 2.0 §4 (d), and the licences that name their holder. */
  @Test
  void noticesAreKept() throws IOException {
    assertThat(text(FOLDER + "jackson-core-notice.txt")).contains("Tatu Saloranta");
    assertThat(text(FOLDER + "r2dbc-spi-notice.txt")).contains("Copyright 2017-2022");
    assertThat(text(FOLDER + "dnsjava.txt")).contains("Brian Wellington", "VeriSign");
    assertThat(text(FOLDER + "MPL-2.0.txt")).contains("Mozilla Public License");
    assertThat(names()).anyMatch(name -> name.matches(FOLDER + "com.ongres.scram/.*/LICENSE"));
  }

  /** What the index says under that heading, in all places. */
  private List<String> index(String heading) throws IOException {
    return text(INDEX)
        .lines()
        .filter(line -> line.startsWith("  " + heading + " "))
        .flatMap(line -> Arrays.stream(line.strip().split("\\s+")).skip(1))
        .toList();
  }

  private Stream<String> names() {
    return jar.stream().map(JarEntry::getName);
  }

  private String text(String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
