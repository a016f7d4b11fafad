/** Domains in, judged domains out: reads the list, asks what is open, judges. */
@NullMarked
package org.mxmaven.scan;

import org.jspecify.annotations.NullMarked;
