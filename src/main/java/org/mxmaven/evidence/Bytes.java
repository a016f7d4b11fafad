package org.mxmaven.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that compare by what they are. Immutable. */
public final class Bytes {
  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  public byte[] toArray() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** {@code 312 bytes}. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
