/** Checks on the text of TXT records. */
@NullMarked
package org.mxmaven.check.txt;

import org.jspecify.annotations.NullMarked;
