package org.mxmaven.dns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.xbill.DNS.Compression;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.DNSOutput;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Tokenizer;
import org.xbill.DNS.Type;

/**
 * A TXT record with a string of over 255 bytes, as a master file can hold one but no DNS message
 * can (RFC 1035 §3.3); dnsjava's own type refuses it.
 */
public final class OversizedTxtRecord extends Record {
  private static final long serialVersionUID = 1L;

  private final transient List<byte[]> strings;

  public OversizedTxtRecord(Name name, int dclass, long ttl, List<byte[]> strings) {
    super(name, Type.TXT, dclass, ttl);
    this.strings = List.copyOf(strings);
  }

  /** The strings, in order, unescaped. */
  public List<byte[]> strings() {
    return strings;
  }

  @Override
  protected String rrToString() {
    return strings.size() + " strings, too long for a DNS message";
  }

  @Override
  protected void rrFromWire(DNSInput in) throws IOException {
    throw new IOException("a string of over 255 bytes has no wire form");
  }

  /**
   * A stand-in, since dnsjava compares records by their wire form: the strings' digest, which is
   * short however long they are.
   */
  @Override
  protected void rrToWire(DNSOutput out, Compression c, boolean canonical) {
    MessageDigest digest = sha256();
    for (byte[] string : strings) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, string.length));
      digest.update(string);
    }
    out.writeByteArray(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  @Override
  protected void rdataFromString(Tokenizer st, Name origin) throws IOException {
    throw new IOException("made from parsed strings only");
  }
}
