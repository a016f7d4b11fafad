package org.mxmaven.store.record;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of records that are stored. */
public final class RecordKinds {
  public static final MxRecords MX = new MxRecords();
  public static final PolicyRecords SPF = new SpfRecords();
  public static final PolicyRecords DMARC = new DmarcRecords();
  public static final DkimKeys DKIM = new DkimKeys();
  public static final PolicyDocuments POLICIES = new PolicyDocuments();

  /** Those that the Python tool stores too, in whose place of answers their rows stand. */
  public static final List<AnsweringKind<?>> ANSWERING = List.of(MX, SPF, DMARC);

  /** All of them, in the order in which they are told. */
  public static final List<RecordKind<?>> ALL =
      Stream.of(Stream.of(MX, SPF, DMARC, DKIM), OptionalRecords.ALL.stream(), Stream.of(POLICIES))
          .<RecordKind<?>>flatMap(kinds -> kinds)
          .toList();

  private RecordKinds() {}

  /** Their tables. */
  public static List<RecordTable> tables() {
    return ALL.stream().<RecordTable>map(RecordKind::table).toList();
  }
}
