package org.mxmaven.dkim;

/**
 * Something wrong with a DKIM key record.
 *
 * @param kind what sort of thing is wrong
 * @param position bytes before the offending place in the joined record; at most its length
 * @param excerpt what stands there, one char per byte; may be empty, or long
 * @param message what is wrong and what was expected, as a clause
 */
public record DkimProblem(Kind kind, int position, String excerpt, String message) {
  /** The sorts of problem. */
  public enum Kind {
    /** {@code v} is there and not the first tag (RFC 6376 §3.6.1). */
    MISPLACED_VERSION(true),
    /** {@code v} is not exactly DKIM1 (RFC 6376 §3.6.1). */
    WRONG_VERSION(true),
    /** No {@code name=value} (RFC 6376 §3.2). */
    NOT_A_TAG(true),
    /** Nothing between two semicolons; many verifiers read over it (RFC 6376 §3.2). */
    EMPTY_TAG(false),
    /** A value with a character that none can have (RFC 6376 §3.2). */
    BAD_CHARACTER(true),
    /** A tag given twice, which makes the whole list invalid (RFC 6376 §3.2). */
    DUPLICATE_TAG(true),
    /** No {@code p} (RFC 6376 §3.6.1). */
    NO_KEY(true),
    /** Quotes that belong around the text and not into it. */
    TYPED_QUOTE(true),
    /** A backslash as zone files have it before a semicolon or a quote. */
    TYPED_BACKSLASH(true),
    /** {@code k} is neither rsa nor ed25519 (RFC 6376 §3.6.1, RFC 8463 §4). */
    UNKNOWN_KEY_TYPE(true),
    /** {@code p} holds something that is no base64 (RFC 6376 §3.6.1). */
    NOT_BASE64(true),
    /** Too few equals signs at the end of the base64, or too many; decoders differ on that. */
    MISSING_PADDING(false),
    /** The key's bytes are not what {@code k} says. */
    UNREADABLE_KEY(true),
    /**
     * An exponent with which no signature is worth anything: 1, even, or as large as the modulus.
     */
    BAD_EXPONENT(true),
    /** The key says that it has more bytes than there are. */
    CUT_KEY(true),
    /** A key of the other type than {@code k} says. */
    TYPE_MISMATCH(true),
    /** A modulus longer than any verifier takes; it is not read. */
    TOO_LONG_KEY(true),
    /** An RSAPublicKey without the SubjectPublicKeyInfo around it, which some verifiers want. */
    BARE_KEY(false),
    /** Bytes behind the key, for which some verifiers refuse it. */
    EXTRA_BYTES(false),
    /** A private key, for all to read. */
    PRIVATE_KEY(true);

    private final boolean fatal;

    Kind(boolean fatal) {
      this.fatal = fatal;
    }

    /** Whether a verifier that follows the RFCs can't use a record with it. */
    public boolean isFatal() {
      return fatal;
    }
  }
}
