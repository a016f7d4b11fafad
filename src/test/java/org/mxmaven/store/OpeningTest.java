package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.result.Judged;
import org.mxmaven.store.engine.Schema;

/** What can be opened, and the sentence for what cannot; the file is then left as it was. */
class OpeningTest {
  private Path folder;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path temporary) {
    folder = temporary;
    database = new TestDatabase(folder.resolve("test.db"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.db", "with blank.db", "what?mode=ro.db", "100%25#.db", "größe.db"})
  void createsTheFileOfThatVeryName(String name) throws IOException {
    database = new TestDatabase(folder.resolve(name));
    database.scan(TestDomain.fine("one.example").at("2026-03-02T14:30:00Z"));
    assertThat(files()).containsExactly(name);
    assertThat(database.summaries()).hasSize(1);
  }

  @Test
  void takesAnEmptyFileForANewDatabase() throws IOException {
    Files.createFile(database.file());
    assertThat(database.summaries()).isEmpty();
    assertThat(database.rows("select domain from DomainReport")).isEmpty();
  }

  @Test
  void writesAheadOfTheFileSoThatReadersAreNotBlocked() {
    database.open().close();
    assertThat(database.rows("pragma journal_mode")).containsExactly("wal");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void followsASymbolicLink() throws IOException {
    database.scan(TestDomain.fine("one.example").at("2026-03-02T14:30:00Z"));
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), database.file());
    assertThat(new TestDatabase(link).summaries()).hasSize(1);
    assertThat(link).isSymbolicLink();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesASymbolicLinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(database.file(), folder.resolve("missing.db"));
    refused("is a symbolic link that leads nowhere");
    assertThat(folder.resolve("missing.db")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void makesAFileThatOnlyItsOwnerReads() throws IOException {
    try (Store store = database.open()) {
      store.beginScan(TestDatabase.START, "1.0", "", Optional.empty());
      for (String name : List.of("test.db", "test.db-wal", "test.db-shm")) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
            .as(name)
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void holdsOnToForeignKeys() {
    try (Store store = database.open()) {
      store.prune(TestDatabase.START, TestDatabase.START);
      List<Judged> domains = List.of(TestDomain.fine("one.example").at("2026-03-02T14:30:00Z"));
      assertThatThrownBy(() -> TestDatabase.save(store, 1, domains))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("FOREIGN KEY");
    }
  }

  @Test
  void takesADatabaseThatWasNotClosedIfItIsWhole() throws IOException {
    TestDatabase copy = notClosed();
    assertThat(copy.summaries()).hasSize(300);
    assertThat(copy.rows("select count(*) from Scan")).containsExactly("2");
    assertThat(copy.rows("pragma journal_mode")).containsExactly("wal");
  }

  @Test
  void refusesADatabaseThatWasNotClosedAndIsDamaged() throws IOException {
    database = notClosed();
    damage(database.file());
    refused("damaged").hasMessageContaining("restore a copy").hasMessageNotContaining("***");
  }

  /** Overwrites a page in the middle, of some table's rows or some index. */
  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096 * (bytes.length / 8192), 4096 * (bytes.length / 8192) + 4096, (byte) 7);
    Files.write(file, bytes);
  }

  /** A copy of a database that is open, as a program that is killed leaves it. */
  private TestDatabase notClosed() throws IOException {
    database.scan(
        IntStream.range(0, 300)
            .mapToObj(i -> TestDomain.fine("d" + i + ".example").at("2026-03-02T14:30:00Z"))
            .toArray(Judged[]::new));
    try (Store store = database.open()) {
      store.beginScan(TestDatabase.START, "1.0", "", Optional.empty());
      Files.copy(database.file(), folder.resolve("copy.db"));
      Files.copy(folder.resolve("test.db-wal"), folder.resolve("copy.db-wal"));
    }
    assertThat(folder.resolve("copy.db-wal")).isNotEmptyFile();
    return new TestDatabase(folder.resolve("copy.db"));
  }

  /** Without room there is none for the file either by which SQLite's readers agree. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readsADatabaseWhereNoFileCanBeMadeBesideIt() throws IOException {
    TestDatabase copy = notClosed();
    Files.createSymbolicLink(folder.resolve("copy.db-shm"), folder.resolve("missing/shm"));
    assertThat(copy.summaries()).hasSize(300);
    try (Store store = copy.open()) {
      assertThat(store.scans()).hasSize(2);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesADamagedDatabaseWhereNoFileCanBeMadeBesideIt() throws IOException {
    database = notClosed();
    damage(database.file());
    Files.createSymbolicLink(folder.resolve("copy.db-shm"), folder.resolve("missing/shm"));
    refused("damaged").hasMessageContaining("restore a copy");
  }

  @Test
  void refusesAFolder() throws IOException {
    Files.createDirectory(database.file());
    refused("is a folder");
  }

  @Test
  void refusesAFileInAFolderThatIsMissing() {
    database = new TestDatabase(folder.resolve("missing").resolve("test.db"));
    refused("the folder of the database").hasMessageContaining("does not exist");
    assertThat(folder.resolve("missing")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesAFolderThatIsNotWritable() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    database = new TestDatabase(closed.resolve("test.db"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      refused("the folder of the database").hasMessageContaining("is not writable");
      assertThat(closed).isEmptyDirectory();
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.com\n", "SQLite", "SQLite format 2\0 and then whatever else there is"})
  void refusesAFileThatIsNoDatabase(String content) throws IOException {
    Files.writeString(database.file(), content);
    refused("is no SQLite database");
    assertThat(database.file()).hasContent(content);
  }

  @Test
  void refusesADamagedDatabase() throws IOException {
    Files.writeString(database.file(), "SQLite format 3\0" + "damaged".repeat(1000));
    byte[] before = Files.readAllBytes(database.file());
    refused("is damaged");
    assertThat(database.file()).hasBinaryContent(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table bookmarks (url text)",
        "create table Domain (name text)",
        "create table bookmarks (url text); pragma user_version = 1",
        "create table bookmarks (url text); pragma user_version = 99",
      })
  void refusesADatabaseOfAnotherProgram(String schema) throws IOException {
    database.execute(schema);
    byte[] before = Files.readAllBytes(database.file());
    refused("is a database of another program");
    assertThat(database.file()).hasBinaryContent(before);
    assertThat(files()).containsExactly("test.db");
  }

  @Test
  void refusesADatabaseOfANewerVersion() throws IOException {
    database.open().close();
    database.execute("pragma user_version = 99");
    byte[] before = Files.readAllBytes(database.file());
    refused(
            "was written by a newer MXMaven (schema 99, this one knows %d)"
                .formatted(Schema.VERSION))
        .hasMessageContaining("update MXMaven");
    assertThat(database.file()).hasBinaryContent(before);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesAReadOnlyFile() throws IOException {
    database.open().close();
    Files.setPosixFilePermissions(database.file(), PosixFilePermissions.fromString("r--r--r--"));
    refused("is read-only");
  }

  /** A scan has the lock for most of its time; the report on what it stored comes all the same. */
  @Test
  void readsWhileAnotherProgramWritesAndWritesNothing() throws SQLException {
    database.scan(TestDomain.fine("one.example").at("2026-03-02T14:30:00Z"));
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.executeUpdate("begin immediate");
      statement.executeUpdate("delete from Finding");
      assertThat(database.summaries()).hasSize(1);
      try (Store store = database.open()) {
        assertThatThrownBy(() -> store.beginScan(TestDatabase.START, "1", "-a", Optional.empty()))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("another program has locked it, end that and try again");
      }
    }
    database.open().close();
  }

  @Test
  void refusesADatabaseThatNeedsAnUpgradeAndThatAnotherProgramHasLocked() throws SQLException {
    database.open().close();
    database.execute("pragma user_version = 2");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.executeUpdate("begin immediate");
      refused("is locked by another program");
    }
  }

  @Test
  void refusesAPythonDatabaseThatIsLockedAndLeavesItAsItWas() throws Exception {
    PythonDatabase.create(database);
    byte[] before = Files.readAllBytes(database.file());
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.executeUpdate("begin exclusive");
      refused("is locked by another program");
    }
    assertThat(database.file()).hasBinaryContent(before);
  }

  /** SQLite would take it for changes to the new database. */
  @ParameterizedTest
  @ValueSource(strings = {"-wal", "-journal"})
  void refusesANewDatabaseBesideWhatIsLeftOfAnother(String end) throws IOException {
    Files.writeString(folder.resolve("test.db" + end), "left");
    refused("test.db" + end + " is left of a database that was there before");
    assertThat(files()).containsExactly("test.db" + end);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(String reason) {
    return assertThatThrownBy(database::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(database.file().toString())
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  private Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
