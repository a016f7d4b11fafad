package org.mxmaven.dns.zone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mxmaven.dns.OversizedTxtRecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.Record;
import org.xbill.DNS.RelativeNameException;
import org.xbill.DNS.TXTRecord;

/** Reads the records of a prepared master file with dnsjava, and puts its long strings back. */
final class MasterParser {
  /** The TTL of records in a file that states none, in seconds. */
  static final long DEFAULT_TTL = 3600;

  private final String file;
  private final MasterText text;
  private final Set<String> pending;

  /**
   * A record and where it stands.
   *
   * @param line the last one of the record, counted from 1
   */
  record Located(Record record, int line) {}

  private MasterParser(String file, MasterText text) {
    this.file = file;
    this.text = text;
    this.pending = new HashSet<>(text.longStrings().keySet());
  }

  /**
   * Reads all records.
   *
   * @throws ZoneFileException for the first error
   */
  static List<Located> parse(String file, MasterText text) {
    return new MasterParser(file, text).parse();
  }

  private List<Located> parse() {
    List<Located> records = new ArrayList<>();
    // A SOA first: dnsjava then takes a missing TTL from it, as name servers do.
    long ttl = text.beginsWithSoa() ? -1 : DEFAULT_TTL;
    LineCounter input = new LineCounter(text.text().getBytes(StandardCharsets.US_ASCII));
    try (Master master = new Master(input, null, ttl)) {
      Record record = master.nextRecord();
      while (record != null) {
        records.add(new Located(checked(record, input.line()), input.line()));
        record = master.nextRecord();
      }
    } catch (RelativeNameException e) {
      throw new ZoneFileException(
          file, input.line(), "a name is relative and no $ORIGIN stands before it");
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new ZoneFileException(file, input.line(), reason(e));
    }
    if (!pending.isEmpty()) {
      throw new ZoneFileException(
          file, input.line(), "a string over 255 bytes stands in no TXT record");
    }
    return records;
  }

  private Record checked(Record record, int line) {
    if (record.getDClass() != DClass.IN) {
      throw new ZoneFileException(file, line, "only records of class IN are known here");
    }
    if (!(record instanceof TXTRecord txt)) {
      return record;
    }
    List<byte[]> strings = new ArrayList<>();
    boolean oversized = false;
    for (byte[] string : txt.getStringsAsByteArrays()) {
      String placeholder = new String(string, StandardCharsets.ISO_8859_1);
      byte[] replaced = text.longStrings().get(placeholder);
      oversized |= replaced != null;
      pending.remove(placeholder);
      strings.add(replaced == null ? string : replaced);
    }
    if (strings.isEmpty()) {
      throw new ZoneFileException(file, line, "the TXT record has no string");
    }
    return oversized
        ? new OversizedTxtRecord(txt.getName(), txt.getDClass(), txt.getTTL(), strings)
        : txt;
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message.replaceFirst("^<none>:\\d+: ", "");
  }
}
