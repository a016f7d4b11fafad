/** The text of TXT records, as bytes. */
@NullMarked
package org.mxmaven.txt;

import org.jspecify.annotations.NullMarked;
