package org.mxmaven.checkhost;

/**
 * The {@code sender} argument (RFC 7208 §4.1): a mailbox, taken apart.
 *
 * @param domain as written, without a final dot; it need not be a domain name
 */
public record Sender(String localPart, String domain) {
  /** Stands for a missing local part (RFC 7208 §4.3). */
  private static final String POSTMASTER = "postmaster";

  public Sender {
    localPart = localPart.isEmpty() ? POSTMASTER : localPart;
    domain = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
  }

  /** The sender that an address names: what stands before its last {@code @} may be missing. */
  public static Sender of(String address) {
    int at = address.lastIndexOf('@');
    return new Sender(address.substring(0, Math.max(at, 0)), address.substring(at + 1));
  }

  /** The sender that stands for an empty reverse-path (RFC 7208 §2.4). */
  public static Sender ofHelo(String helo) {
    return new Sender(POSTMASTER, helo);
  }

  /** The whole address. */
  public String address() {
    return localPart + "@" + domain;
  }
}
