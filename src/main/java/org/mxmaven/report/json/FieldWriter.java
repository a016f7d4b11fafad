package org.mxmaven.report.json;

import java.io.IOException;

/** Writes something as fields of a JSON object that is open. */
@FunctionalInterface
interface FieldWriter<T> {
  void write(T what) throws IOException;
}
