/** The part of the judge that looks at the strings of TXT records. */
@NullMarked
package org.mxmaven.assess.txt;

import org.jspecify.annotations.NullMarked;
