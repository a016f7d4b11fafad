package org.mxmaven.store.row;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** The key of a domain, as the Python tool makes it: the MD5 of the lower-case name, in hex. */
public final class HashId {
  private HashId() {}

  public static String of(Name domain) {
    return of(Names.text(domain));
  }

  /** The key of a domain whose name is in the form of {@link Names#text}. */
  public static String of(String domain) {
    return HexFormat.of().formatHex(md5().digest(domain.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
