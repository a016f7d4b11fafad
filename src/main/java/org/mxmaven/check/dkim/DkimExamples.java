package org.mxmaven.check.dkim;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.check.Example;

/** Examples of checks on what stands at a selector. */
final class DkimExamples {
  static final String DOMAIN = "shop.example";

  /** An RSA key of 2048 bits. */
  static final String KEY =
      "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAq4OqygzCUhpEucfzoU0FjEHA6Wj3qC1MhiJm"
          + "Jltdc/JiYALMVV1+kNvcrVp4Ltq5BzoNqwW3baAYaubiU47+rTFNbXhitIDS1ZTAufVF5YqS01Ac1puR"
          + "vu7urXGIOrIDewnbAyKurJgwuSB8iSVS0FSYeEDAwdFDL0WpQe/LPEePGZQNHHUH195/JE/8BA6pvzkO"
          + "uys757K0AwH8r5vFAdvZ1Nr7Q2tYktgvTiriCBqkqrBL4d2M5puHOIEvRbl0+yXtuRroJOdhSE5qgJBl"
          + "t9yBxnDYGwZKBHqhKjGvYDkCklZnRgeNToUwfSyLyIz4p2Z8tp7kvGDSrV32SeCBjwIDAQAB";

  /** One of 512 bits. */
  static final String KEY_512 =
      "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBANwKAKMl7zOgzupfgxdQMxhzGGigNHPDqhEd5cHdCzO38i0l"
          + "yGlJ6e4ivIudm48x2X/CqLmj0j4xSyOOC3rPRgECAwEAAQ==";

  /** One of 1000 bits. */
  static final String KEY_1000 =
      "MIGbMA0GCSqGSIb3DQEBAQUAA4GJADCBhQJ+ANeiLFLBPluIYI3KKFcvAzQKhySFHd0mRoaUK82KxPJ6"
          + "yiQMz4E+AGqC775zsiReoYGNx91U2CN/s39Ju0FD2l5fzl1z9J+iNZg2yiXbOvIFnAqD/hW9C2O4zoL0"
          + "T7XYTPvWy85KRqkG8pMMmWp1omWPASghC2lGDXk1RRsvAgMBAAE=";

  /** One of 1024 bits. */
  static final String KEY_1024 =
      "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCp0vphBsWzzjCVxyrU1nKN4SyzzlSKCI3Qw/SaPjwF"
          + "YNYEDnCRoFAS7GzLZga0ayE3UI3xpgPiOPuY+XtqbMGlAMU5/nUdmZiKScdvBnOJEpuosWkr8A9LuGAb"
          + "Feo4GPRtmljZLQwbWNCFELjqlu9J/g6JZo4TUwYBanQ50eUmjwIDAQAB";

  /** An ed25519 key. */
  static final String KEY_ED25519 = "EfPbRuNgdK0MNBAkLCIJsrFhfIc88BoieRSsBJ8hFzE=";

  /** A record that nothing is wrong with. */
  static final String SOUND = "v=DKIM1; k=rsa; p=" + KEY;

  private static final int LONGEST_STRING = 255;

  private DkimExamples() {}

  /** A record, and the sound one that takes its place. */
  static Example record(String before) {
    return record(before, SOUND);
  }

  /** A record, and the one that takes its place. */
  static Example record(String before, String after) {
    return new Example(DOMAIN, List.of(txt(before)), List.of(txt(after)));
  }

  /** The line of a zone file that publishes a record at the selector {@code mail}. */
  static String txt(String record) {
    return txt("mail", record);
  }

  /** The same at another selector. */
  static String txt(String selector, String record) {
    return at(selector + "._domainkey", record);
  }

  /** The same at any name below the domain. */
  static String at(String relative, String record) {
    List<String> strings = new ArrayList<>();
    for (int at = 0; at < record.length(); at += LONGEST_STRING) {
      String string = record.substring(at, Math.min(record.length(), at + LONGEST_STRING));
      strings.add('"' + string + '"');
    }
    return relative + "." + DOMAIN + ". TXT " + String.join(" ", strings);
  }
}
