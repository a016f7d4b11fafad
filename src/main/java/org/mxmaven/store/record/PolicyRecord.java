package org.mxmaven.store.record;

import org.jspecify.annotations.Nullable;
import org.mxmaven.txt.TxtText;

/**
 * A record that asks for a policy, as a row holds it.
 *
 * @param value the strings in presentation form
 * @param policy in the Python tool's words; null where none follows from the record: one that
 *     receivers cannot use, or one of several
 * @param isPolicyUnknown whether that could not be found out; the stored policy is then kept
 * @param isValid 1 if the limit of 255 bytes a string has not broken it
 */
public record PolicyRecord(
    String value, @Nullable String policy, boolean isPolicyUnknown, Integer isValid) {

  static PolicyRecord of(TxtText text, @Nullable String policy, boolean unknown, boolean valid) {
    return new PolicyRecord(text.presentation(), policy, unknown, valid ? 1 : 0);
  }
}
