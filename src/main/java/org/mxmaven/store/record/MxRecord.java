package org.mxmaven.store.record;

import org.jspecify.annotations.Nullable;

/**
 * An MX record as a row holds it.
 *
 * @param isValid 1 if its host has an address, 0 if not, null if that is not known
 */
record MxRecord(Key key, @Nullable Integer isValid) {

  /** What makes it the same as another one of its domain. */
  record Key(String exchanger, String preference) {}
}
