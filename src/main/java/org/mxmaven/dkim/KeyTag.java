package org.mxmaven.dkim;

import java.util.Locale;
import java.util.Optional;
import org.mxmaven.dkim.DkimProblem.Kind;
import org.mxmaven.dkim.DkimRecord.Tag;

/** Reads the key in {@code p} and holds it against the type that {@code k} says. */
final class KeyTag {
  private static final int ED25519_BYTES = 32;
  private static final String RSA = "rsa";
  private static final String ED25519 = "ed25519";

  private final String type;
  private final Tag tag;
  private final ProblemList problems;

  private KeyTag(String type, Tag tag, ProblemList problems) {
    this.type = type.toLowerCase(Locale.ROOT);
    this.tag = tag;
    this.problems = problems;
  }

  /**
   * The key that was meant; empty if there is none or it can't be made out.
   *
   * @param type the value of {@code k}
   */
  static Optional<DkimKey> read(String type, Tag tag, ProblemList problems) {
    return new KeyTag(type, tag, problems).read();
  }

  private Optional<DkimKey> read() {
    int armour = PemArmour.position(tag.value());
    Base64Text base64 = Base64Text.of(armour < 0 ? tag.value() : PemArmour.without(tag.value()));
    if (armour >= 0) {
      add(Kind.NOT_BASE64, armour, "the lines around a PEM file; expected the base64 alone");
    } else if (base64.badPosition() >= 0) {
      add(
          Kind.NOT_BASE64,
          base64.badPosition(),
          "a character that base64 does not have there; expected base64 and nothing else");
    }
    if (base64.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = base64.bytes();
    if (base64.badPosition() >= 0) {
      if (DerKeys.read(bytes) instanceof KeyReading.PrivateKey found) {
        addPrivate(found);
      }
      return Optional.empty();
    }
    Optional<DkimKey> key = key(bytes);
    if (!problems.has(Kind.CUT_KEY)) {
      checkEnd(base64, key.isPresent());
    }
    return key;
  }

  private Optional<DkimKey> key(byte[] bytes) {
    if (type.equals(ED25519) && bytes.length == ED25519_BYTES) {
      return Optional.of(DerKeys.ed25519(bytes));
    }
    KeyReading reading = DerKeys.read(bytes);
    if (reading instanceof KeyReading.Rsa rsa) {
      return Optional.of(checked(rsa));
    }
    if (reading instanceof KeyReading.WrappedEd25519 wrapped) {
      if (type.equals(RSA)) {
        mismatch(ED25519);
      } else if (type.equals(ED25519)) {
        unreadable("it is a SubjectPublicKeyInfo; expected the 32 bytes of the key alone");
      }
      return Optional.of(wrapped.key());
    }
    if (reading instanceof KeyReading.PrivateKey found) {
      addPrivate(found);
    } else if (reading instanceof KeyReading.TooLong found) {
      add(
          Kind.TOO_LONG_KEY,
          0,
          "the modulus has " + found.bits() + " bits; expected at most " + DerKeys.MOST_BITS);
    } else if (reading instanceof KeyReading.Cut cut) {
      add(
          Kind.CUT_KEY,
          0,
          "it announces "
              + cut.announced()
              + " bytes and has "
              + cut.present()
              + "; expected the whole key");
    } else if (reading instanceof KeyReading.Unreadable other) {
      return bytesOfNoDer(bytes, other.what());
    }
    return Optional.empty();
  }

  private RsaKey checked(KeyReading.Rsa rsa) {
    RsaKey key = rsa.key();
    if (type.equals(ED25519)) {
      mismatch(RSA);
    }
    if (!key.hasSoundExponent()) {
      add(
          Kind.BAD_EXPONENT,
          0,
          "the exponent is "
              + exponentText(key)
              + "; expected an odd number over 1 and below the modulus");
    }
    if (key.form() == RsaKey.Form.BARE) {
      add(Kind.BARE_KEY, 0, "it is a bare RSAPublicKey; expected a SubjectPublicKeyInfo");
    }
    if (rsa.extraBytes() > 0) {
      add(Kind.EXTRA_BYTES, 0, rsa.extraBytes() + " bytes follow the key; expected none");
    }
    return key;
  }

  private static String exponentText(RsaKey key) {
    if (key.exponent().compareTo(key.modulus()) >= 0) {
      return "not below the modulus";
    }
    return key.exponent().bitLength() > Long.SIZE ? "even" : key.exponent().toString();
  }

  private Optional<DkimKey> bytesOfNoDer(byte[] bytes, String what) {
    boolean ed25519 = bytes.length == ED25519_BYTES;
    if (type.equals(RSA) && ed25519) {
      mismatch(ED25519);
      return Optional.of(DerKeys.ed25519(bytes));
    }
    if (type.equals(ED25519)) {
      unreadable("it has " + bytes.length + " bytes; expected " + ED25519_BYTES);
    } else if (type.equals(RSA)) {
      unreadable(what + "; expected an RSA key in a SubjectPublicKeyInfo");
    }
    return Optional.empty();
  }

  private void checkEnd(Base64Text base64, boolean isKey) {
    int end = tag.value().length();
    if (base64.isUneven()) {
      add(
          Kind.NOT_BASE64,
          end,
          base64.length() + " characters, one too many or some too few; expected whole bytes");
    } else if (isKey && base64.isPaddedWrongly()) {
      add(
          Kind.MISSING_PADDING,
          end,
          "wrong number of \"=\" at the end; expected as many as make it a multiple of four");
    }
  }

  private void addPrivate(KeyReading.PrivateKey key) {
    add(Kind.PRIVATE_KEY, 0, "it is a private key (" + key.form() + "); expected the public one");
  }

  private void mismatch(String found) {
    add(
        Kind.TYPE_MISMATCH,
        0,
        "it is a key of the type " + found + "; expected one of the type " + type);
  }

  private void unreadable(String message) {
    add(Kind.UNREADABLE_KEY, 0, message);
  }

  /** Says that there is a problem within the value. */
  private void add(Kind kind, int at, String message) {
    problems.add(kind, tag.valuePosition() + at, tag.value().substring(at), message);
  }
}
