package org.mxmaven.report.json;

import java.io.IOException;

/** Something that prints a part of a JSON document. */
@FunctionalInterface
public interface JsonPart {
  void write(JsonFields json) throws IOException;
}
