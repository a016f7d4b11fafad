package org.mxmaven.check;

import java.util.List;
import java.util.Optional;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * A record to publish in place of one that is at fault. It keeps what was meant: nothing is
 * invented, and where only the owner can tell what was meant there is none.
 *
 * @param name where it stands
 * @param instead the record that it takes the place of, as a zone file writes it; empty if that is
 *     the one of SPF or DMARC there
 */
public record Mend(Name name, Data record, Optional<String> instead) {

  /** In place of the one record of SPF or DMARC at a name. */
  public Mend(Name name, TxtText record) {
    this(name, new Txt(record), Optional.empty());
  }

  /** In place of a certain TXT record. */
  public static Mend of(Name name, TxtText instead, TxtText record) {
    return new Mend(name, new Txt(record), Optional.of(instead.presentation()));
  }

  /**
   * In place of a certain CAA record.
   *
   * @param instead as a zone file writes it, as well as the other one
   */
  public static Mend ofCaa(Name name, String instead, String record) {
    return new Mend(name, new Caa(record), Optional.of(instead));
  }

  /** What a record holds. */
  public sealed interface Data {
    /** Its type as {@link Type} numbers it. */
    int type();

    /** What it consists of, as a zone file writes it: the strings of a TXT record. */
    List<String> parts();

    /** All of it as a zone file writes it. */
    default String presentation() {
      return String.join(" ", parts());
    }
  }

  /** A TXT record. */
  public record Txt(TxtText text) implements Data {
    @Override
    public int type() {
      return Type.TXT;
    }

    @Override
    public List<String> parts() {
      return text.strings().stream()
          .map(string -> TxtText.of(List.of(string)).presentation())
          .toList();
    }
  }

  /** A CAA record. */
  public record Caa(String text) implements Data {
    @Override
    public int type() {
      return Type.CAA;
    }

    @Override
    public List<String> parts() {
      return List.of(text);
    }
  }
}
